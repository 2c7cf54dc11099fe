using Gate.Core.Rules;
using Gate.Core.Rules.Text;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Text;

public class DeclarativeRuleTests
{
    [Fact]
    public void Existence_finds_phrases_and_patterns_but_not_inside_exceptions()
    {
        var rule = RuleVerifier.Make("existence:\n  phrases: [grand]\n  patterns: ['\\d+ %']\n  except: [the Grand Canyon]");

        RuleVerifier.Verify(rule, "A [|grand|] view of the Grand Canyon, [|90 %|] clear.");
    }

    [Fact]
    public void Existence_lets_be_what_it_tolerates_and_then_tells_all()
    {
        var rule = RuleVerifier.Make("existence:\n  phrases: [quest, fate]\n  tolerate: 1");

        RuleVerifier.Verify(rule, "A quest for gold.");
        RuleVerifier.Verify(rule, "A [|quest|] for [|fate|].");
    }

    [Fact]
    public void Existence_only_suggests_what_is_no_heap_yet()
    {
        var rule = RuleVerifier.Make("existence:\n  phrases: [quest, fate]\n  heap: 2");

        var alone = RuleVerifier.Verify(rule, "A [|quest|] for gold.");
        var heap = RuleVerifier.Verify(rule, "A [|quest|] for [|fate|].");

        Assert.Equal(Severity.Suggestion, Assert.Single(alone).Cap);
        Assert.All(heap, finding => Assert.Equal(Severity.Error, finding.Cap));
    }

    [Fact]
    public void Existence_removes_what_has_an_empty_replacement()
    {
        var rule = RuleVerifier.Make("existence:\n  phrases: [very, really]\n  replacement: ''");

        RuleVerifier.Verify(rule, "[|Very|] cold and [|really|] dark.", repaired: "Cold and dark.");
        RuleVerifier.Verify(rule, "It is [|very|] [|very|] [|really|] dark.", repaired: "It is dark.");
    }

    [Fact]
    public void Substitution_takes_the_longest_phrase_and_keeps_the_capital()
    {
        var rule = RuleVerifier.Make("substitution:\n  swap: { in order: neat, in order to: to }\n  swap-patterns: { '(\\d+)yr old': '$1-year-old' }");

        var findings = RuleVerifier.Verify(rule, "[|In order to|] save a [|9yr old|].", repaired: "To save a 9-year-old.");

        Assert.Equal("Write “to” instead of “In order to”.", findings[0].Message);
    }

    [Fact]
    public void Occurrence_marks_the_first_one_too_many()
    {
        var rule = RuleVerifier.Make("message: '{count} of {limit}'\noccurrence: { pattern: '!', max: 1 }");

        var findings = RuleVerifier.Verify(rule, "One! Two[|!|] Three!");

        Assert.Equal("3 of 1", findings[0].Message);
        RuleVerifier.Verify(rule, "One! Two.");
    }

    [Fact]
    public void Occurrence_counts_each_sentence_by_itself_where_asked()
    {
        var rule = RuleVerifier.Make("occurrence: { pattern: ',', max: 1, scope: sentence }");

        RuleVerifier.Verify(rule, "One, two. One, two[|,|] three.");
    }

    [Fact]
    public void Occurrence_marks_the_whole_text_when_there_is_too_little()
    {
        var rule = RuleVerifier.Make("occurrence: { pattern: '[.!?]$', min: 1 }");

        RuleVerifier.Verify(rule, "[|No stop at the end|]");
        RuleVerifier.Verify(rule, "A stop at the end.");
    }

    [Fact]
    public void Repetition_finds_the_same_word_again_and_removes_it()
    {
        var rule = RuleVerifier.Make("repetition: { remove: true, except: [had] }");

        RuleVerifier.Verify(rule, "The [|the|] cat had had enough.", repaired: "The cat had had enough.");
        RuleVerifier.Verify(rule, "Knock, knock. Duran Duran sing. It is his. His is 7 7.");
    }

    [Fact]
    public void Repetition_looks_further_within_a_sentence()
    {
        var rule = RuleVerifier.Make("repetition: { within: 5, minimum-length: 5 }");

        RuleVerifier.Verify(rule, "A family fights for the [|family|]. The family wins.");
    }

    [Fact]
    public void Consistency_in_a_text_keeps_the_form_that_is_used_more_or_first()
    {
        var rule = RuleVerifier.Make("consistency:\n  either: [[colour, color], [grey, gray]]");

        RuleVerifier.Verify(rule, "A colour, a [|color|] and gray.", repaired: "A colour, a colour and gray.");
        RuleVerifier.Verify(rule, "[|Color|], colour and colour.", repaired: "Colour, colour and colour.");
    }

    [Fact]
    public void Consistency_of_forms_that_belong_together_crosses_groups()
    {
        var rule = RuleVerifier.Make("consistency:\n  together: true\n  either: [[colour, color], [grey, gray]]");

        RuleVerifier.Verify(rule, "Colour and [|gray|].", repaired: "Colour and grey.");
    }

    [Fact]
    public void Consistency_across_a_suite_follows_the_majority_and_tells_a_tie_without_a_fix()
    {
        var rule = RuleVerifier.Make("reads: [suite]\nmessage: '{match} here, {other} {place}'\nconsistency:\n  scope: suite\n  either: [[colour, color]]");

        var tie = RuleVerifier.Verify(rule, "A [|color|].", suite: Suite("The Colour."));
        RuleVerifier.Verify(rule, "A [|color|].", suite: Suite("Colour.", "Colour."), repaired: "A colour.");
        RuleVerifier.Verify(rule, "A colour.", suite: Suite("Colour.", "Color."));
        RuleVerifier.Verify(rule, "A color.", suite: Suite("Nothing."));

        Assert.Equal("color here, Colour in test/v0", tie[0].Message);
    }

    [Fact]
    public void Conditional_asks_for_the_second_of_the_same_subject_once()
    {
        var rule = RuleVerifier.Make("conditional:\n  first: '\\b([A-Z]{3,5})\\b'\n  second: '\\(([A-Z]{3,5})\\)'\n  except: [FBI]");

        RuleVerifier.Verify(rule, "The [|ABC|] and the FBI and the ABC and the Deep Sea Unit (DSU); DSU wins.");
    }

    [Fact]
    public void Capitalisation_finds_small_beginnings_and_mends_them()
    {
        var rule = RuleVerifier.Make("capitalisation: { style: sentence-start, except: [danah] }");

        RuleVerifier.Verify(rule, "[|she|] runs. iPhone rings. [|he|] stays. danah goes. And then… nothing, e.g. etc. so.", repaired: "she runs. iPhone rings. He stays. danah goes. And then… nothing, e.g. etc. so.");
    }

    [Fact]
    public void Capitalisation_finds_shouting_as_one_stretch()
    {
        var rule = RuleVerifier.Make("capitalisation: { style: no-shouting, except: [NASA] }");

        RuleVerifier.Verify(rule, "[|NEVER BEFORE|] has NASA seen a U.S. [|CRISIS|] like R2D2.");
    }

    [Fact]
    public void Readability_marks_the_whole_text_beyond_its_limit()
    {
        var rule = RuleVerifier.Make("locales: [en]\nreadability: { formula: flesch-kincaid-grade, max: 8, minimum-words: 5 }");

        RuleVerifier.Verify(rule, "The cat sat on the mat. The dog ran.");
        RuleVerifier.Verify(rule, "[|Institutional responsibilities overwhelm psychologically unprepared administrators.|]");
        RuleVerifier.Verify(rule, "Institutional responsibilities overwhelm.");
    }

    [Fact]
    public void Length_counts_characters_as_viewers_do()
    {
        var rule = RuleVerifier.Make("length: { unit: characters, max: 5 }");

        RuleVerifier.Verify(rule, "👩‍👩‍👧q\u0301🇫🇷ab");
        RuleVerifier.Verify(rule, "👩‍👩‍👧q\u0301🇫🇷ab[|cd|]");
    }

    [Fact]
    public void Length_has_other_limits_for_other_variants()
    {
        var rule = RuleVerifier.Make("reads: [variant]\nmessage: '{count} {unit}, {over} over {limit}'\nlength:\n  unit: words\n  max: 3\n  variants: [{ variant: 'tv-*', max: 2, min: 2 }]");

        var findings = RuleVerifier.Verify(rule, "One two [|three|]", variant: "tv-short");
        RuleVerifier.Verify(rule, "One two three", variant: "short");
        RuleVerifier.Verify(rule, "[|One|]", variant: "tv-short");

        Assert.Equal("3 words, 1 over 2", findings[0].Message);
    }

    [Fact]
    public void Length_measures_each_sentence_where_asked()
    {
        var rule = RuleVerifier.Make("length: { unit: words, scope: sentence, max: 2 }");

        RuleVerifier.Verify(rule, "One two. [|One two three.|]");
    }

    [Fact]
    public void A_value_that_looks_like_a_placeholder_stays_as_it_is() =>
        Assert.Equal("{b} and 2", new MessageTemplate("{a} and {b}").Fill(("a", "{b}"), ("b", "2")));

    private static Dictionary<string, string> Suite(params string[] texts) =>
        texts.Select((text, index) => (text, index)).ToDictionary(pair => $"v{pair.index}", pair => pair.text);
}
