namespace Gate.Core.Documents;

/// <summary>Something in the input that could not be read or used: a finding of the engine itself. A run with a problem is not green.</summary>
/// <param name="Id">One of <see cref="ProblemIds"/>.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Remedy">What to do about it, in a sentence.</param>
public sealed record Problem(string Id, Location Location, string Message, string Remedy)
{
    public override string ToString() => $"{Location}: {Id}: {Message} {Remedy}";
}
