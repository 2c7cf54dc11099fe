using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules;

namespace Gate.Tests.Testing;

/// <summary>Rules whose code is written in the test.</summary>
internal static class TestRule
{
    public static Rule Create(
        string id, Func<RuleContext, IEnumerable<RuleFinding>> check, Criterion criterion = Criterion.Tone, Severity severity = Severity.Error, params RuleInput[] reads) => new(
        new RuleManifest { Id = new Sourced<string>(id, Location.OfFile("rule.md")), Title = id, Criterion = criterion, Severity = severity, Version = 1, Reads = reads },
        Rule.BuiltInPack,
        $"fingerprint-of-{id}",
        new RulePage(new SourceText($"rules/{id}-test/rule.md", "# Test\n")))
        { Text = new Delegated(check) };

    /// <summary>A rule that asks a model.</summary>
    public static Rule Judge(string id, Criterion criterion = Criterion.Tone, bool listsClaims = false, int votes = 1, string prompt = "Judge the tone.", params RuleInput[] reads) => new(
        new RuleManifest { Id = new Sourced<string>(id, Location.OfFile("rule.md")), Title = id, Criterion = criterion, Severity = Severity.Error, Version = 1, Reads = reads },
        Rule.BuiltInPack,
        $"fingerprint-of-{id}",
        new RulePage(new SourceText($"rules/{id}-test/rule.md", "# Test\n")))
    {
        Judge = new(new() { Claims = listsClaims, Votes = votes }, new Dictionary<string, SourceText> { [""] = new($"rules/{id}-test/prompt.md", prompt) }),
    };

    /// <summary>Finds every occurrence of a word.</summary>
    public static Rule Finding(string id, string word, Criterion criterion = Criterion.Tone, Severity severity = Severity.Error, params RuleInput[] reads) =>
        Create(id, context => Occurrences(context.Text, word), criterion, severity, reads);

    private static IEnumerable<RuleFinding> Occurrences(string text, string word)
    {
        for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, StringComparison.Ordinal))
        {
            yield return new(new TextSpan(i, word.Length), $"Not {word}.");
        }
    }

    private sealed class Delegated(Func<RuleContext, IEnumerable<RuleFinding>> check) : TextRule
    {
        public override IEnumerable<RuleFinding> Check(RuleContext context) => check(context);
    }
}
