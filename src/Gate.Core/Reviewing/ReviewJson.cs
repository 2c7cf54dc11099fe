using System.Text.Json;
using Gate.Core.Documents;
using Gate.Core.Reporting;

namespace Gate.Core.Reviewing;

/// <summary>A review as a file, which one run writes and another one publishes. What is read is as hostile as a synopsis: anything that is not as we write it is refused.</summary>
public static class ReviewJson
{
    private static readonly JsonReaderOptions Shallow = new() { MaxDepth = 8, AllowMultipleValues = false };

    /// <summary>UTF-8, with a line break at its end. Where it would be too long to be read again, the long reasonings are left out.</summary>
    public static byte[] Write(Review review)
    {
        var bytes = Serialize(review);
        return bytes.Length <= ReviewLimits.Bytes ? bytes : Serialize(review with
        {
            Findings = [.. review.Findings.Select(finding => finding with { Reasoning = null })],
            Warnings = [.. review.Warnings.Select(finding => finding with { Reasoning = null })],
        });
    }

    /// <param name="name">How messages call the file.</param>
    /// <param name="rulePages">Where links to rules may lead: the address of our own pages; others are left out. With none, all are.</param>
    /// <exception cref="ReviewFormatException">It is no review, or one that holds what we would not write.</exception>
    public static Review Read(ReadOnlySpan<byte> utf8, string name, Uri? rulePages = null)
    {
        if (utf8.Length > ReviewLimits.Bytes)
        {
            throw Refused(name, $"It has more than {ReviewLimits.Bytes / 1_000_000} MB.", "Judge fewer synopses in one pull request.");
        }

        var review = Parse(utf8, name);
        var problems = new ReviewCheck(name).Check(review);
        return problems.Count > 0 ? throw new ReviewFormatException(problems) : review with
        {
            Findings = [.. review.Findings.Select(WithOurLink)],
            Warnings = [.. review.Warnings.Select(WithOurLink)],
        };

        ReviewFinding WithOurLink(ReviewFinding finding) => finding with { Link = IsBelow(finding.Link, rulePages) ? finding.Link : null };
    }

    private static byte[] Serialize(Review review)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JsonOutput.Encoder }))
        {
            JsonSerializer.Serialize(json, review, ReviewJsonContext.Default.Review);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static Review Parse(ReadOnlySpan<byte> utf8, string name)
    {
        try
        {
            var version = Version(utf8);
            return version == Review.CurrentFormat
                ? JsonSerializer.Deserialize(utf8, ReviewJsonContext.Default.Review) ?? throw NoReview(name, "It is null.")
                : throw NoReview(name, version is null ? "It has no `formatVersion`." : $"Its format is {version}; this version of gate reads {Review.CurrentFormat}.");
        }
        catch (JsonException e)
        {
            throw NoReview(name, $"It is not as gate writes it, at {InertText.Short(e.Path ?? "$", 100)} in line {(e.LineNumber ?? 0) + 1}.");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Half of a surrogate pair, escaped.
            throw NoReview(name, "It holds characters that do not exist.");
        }
    }

    // Asked first, so that a newer file is called newer and not wrong.
    private static int? Version(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Shallow);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isVersion = reader.ValueTextEquals("formatVersion"u8);
            reader.Read();
            if (isVersion)
            {
                return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version) ? version : null;
            }

            reader.Skip();
        }

        return null;
    }

    private static bool IsBelow(string? link, Uri? pages) =>
        link is not null && pages is not null && ReviewMarkdown.IsPlain(link) && Uri.TryCreate(link, UriKind.Absolute, out var address)
            && address.AbsoluteUri == link && link.StartsWith(pages.AbsoluteUri, StringComparison.Ordinal);

    private static ReviewFormatException NoReview(string name, string message) =>
        Refused(name, message, "Publish what `gate action` wrote, with the same version of gate in both workflows.");

    private static ReviewFormatException Refused(string name, string message, string remedy) =>
        new([new(ProblemIds.Unreadable, Location.OfSource(name), message, remedy)]);
}
