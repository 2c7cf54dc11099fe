using System.Security.Cryptography;
using System.Text;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules.Measuring;

namespace Gate.Measuring;

/// <summary>A finding of a measurement, for a person to say whether it is right.</summary>
/// <param name="Id">16 hexadecimal digits, the same in every run over the same words of the same file, whatever folder it lies in.</param>
/// <param name="Text">The words at fault between marks, in their surroundings.</param>
internal sealed record Hit(string Id, string Rule, string Synopsis, string Place, string Message, string Text)
{
    private const int Around = 1_000;

    public static Hit Of(Cell cell, Finding finding) => new(
        IdOf(cell, finding),
        cell.Rule.Id,
        cell.Synopsis.Id.ToString(),
        finding.Location.ToString(),
        finding.Message,
        MarkedExcerpt.Of(cell.Synopsis.Text, finding.Span, Around));

    private static string IdOf(Cell cell, Finding finding)
    {
        var content = $"gate-hit-1\n{Path.GetFileName(cell.Synopsis.Path)}\n{finding.Fingerprint}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16];
    }
}
