using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Rules;

namespace Gate.Core.Planning;

/// <summary>
/// The hash of everything that a cell's answer depends on: format version, normalised text, locale, the inputs that the rule declares (and only those),
/// the rule's fingerprint and the model with its parameters. Identity, path, severity, thresholds and numbers of votes are not in it.
/// </summary>
public static class CellKey
{
    /// <summary>Rises when the key is made up differently, so that no old answer is taken for a new question.</summary>
    public const string FormatVersion = "gate-key-1";

    /// <summary>The model of rules that ask none.</summary>
    public const string NoModel = "none";

    private const int TypicalLength = 1024;

    /// <param name="judge">How the judge is asked; null for a rule that asks no model.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Compute(Show show, Synopsis synopsis, Rule rule, JudgeSetup? judge = null)
    {
        var parts = new ArrayBufferWriter<byte>(TypicalLength);
        foreach (var (_, text) in Parts(show, synopsis, rule, judge))
        {
            Append(parts, text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(parts.WrittenSpan));
    }

    /// <summary>What goes into the key, in its order, and what each part is.</summary>
    internal static IEnumerable<(string Name, string Text)> Parts(Show show, Synopsis synopsis, Rule rule, JudgeSetup? judge)
    {
        yield return ("format", FormatVersion);
        yield return ("text", synopsis.Text);
        yield return ("locale", synopsis.Id.Locale);
        foreach (var input in rule.Manifest.Reads.Distinct().Order())
        {
            yield return ("reads", input.ToString());
            foreach (var part in Read(show, synopsis, input))
            {
                yield return part;
            }
        }

        foreach (var part in judge is null ? [("hash of the rule", rule.Fingerprint), ("model", NoModel)] : judge.KeyParts(show, synopsis, rule))
        {
            yield return part;
        }
    }

    private static IEnumerable<(string Name, string Text)> Read(Show show, Synopsis synopsis, RuleInput input) => input switch
    {
        RuleInput.Suite => Siblings.Of(show, synopsis).SelectMany(sibling => new[] { ("sibling", sibling.Id.Variant), ("its text", sibling.Text) }).Append(("end of suite", "")),
        RuleInput.Variant => [("variant", synopsis.Id.Variant)],
        _ => [("hash of these facts", FactsFingerprint.Of(show.Facts, input.AsFacet()!.Value))],
    };

    // Length first, so that no two lists of parts run together into the same bytes.
    private static void Append(ArrayBufferWriter<byte> parts, string part)
    {
        var length = Encoding.UTF8.GetByteCount(part);
        var place = parts.GetSpan(sizeof(int) + length);
        BinaryPrimitives.WriteInt32LittleEndian(place, length);
        Encoding.UTF8.GetBytes(part, place[sizeof(int)..]);
        parts.Advance(sizeof(int) + length);
    }
}
