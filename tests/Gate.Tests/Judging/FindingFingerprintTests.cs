using Gate.Core.Catalogs;
using Gate.Core.Judging;
using Xunit;

namespace Gate.Tests.Judging;

public sealed class FindingFingerprintTests
{
    private static readonly SynopsisId Id = new("night-ferry", "short");

    [Fact]
    public void Rule_synopsis_words_and_ordinal_tell_findings_apart()
    {
        string[] fingerprints =
        [
            FindingFingerprint.Compute("SYN9001", Id, "must-see", 0),
            FindingFingerprint.Compute("SYN9002", Id, "must-see", 0),
            FindingFingerprint.Compute("SYN9001", Id with { Locale = "fr" }, "must-see", 0),
            FindingFingerprint.Compute("SYN9001", Id with { Variant = "long" }, "must-see", 0),
            FindingFingerprint.Compute("SYN9001", Id, "unmissable", 0),
            FindingFingerprint.Compute("SYN9001", Id, "must-see", 1),
        ];

        Assert.Equal(fingerprints.Length, fingerprints.Distinct().Count());
        Assert.All(fingerprints, fingerprint => Assert.Matches("^[0-9a-f]{16}$", fingerprint));
    }

    [Theory]
    [InlineData("don't  miss")]
    [InlineData("Don’t\nmiss")]
    [InlineData(" DON‘T miss ")]
    public void White_space_case_and_the_shape_of_quotes_do_not(string words) =>
        Assert.Equal(FindingFingerprint.Compute("SYN9001", Id, "don't miss", 0), FindingFingerprint.Compute("SYN9001", Id, words, 0));
}
