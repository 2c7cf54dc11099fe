using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>
/// What a run has to say about a pull request, as data: the run that judged writes it, and the same run or another one publishes it. Texts are as they came; whoever prints
/// them makes them inert. A review that comes from a file is as hostile as a synopsis.
/// </summary>
public sealed record Review
{
    /// <summary>Rises when a reader of an older one could misunderstand a newer one.</summary>
    public const int CurrentFormat = 1;

    public int FormatVersion { get; init; } = CurrentFormat;

    /// <summary>The version of the program that judged.</summary>
    public required string Tool { get; init; }

    /// <summary>The project's folder within the repository: empty, or a path with a slash at its end. Each project has a conversation of its own.</summary>
    public string Project { get; init; } = "";

    /// <summary>The number of the pull request; null when the run was about none.</summary>
    public int? PullRequest { get; init; }

    /// <summary>The commit whose texts were judged.</summary>
    public required string Head { get; init; }

    /// <summary>What the change was measured from; null when the whole catalogue was judged.</summary>
    public string? Base { get; init; }

    public required GateOutcome Outcome { get; init; }

    /// <summary>The verdict in a sentence, and then who judged, what it cost, how the votes split, and the ledger.</summary>
    public required string Verdict { get; init; }

    public required string Judge { get; init; }

    public string? Cost { get; init; }

    public string? Splits { get; init; }

    public required string Ledger { get; init; }

    /// <summary>What a reader must know before anything else.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What changed in rules, prompts and settings, line by line; such a change is judged by the rules of its base.</summary>
    public IReadOnlyList<string> PolicyChanges { get; init; } = [];

    /// <summary>Totals of the criteria that were judged.</summary>
    public IReadOnlyList<ReviewCriterion> Criteria { get; init; } = [];

    /// <summary>Each synopsis that does not pass everything, in the order of the catalogue.</summary>
    public IReadOnlyList<ReviewRow> Rows { get; init; } = [];

    /// <summary>What fails a criterion, in the order of the catalogue.</summary>
    public IReadOnlyList<ReviewFinding> Findings { get; init; } = [];

    /// <summary>Findings that fail nothing: told in the summary alone.</summary>
    public IReadOnlyList<ReviewFinding> Warnings { get; init; } = [];

    /// <summary>The fingerprints of suggestions: what is one now does not fail, and is not fixed.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Findings that somebody accepted.</summary>
    public IReadOnlyList<ReviewAcceptance> Accepted { get; init; } = [];

    /// <summary>Where nobody was asked, because another rule fails the criterion first.</summary>
    public IReadOnlyList<ReviewCell> Settled { get; init; } = [];

    /// <summary>The synopses that were judged; null when they are too many to list.</summary>
    public IReadOnlyList<string>? Synopses { get; init; }

    /// <summary>The rules that judged; null when nobody knows.</summary>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>Where a rule that judged was not asked about a synopsis that was judged: nothing that it reads there has changed.</summary>
    public IReadOnlyList<ReviewScope> Untouched { get; init; } = [];

    /// <summary>Why checks could not be made, each reason once.</summary>
    public IReadOnlyList<ReviewGap> Gaps { get; init; } = [];

    /// <summary>What a person should look at.</summary>
    public IReadOnlyList<ReviewQuestion> Questions { get; init; } = [];

    /// <summary>Input that could not be read, rules that crashed: with one of them the run is not green.</summary>
    public IReadOnlyList<ReviewProblem> Problems { get; init; } = [];

    /// <summary>Unused acceptances and the like: no obstacle.</summary>
    public IReadOnlyList<ReviewProblem> Remarks { get; init; } = [];
}
