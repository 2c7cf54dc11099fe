using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging.Protocol;
using Gate.Core.Rules;

namespace Gate.Core.Judging.Prompts;

/// <summary>
/// Writes what a judge is asked about a synopsis. First what is the same for all synopses (the guideline, how long to reason, the form of the answer), then the data, which are
/// never part of the instructions.
/// </summary>
public static class PromptWriter
{
    /// <summary>Rises when prompts are put together in another way, so that no old answer is taken for a new question.</summary>
    public const string FormatVersion = "gate-prompt-1";

    // The same for every synopsis that a judge reads, so put together once.
    private static readonly ConditionalWeakTable<SourceText, ConcurrentDictionary<(RationaleTier, bool), string>> Written = [];

    private static readonly ConditionalWeakTable<SourceText, ConcurrentDictionary<(RationaleTier, bool), string>> Fingerprints = [];

    private const string Closing = "\n\nThat is all. Judge this synopsis by your instructions, and answer with the JSON object alone.";

    /// <param name="reads">The facets that the judge may see.</param>
    /// <param name="facts">All facts of the show; null when it has none.</param>
    public static Prompt Write(JudgeRule judge, RuleReads reads, RationaleTier rationale, Facts? facts, Synopsis synopsis)
    {
        var listsClaims = judge.Settings.Claims;
        var guideline = judge.PromptFor(synopsis.Id.Locale, synopsis.Id.Language);
        var instructions = Written.GetOrCreateValue(guideline).GetOrAdd((rationale, listsClaims), parts => Instructions(guideline, parts.Item1, parts.Item2));
        var data = new List<(string, string)>
        {
            ("facts", FactsText.Write(facts, reads.Facets)),
            ("locale of the synopsis", synopsis.Id.Locale),
            ("synopsis", synopsis.Text),
        };
        return new(instructions, DataBlock.Write(data, Closing), listsClaims ? "claims" : "judgment", ReplySchema.For(listsClaims), MaximumTokens(rationale, listsClaims));
    }

    /// <summary>The hash of all that is the same for every synopsis: instructions and the schema of the answer. 64 hexadecimal digits.</summary>
    public static string Fingerprint(JudgeRule judge, RationaleTier rationale, SynopsisId synopsis)
    {
        var guideline = judge.PromptFor(synopsis.Locale, synopsis.Language);
        return Fingerprints.GetOrCreateValue(guideline).GetOrAdd((rationale, judge.Settings.Claims), parts =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Instructions(guideline, parts.Item1, parts.Item2) + "\0" + ReplySchema.For(parts.Item2).GetRawText()))));
    }

    /// <summary>What every judge is told of a show, whatever facets it reads: which title it is.</summary>
    public static string Heading(Facts? facts) => FactsText.Heading(facts);

    private static string Instructions(SourceText guideline, RationaleTier rationale, bool listsClaims) => string.Join("\n\n",
        guideline.Content.Trim(),
        Resources.Read($"rationale-{rationale.ToString().ToLowerInvariant()}.md").Trim(),
        Resources.Read(listsClaims ? "answer-with-claims.md" : "answer.md").Trim());

    /// <summary>Room for the reasoning, ample, since a reply that is cut off is paid for and no vote.</summary>
    private static int MaximumTokens(RationaleTier rationale, bool listsClaims) => (listsClaims ? 2048 : 0) + rationale switch
    {
        RationaleTier.None or RationaleTier.Short => 1024,
        RationaleTier.Medium => 2048,
        _ => 4096,
    };
}
