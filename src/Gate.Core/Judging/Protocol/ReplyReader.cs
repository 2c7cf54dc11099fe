using System.Text.Json;
using Gate.Core.Documents;

namespace Gate.Core.Judging.Protocol;

/// <summary>
/// Reads a reply into a vote, or says why it is none. Nothing is repaired or guessed: what is cut off, has a field too many or too few, quotes words that are
/// not in the synopsis for a fail, decides against its own claims or stands in the synopsis itself is no vote.
/// </summary>
public static class ReplyReader
{
    /// <summary>A reply longer than this is not read.</summary>
    public const int MaximumLength = 200_000;

    /// <summary>Why an answer is no vote where more room would have helped.</summary>
    public const string CutOff = "The reply was cut off at the limit of its length.";

    /// <summary>Why an answer is no vote where the model gave words as the synopsis' own that are not.</summary>
    public const string Misquoted = "It fails the synopsis with a quotation that is not in it.";

    /// <summary>As <see cref="Misquoted"/>, of a claim.</summary>
    public const string MisquotedClaim = "It says that a claim is contradicted which is not in the synopsis.";

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <param name="synopsis">The text that was judged.</param>
    /// <param name="listsClaims">True for factuality agents.</param>
    public static ReplyReading Read(string content, string finishReason, string synopsis, bool listsClaims)
    {
        if (finishReason is "length" or "content_filter")
        {
            return new ReplyReading.Invalid(finishReason == "length" ? CutOff : "The endpoint withheld the reply.");
        }

        if (content.Length > MaximumLength)
        {
            return new ReplyReading.Invalid($"The reply is longer than {MaximumLength:N0} characters.");
        }

        try
        {
            var reply = ReplyEnvelope.Open(content);
            using var document = JsonDocument.Parse(reply, Options);
            if (synopsis.Contains(reply, StringComparison.Ordinal))
            {
                return new ReplyReading.Invalid("The reply repeats what stands in the synopsis.");
            }

            return new Reading(synopsis, listsClaims).Read(document.RootElement);
        }
        catch (JsonException)
        {
            return new ReplyReading.Invalid("The reply is not one whole JSON object.");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: valid JSON that is no text.
            return new ReplyReading.Invalid("The reply holds characters that do not exist.");
        }
    }

    private sealed class Reading(string synopsis, bool listsClaims)
    {
        private static readonly string[] Fields = ["reasoning", "evidence", "summary", "pass"];
        private static readonly string[] FieldsOfAgents = ["reasoning", "claims", "evidence", "summary", "pass"];
        private static readonly string[] FieldsOfClaims = ["claim", "quotation", "source", "status"];

        public ReplyReading Read(JsonElement reply)
        {
            if (!HasFields(reply, listsClaims ? FieldsOfAgents : Fields))
            {
                return new ReplyReading.Invalid("The reply does not have the fields that were asked for, each once and no other.");
            }

            if (reply.GetProperty("pass").ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                return new ReplyReading.Invalid("`pass` is neither true nor false.");
            }

            if (Text(reply, "reasoning") is not { } reasoning || Text(reply, "summary") is not { } summary || string.IsNullOrWhiteSpace(summary))
            {
                return new ReplyReading.Invalid("Reasoning or summary is missing.");
            }

            return ReadClaims(reply) is { } claims && ReadQuotations(reply.GetProperty("evidence")) is { } quotations
                ? Weigh(reply.GetProperty("pass").GetBoolean(), reasoning, quotations, summary, claims)
                : new ReplyReading.Invalid(listsClaims ? "Evidence or claims have another form than was asked for." : "Evidence has another form than was asked for.");
        }

        private ReplyReading Weigh(bool pass, string reasoning, List<string> quotations, string summary, List<Claim> claims)
        {
            var found = quotations.Select(quotation => QuotationFinder.Find(synopsis, quotation)).ToList();
            if (!pass && (found.Count == 0 || found.Contains(null)))
            {
                return new ReplyReading.Invalid(found.Count == 0 ? "It fails the synopsis without a quotation." : Misquoted);
            }

            var contradicted = claims.Where(claim => claim.Status == ClaimStatus.Contradicted).ToList();
            if (listsClaims && pass == contradicted.Count > 0)
            {
                return new ReplyReading.Invalid(pass ? "It passes a synopsis of which it says that a claim is contradicted." : "It fails the synopsis without a claim that is contradicted.");
            }

            return contradicted.Any(claim => claim.Quotation is null)
                ? new ReplyReading.Invalid(MisquotedClaim)
                : new ReplyReading.Valid(new(pass, reasoning.Trim(), [.. found.OfType<TextSpan>().Distinct()], summary.Trim(), claims));
        }

        private List<Claim>? ReadClaims(JsonElement reply)
        {
            if (!listsClaims)
            {
                return [];
            }

            var claims = reply.GetProperty("claims");
            if (claims.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var read = claims.EnumerateArray().Select(ReadClaim).ToList();
            return read.Contains(null) ? null : [.. read.OfType<Claim>()];
        }

        private Claim? ReadClaim(JsonElement claim)
        {
            if (!HasFields(claim, FieldsOfClaims) || Text(claim, "claim") is not { } text || Text(claim, "quotation") is not { } quotation || Text(claim, "source") is not { } source)
            {
                return null;
            }

            return Text(claim, "status") switch
            {
                "supported" => new(text, QuotationFinder.Find(synopsis, quotation), ClaimStatus.Supported, source),
                "contradicted" => new(text, QuotationFinder.Find(synopsis, quotation), ClaimStatus.Contradicted, source),
                "unverifiable" => new(text, QuotationFinder.Find(synopsis, quotation), ClaimStatus.Unverifiable, source),
                _ => null,
            };
        }

        private static List<string>? ReadQuotations(JsonElement evidence) =>
            evidence.ValueKind == JsonValueKind.Array && evidence.EnumerateArray().All(quotation => quotation.ValueKind == JsonValueKind.String)
                ? [.. evidence.EnumerateArray().Select(quotation => quotation.GetString()!)]
                : null;

        private static bool HasFields(JsonElement element, string[] fields) =>
            element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Count() == fields.Length && fields.All(field => element.TryGetProperty(field, out _));

        private static string? Text(JsonElement element, string field) =>
            element.GetProperty(field) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    }
}
