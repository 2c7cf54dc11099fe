using FsCheck.Fluent;
using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Form;

public class FormRuleTests
{
    private static readonly string[] Pieces =
        ["Nao", "ferry", "a", "an", "A", "hour", " ", " ", "  ", ".", "..", "...", ". . .", "…", "?", "!", "¿", ":", "«", "»", "“", "”", "\"", "'", "’", "´", "(", ")", "]", "{", "&amp;", "&lt;", "&", "â€™", "Ã©", "â", "ð", "Ÿ", "ï»¿",
            "\uFFFD", "\u0092", "\u200B", "\u00AD", "\t", "\uD83D", "\n\n", "料理", "ع", "--", "-", "0's", "21th", "the", "recieve", "*", "**", "[1]", "\\n", "%", "@", "www."];

    public static TheoryData<string> Form => [.. RuleLoader.Load([], []).All.Where(rule => rule.Id.StartsWith("SYN19", StringComparison.Ordinal)).Select(rule => rule.Id)];

    [Theory]
    [InlineData("caf[|Ã©|] at 8[|â‚¬|]", "café at 8€")]
    [InlineData("It[|\u0092|]s Nao[|â€™|]s", "It’s Nao’s")]
    [InlineData("It's Nao[|â€™|]s", "It's Nao's")]
    [InlineData("a star [|ðŸŒŸ|] and 5[|Â\u00A0|]kroner", "a star 🌟 and 5 kroner")]
    [InlineData("lost [|ï¿½|] and [|\u0081|]", null)]
    [InlineData("café… “MALMÖ’s” São João, Â and ÂÃ, l’Âge, â", null)]
    public void Characters_of_a_wrong_encoding_are_put_back_where_the_bytes_are_certain(string marked, string? repaired) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1904"), marked, repaired: repaired);

    [Theory]
    [InlineData("Nao[|&#8217;|]s & Bo[|&rsquo;|]s", "Nao’s & Bo’s")]
    [InlineData("Nao [|&nbsp;|]waits[|&#160;|]here", "Nao waits here")]
    [InlineData("Nao [|&amp;amp;amp;|] Bo", "Nao & Bo")]
    [InlineData("[|&#60;|]b", null)]
    [InlineData("R&B; &nosuch; &; &#; &#x; AT&T;", null)]
    public void An_entity_becomes_its_character_unless_that_may_begin_a_tag(string marked, string? repaired) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1905"), marked, repaired: repaired);

    [Theory]
    [InlineData("Nao’s “Solveig” isn[|'|]t", "Nao’s “Solveig” isn’t")]
    [InlineData("Nao’s ferry is [|\"|]late[|\"|] as Bo’s “Helge” of the [|'|]90s", "Nao’s ferry is “late” as Bo’s “Helge” of the ’90s")]
    [InlineData("Nao’s and Bo’s and [|'|]Tis", null)]
    [InlineData("6'2\" and Nao’s 7’4”", null)]
    [InlineData("\"Nao’s ferry isn’t late.\"", null)]
    [InlineData("\"Nao[|’|]s ferry\" isn't \"late.\"", "\"Nao's ferry\" isn't \"late.\"")]
    public void Marks_of_the_kind_that_is_used_less_are_turned(string marked, string? repaired) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1911"), marked, repaired: repaired);

    [Theory]
    [InlineData("the ferry is late[|.....|] and… so", "the ferry is late… and… so")]
    [InlineData("late[|..|] so ../x ...", null)]
    [InlineData("late?[|..|] Why![|..|]", "late? Why!")]
    [InlineData("late?[|..|]Why", null)]
    public void Rows_of_stops_that_are_not_three_are_found(string marked, string? repaired) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1913"), marked, repaired: repaired);

    [Theory]
    [InlineData(30, "cut it off")]
    [InlineData(3, "Write one, or three")]
    public void Two_stops_at_the_end_of_a_long_text_look_like_the_limit_of_a_field(int sentences, string said)
    {
        var text = string.Concat(Enumerable.Repeat("Nao waits. ", sentences));

        var found = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1913"), text + "late[|..|]");

        Assert.Contains(said, found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is [|a|] 8-year-old, [|a|] 18th, [|a|] 80s star", "is an 8-year-old, an 18th, an 80s star")]
    [InlineData("is [|an|] 12-year-old", null)]
    [InlineData("is [|a|] extraordinarily average", null)]
    [InlineData("is [|a|] elderly", "is an elderly")]
    [InlineData("is [|a|] MI6 man", "is an MI6 man")]
    [InlineData("a unicorn, a one-off, an onerous, a uniform, an unidentified, a ewe, a utopia, an utter, a Uruguayan, an x-ray, an f-word, a yacht, an ytterbium", null)]
    [InlineData("plan A is, vitamin a and, a. A an 1800 kilo, a 1100, a FAQ, the A and", null)]
    public void The_article_follows_the_sound(string marked, string? repaired) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1917"), marked, repaired: repaired);

    [Theory]
    [InlineData("a [|(|]b [c] d")]
    [InlineData("a (b[|]|] c")]
    [InlineData("a [|{|]b [|(|]c")]
    [InlineData("[|\"|]Nao waits.")]
    [InlineData("1) one 12) two c) three :) 8-) ;-( done")]
    [InlineData("(2008) and (Bo '88) and (8) and 8) 8-) [|)|]")]
    [InlineData("Nao formedâ€”and waits")]
    [InlineData("[|(|]Nao Love(, waits")]
    [InlineData("a 24\" screen, and “one\n\n“two”")]
    [InlineData("“Nao\" waits")]
    public void A_sign_without_its_partner_is_found(string marked) => RuleVerifier.Verify(RuleVerifier.Shipped("SYN1920"), marked);

    [Theory]
    [InlineData("Night Ferry (2019): she waits on the pier", "[|Night Ferry (2019):|] she waits on the pier")]
    [InlineData("night ferry - she waits on the pier", "[|night ferry -|] she waits on the pier")]
    [InlineData("Night Ferry: The Return of Nao is here", "Night Ferry: The Return of Nao is here")]
    [InlineData("Night Ferry - the last ship - waits on the pier", "Night Ferry - the last ship - waits on the pier")]
    [InlineData("Night Ferry - she waits on the pier. The cook - gone", "[|Night Ferry -|] she waits on the pier. The cook - gone")]
    [InlineData("Night Ferry: an old ship that never lands", "Night Ferry: an old ship that never lands")]
    [InlineData("Night Ferry: another ship that never lands", "[|Night Ferry:|] another ship that never lands")]
    [InlineData("Night Ferry", "Night Ferry")]
    [InlineData("Night Ferryman: he waits on the pier", "Night Ferryman: he waits on the pier")]
    public void A_title_as_a_heading_is_found(string text, string marked)
    {
        Assert.Equal(text, MarkedText.Parse(marked)!.Text);

        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1922"), marked, "title: Night Ferry");
    }

    [Fact]
    public void The_same_text_twice_is_told_at_the_later_variant_and_a_likeness_is_only_suggested()
    {
        var rule = RuleVerifier.Shipped("SYN1921");
        const string Text = "Nao takes the last ferry of the year and the cook is gone.";

        var same = RuleVerifier.Verify(rule, $"[|{Text}|]", suite: Suite("long", Text.ToUpperInvariant()));
        var near = RuleVerifier.Verify(rule, $"[|{Text}|]", suite: Suite("long", "Then " + Text));
        RuleVerifier.Verify(rule, Text, suite: Suite("tv", Text));

        Assert.Equal(Severity.Error, same[0].Cap);
        Assert.Equal(Severity.Suggestion, near[0].Cap);
    }

    [Theory]
    [InlineData("Nao waits. The cook is [|gone|]")]
    [InlineData("Nao waits. The cook is with the")]
    [InlineData("Nao waits. Written by Ada Love")]
    [InlineData("Nao waits. Read more at ferry.com")]
    [InlineData("the last ferry")]
    public void A_text_without_its_last_stop_is_found(string marked) => RuleVerifier.Verify(RuleVerifier.Shipped("SYN1928"), marked);

    [Theory]
    [InlineData("Nao [|\u200B|] waits[|\t|]here", "Nao waits here")]
    [InlineData("Nao[|\u200B|]waits", null)]
    [InlineData("Nao\u00A0Love and 5\u00A0kroner, 👩‍🚀, می‌خواهم \u200F", null)]
    [InlineData("[|\u200F|]Nao", "Nao")]
    public void What_nobody_sees_is_taken_out_unless_it_was_a_space(string marked, string? repaired) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1929"), marked, repaired: repaired);

    [Theory]
    [MemberData(nameof(Form))]
    public void Any_text_is_read_to_its_end_and_its_fixes_end_too(string id)
    {
        var rule = RuleVerifier.Shipped(id);
        var locale = rule.Manifest.Locales.Count > 0 ? rule.Manifest.Locales[0] : "en";
        var texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, text => Assert.True(IsMended(rule, text, locale), text)).Hold(150);
        Assert.True(IsMended(rule, string.Concat(Enumerable.Repeat("a (\" ’. ", 12_500)), locale, rounds: 0));
    }

    private static bool IsMended(Rule rule, string text, string locale, int rounds = 60)
    {
        for (var round = 0; ; round++)
        {
            var synopsis = new Gate.Core.Catalogs.Synopsis(new("test", "short", locale), MappedText.Verbatim("test", text));
            var example = new RuleExample(Location.OfFile("test"), synopsis, []);
            var edits = ExampleRunner.Check(rule, example, text).Select(finding => finding.Edit).OfType<SourceEdit>().ToList();
            if (edits.Count == 0 || round >= rounds)
            {
                return edits.Count == 0 || rounds == 0;
            }

            text = SourceEdits.Apply(text, edits);
        }
    }

    private static Dictionary<string, string> Suite(string variant, string text) => new(StringComparer.Ordinal) { [variant] = text };
}
