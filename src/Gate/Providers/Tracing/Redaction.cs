using System.Text;
using System.Text.RegularExpressions;

namespace Gate.Providers.Tracing;

/// <summary>Takes out of a trace what nobody may read there.</summary>
/// <param name="key">Null when no key is configured.</param>
internal sealed partial class Redaction(Secret? key)
{
    private const string Mark = "[redacted]";

    /// <summary>A prompt or an answer: it stays as it is but for the key.</summary>
    public string OfText(string text)
    {
        var without = key?.RemoveFrom(text, Mark) ?? text;
        // A lone surrogate, which no JSON can hold.
        return without.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(without)) : without;
    }

    /// <summary>What an endpoint says went wrong: it may repeat how we signed in, or an address with a password in it.</summary>
    public string OfMessage(string message) => OfText(Credentials().Replace(message, Mark));

    // Up to white space or a quote: what follows a scheme of authorisation; in an address, what stands before an @ or after a question mark.
    [GeneratedRegex(@"(?<=\b(?:Bearer|Basic)\s+|\bapi-key:\s*)[^\s""',]+|(?<=\bhttps?://)[^\s""'/?#@]+(?=@)|(?<=\bhttps?://[^\s""'?]*\?)[^\s""']+", RegexOptions.IgnoreCase)]
    private static partial Regex Credentials();
}
