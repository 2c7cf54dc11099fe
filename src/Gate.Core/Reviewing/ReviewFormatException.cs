using Gate.Core.Documents;

namespace Gate.Core.Reviewing;

/// <summary>A file that is no review, or none that may be published.</summary>
/// <param name="problems">What is wrong with it, each with its place in the JSON; never empty.</param>
public sealed class ReviewFormatException(IReadOnlyList<Problem> problems) : Exception(string.Join(' ', problems.Select(problem => problem.ToString())))
{
    public IReadOnlyList<Problem> Problems => problems;
}
