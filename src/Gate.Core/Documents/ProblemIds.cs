namespace Gate.Core.Documents;

/// <summary>The one list of the engine's own findings, `SYN0xxx`. Each has a section in docs/engine-findings.md; an ID is never reused.</summary>
public static class ProblemIds
{
    /// <summary>A rule threw an exception.</summary>
    public const string RuleCrashed = "SYN0001";

    /// <summary>A pattern took longer than its time limit.</summary>
    public const string RuleTimedOut = "SYN0002";

    /// <summary>The facts or texts that a rule reads could not be read.</summary>
    public const string InputsUnreadable = "SYN0003";

    /// <summary>The model's answers to one question could not be used, though it was asked again.</summary>
    public const string ReplyUnusable = "SYN0004";

    /// <summary>The endpoint did not answer.</summary>
    public const string ModelUnavailable = "SYN0005";

    /// <summary>The budget does not allow another call.</summary>
    public const string BudgetSpent = "SYN0006";

    /// <summary>Not UTF-8, too large, a symlink, or outside the repository.</summary>
    public const string Unreadable = "SYN0010";

    /// <summary>Not well-formed YAML, or YAML that uses anchors, aliases, tags or several documents.</summary>
    public const string MalformedYaml = "SYN0011";

    /// <summary>An unknown key, a wrong type, a missing or a contradictory setting.</summary>
    public const string InvalidSetting = "SYN0012";

    /// <summary>The same identity declared twice.</summary>
    public const string Duplicate = "SYN0013";

    /// <summary>A synopses file without sections, a section without text, a heading that is not a variant.</summary>
    public const string MalformedSuite = "SYN0014";

    /// <summary>A row of a CSV or JSONL catalogue that cannot be used.</summary>
    public const string MalformedRow = "SYN0015";

    /// <summary>A suppression, waiver or baseline entry that matched nothing in a run that judged what it names.</summary>
    public const string UnusedAcceptance = "SYN0020";

    /// <summary>A suppression or waiver past its expiry date.</summary>
    public const string ExpiredAcceptance = "SYN0021";

    /// <summary>A waiver bound to a text that has changed since.</summary>
    public const string LapsedAcceptance = "SYN0022";

    /// <summary>The baseline holds entries that the base commit's did not have.</summary>
    public const string BaselineGrew = "SYN0023";

    public static IReadOnlyList<string> All { get; } =
    [
        RuleCrashed, RuleTimedOut, InputsUnreadable, ReplyUnusable, ModelUnavailable, BudgetSpent, Unreadable, MalformedYaml, InvalidSetting, Duplicate, MalformedSuite, MalformedRow,
        UnusedAcceptance, ExpiredAcceptance, LapsedAcceptance, BaselineGrew,
    ];
}
