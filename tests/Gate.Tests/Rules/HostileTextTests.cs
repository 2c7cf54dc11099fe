using FsCheck.Fluent;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules;

/// <summary>All shipped rules over texts that nobody would write, beside facts that do not fit them.</summary>
public sealed class HostileTextTests
{
    private const int Long = 100_000;

    private static readonly string[] Pieces =
    [
        " ", "\n\n", ".", ",", "…", "...", "!", "?", "\"", "“", "”", "«", "»", "'", "’", "(", ")", "[", "-", "–", "—", "--", ":", ";", "#", "@", "&amp;", "<b>", "**", "\\n", "http://x.y", "\u00A0", "\u200D", "\u0301", "🛳",
        "ספינה", "の夜", "「", "。", "Â", "a", "A", "the", "Ada", "Lund", "Ada Lund’s", "O’", "Oscar", "Oscar-winning", "won", "nominated for", "two", "20", "1999", "in 2021", "Best Picture", "directed by", "as", "film", "series",
        "season", "British", "set in", "Norway", "based on the novel by", "this", "It", "NATO", "very very", "must-see", "90-minute", "%", "é", "e\u0301", "İ", "ß", "\u2028", "½", "１",
    ];

    private static readonly RuleSet Rules = RuleLoader.Load([], []);

    public static TheoryData<string> LongTexts =>
    [
        "word ", "a", "Ada Lund ", "Ada", "A. B. ", "\"", "(", ".", "...", ", ", "!? ", "- ", "é", "の", "U.S. ", "won the Oscar for best picture and ", "Oscar-winning ", "1999 ", "the the ", "He said, “she”, ", "&amp;", "<b>", "[a](b)",
        "British drama set in Oslo, ", "directed by Ada Lund and ", "N", "NATO ", "\n\n", "𝒳", "e\u0301", "\u00A0", "two seasons of ", "very-", "’s ", "as Ada as ",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("ja")]
    public void Whatever_the_text_is_every_rule_answers_and_stays_inside_it(string locale) =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => Answers(string.Join(' ', pieces), locale)).Hold(300, 60);

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_synopsis_of_a_hundred_thousand_characters_is_answered(string piece) =>
        Answers(string.Concat(Enumerable.Repeat(piece, Long / piece.Length)), "en");

    private static void Answers(string text, string locale)
    {
        var show = new Show("s", Facts(), [Of("main", text, locale), Of("other", "Ada Lund waits for the ferry.", locale)]);
        foreach (var (cell, _, judgment) in Runner.Run([.. Cells.Of(show, Rules, new SeverityPolicy([])).Where(cell => cell.Synopsis.Id.Variant == "main")], null, CancellationToken.None))
        {
            var scored = judgment as Judgment.Scored;
            Assert.True(judgment is not Judgment.Faulted, $"{cell.Rule.Id}: {judgment}");
            foreach (var finding in scored?.Findings ?? [])
            {
                Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
                Assert.False(string.IsNullOrWhiteSpace(finding.Message), cell.Rule.Id);
            }

            SourceEdits.Apply(text, (scored?.Findings ?? []).Where(finding => finding.Fix is not null).Select(finding => new SourceEdit(finding.Fix!.Span, finding.Fix.Replacement)));
        }
    }

    private static Synopsis Of(string variant, string text, string locale) => new(new SynopsisId("s", variant, locale), MappedText.Verbatim("synopses.md", text));

    private static Facts Facts() => new()
    {
        Title = Catalogue.Sourced("Ada"),
        Kind = Catalogue.Sourced(ShowKind.Film),
        ReleaseDate = Catalogue.Sourced(new PartialDate(2021)),
        Genres = [Catalogue.Sourced("Drama")],
        Countries = [Catalogue.Sourced("Norway")],
        Locations = [Catalogue.Sourced("Bergen, Norway")],
        Talent = new()
        {
            OnScreen = [new Credit { Name = "Ada Lund", Role = "Will, her son's nurse" }, new Credit { Name = "Cher" }, new Credit { Name = "" }],
            OffScreen = [new Credit { Name = "J. K. von der Ö", Job = "Director" }],
        },
        Awards = [new Award { Name = "Academy Award", Category = "Best Picture", Result = AwardResult.Nominated }],
        Complete = [Catalogue.Sourced("talent"), Catalogue.Sourced("awards"), Catalogue.Sourced("metadata")],
    };
}
