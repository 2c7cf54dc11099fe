using Gate.Core.Judging.Calls;

namespace Gate.Core.Running;

/// <summary>
/// Whether it is of use to ask an endpoint for several choices at once. Some give one whatever is asked, and some give copies of one: then each vote is asked for on its own,
/// from the first such answer on.
/// </summary>
public sealed class EndpointHabits
{
    /// <summary>A text shorter than this may be given twice by chance, unless all are the same.</summary>
    private const int TellingLength = 200;

    private volatile bool givesChoices = true;

    /// <summary>True until the endpoint shows otherwise.</summary>
    public bool GivesChoices => givesChoices;

    internal void Note(int asked, CallResult result)
    {
        if (asked > 1 && (result.Choices.Count == 1 || HasCopies(result)))
        {
            givesChoices = false;
        }
    }

    /// <summary>True for a choice that is a copy of an earlier one of the same answer: it is no vote of its own.</summary>
    internal static bool IsCopy(CallResult result, int index) =>
        (result.Choices[index].Content.Length >= TellingLength || result.Choices.All(choice => choice.Content == result.Choices[0].Content))
        && Enumerable.Range(0, index).Any(earlier => result.Choices[earlier].Content == result.Choices[index].Content);

    private static bool HasCopies(CallResult result) => Enumerable.Range(1, result.Choices.Count - 1).Any(i => IsCopy(result, i));
}
