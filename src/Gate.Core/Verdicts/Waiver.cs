using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using Gate.Core.Documents;
using Gate.Core.Planning;

namespace Gate.Core.Verdicts;

/// <summary>A decision that a rule's findings on one synopsis do not count. It names the cell by its key, or the rule and the synopsis.</summary>
public sealed record Waiver
{
    [Description("The cell's key, at least its first 12 digits; it holds only while everything that the rule read stays as it is.")]
    public string? Cell { get; init; }

    [Description("The rule, such as SYN1101.")]
    public string? Rule { get; init; }

    [Description("The synopsis: show/variant, or show/variant@locale.")]
    public string? Synopsis { get; init; }

    [Description("Why the finding is accepted, in words.")]
    public required string Reason { get; init; }

    [Description("Who accepted it.")]
    public string? Who { get; init; }

    [Description("The last day on which it holds; for ever when absent.")]
    public DateOnly? Until { get; init; }

    [Description("The hash of the text it is bound to, as `gate waive` prints it; the waiver lapses when the text changes.")]
    public string? TextHash { get; init; }

    /// <summary>Where it stands.</summary>
    public Location Location { get; init; } = Location.OfFile("");

    /// <summary>True when it speaks of this cell, whether or not it still holds.</summary>
    public bool Names(Cell cell) => Cell is { } key
        ? cell.Key.StartsWith(key, StringComparison.Ordinal)
        : Rule == cell.Rule.Id && Synopsis == cell.Synopsis.Id.ToString();

    /// <summary>True when it is not bound to a text, or the text is still the same.</summary>
    public bool IsBoundTo(string text) => TextHash is null || TextHash == HashOf(text);

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of a synopsis' normalised text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
