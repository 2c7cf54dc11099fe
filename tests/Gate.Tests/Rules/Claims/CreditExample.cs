using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Tests.Testing;

namespace Gate.Tests.Rules.Claims;

/// <summary>The credits of one show, and what the rules about people find in a sentence on it.</summary>
internal static class CreditExample
{
    private const string Facts = """
        title: Night Ferry
        kind: film
        release-date: 2021-03-05
        genres: [Drama]
        talent:
          on-screen:
            - { name: Ada Love, role: Erin Wolf }
            - { name: Cleo Brand, role: "Marta Wolf, Erin's mother" }
            - { name: Tomas Reyes, role: The Ferryman }
            - { name: Petra van Alsen, role: "Nora Finch, a smuggler" }
            - { name: Roy Marchetti, role: Captain Ruiz }
            - { name: Hal Stenberg, role: Narrator (voice) }
          off-screen:
            - { name: Bo Quill, job: Director and co-writer }
            - { name: Ines Otero, job: Co-writer }
            - { name: Max Holm, job: Composer }
            - { name: Lena Berg, job: Author of the source novel }
            - { name: Jorge Salas, job: Cinematographer }
        complete: [talent, Academy Award]
        """;

    public static IEnumerable<RuleFinding> Findings(string text)
    {
        var example = new RuleExample(Location.OfFile("test"), new(new("test", "short", "en"), MappedText.Verbatim("test.md", text)), []) { Facts = RuleVerifier.ReadFacts(Facts) };
        return ((string[])["SYN1401", "SYN1405", "SYN1406"]).SelectMany(id => ExampleRunner.Check(RuleVerifier.Shipped(id), example, example.Text));
    }
}
