using FsCheck.Fluent;
using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules;

public class FixTests
{
    private static readonly string[] Pieces = ["very", "Very", "really", "cold", "in order to", "In order to", "go", "a", "an", "old", "the", "the", "go,", "really,", "cold.", "“go", "old”", "(very", "cold)", "house!"];

    public static TheoryData<string> Settings =>
    [
        "existence: { phrases: [very, really], replacement: '' }",
        "substitution: { swap: { in order to: to, cold: icy, very: '' } }",
        "repetition: { remove: true }",
        "consistency: { either: [[cold, old], [very, really]] }",
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Fixes_one_by_one_and_all_at_once_agree_and_come_to_an_end(string settings)
    {
        var rule = RuleVerifier.Make(settings);
        var texts = Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary();

        Prop.ForAll(texts, text => Assert.Equal(Repair(rule, text, findings => findings.Take(1)), Repair(rule, text, findings => findings)))
            .Hold(300);
    }

    private static string Repair(Rule rule, string text, Func<IEnumerable<RuleFinding>, IEnumerable<RuleFinding>> choose)
    {
        for (var round = 0; round < 200; round++)
        {
            var synopsis = new Gate.Core.Catalogs.Synopsis(new("test", "short"), MappedText.Verbatim("test", text));
            var findings = ExampleRunner.Check(rule, new RuleExample(Location.OfFile("test"), synopsis, []), text).Where(finding => finding.Replacement is not null).ToList();
            if (findings.Count == 0)
            {
                return text;
            }

            text = SourceEdits.Apply(text, choose(findings).Select(finding => finding.Edit!));
        }

        throw new InvalidOperationException("The fixes never end.");
    }
}
