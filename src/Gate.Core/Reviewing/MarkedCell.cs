using System.Security.Cryptography;
using System.Text;

namespace Gate.Core.Reviewing;

/// <summary>A rule on a synopsis as a marker holds it: `SYN2001 1f0c2a9b`. The synopsis is a hash, so that a marker has room for as many cells as fingerprints.</summary>
internal static class MarkedCell
{
    public static string Of(string rule, string synopsis) => $"{rule} {Synopsis(synopsis)}";

    public static string Synopsis(string synopsis) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(synopsis)))[..8];

    /// <summary>The cells of a marker by its fingerprints; none for a marker that does not say.</summary>
    public static IEnumerable<(string Fingerprint, string Cell)> In(CommentMarker marker) => marker.Fingerprints.Zip(marker.Cells);
}
