using System.ComponentModel;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules;

/// <summary>The front matter of a rule's page. Exactly one of the kinds (existence … judge) is present.</summary>
public sealed record RuleManifest
{
    [Description("SYN and four digits. 11xx tone, 12xx clarity, 13xx precision, 14xx factuality, 19xx form; 8xxx and 9xxx are free for a repository's own rules.")]
    public required Sourced<string> Id { get; init; }

    [Description("What the rule asks for, in a few words.")]
    public required string Title { get; init; }

    [Description("The criterion it belongs to.")]
    public required Criterion Criterion { get; init; }

    [Description("What its findings do: error fails the criterion, warning and suggestion are told, none switches it off.")]
    public required Severity Severity { get; init; }

    [Description("Rises with every change that can change an answer.")]
    public required int Version { get; init; }

    [Description("The languages (en) or locales (pt-BR) it holds for; all when absent.")]
    public IReadOnlyList<string> Locales { get; init; } = [];

    [Description("What it reads besides the text: plot, metadata, talent, awards, suite, variant.")]
    public IReadOnlyList<RuleInput> Reads { get; init; } = [];

    [Description("What is told at the words at fault, in a sentence. {match} is the words; each kind names further ones.")]
    public string? Message { get; init; }

    [Description("Finds words and phrases that should not be there.")]
    public Existence? Existence { get; init; }

    [Description("Finds words and phrases that have a better form.")]
    public Substitution? Substitution { get; init; }

    [Description("Counts something in the text.")]
    public Occurrence? Occurrence { get; init; }

    [Description("Finds words that come again.")]
    public Repetition? Repetition { get; init; }

    [Description("Finds two forms of one thing in a text or suite.")]
    public Consistency? Consistency { get; init; }

    [Description("Finds something whose condition is not met.")]
    public Conditional? Conditional { get; init; }

    [Description("Checks capital letters.")]
    public Capitalisation? Capitalisation { get; init; }

    [Description("Checks a readability formula.")]
    public Readability? Readability { get; init; }

    [Description("Checks the length.")]
    public Length? Length { get; init; }

    [Description("The rule is a class in the program; its options.")]
    public IReadOnlyDictionary<string, string>? Code { get; init; }

    [Description("A model judges, by the prompt beside the page (prompt.md).")]
    public JudgeSettings? Judge { get; init; }

    /// <summary>Where the front matter stands.</summary>
    public Location Location { get; init; } = Location.OfFile("");
}
