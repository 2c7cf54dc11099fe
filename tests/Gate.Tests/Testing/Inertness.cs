using Xunit;

namespace Gate.Tests.Testing;

/// <summary>What no report may contain, wherever its text came from.</summary>
internal static class Inertness
{
    private const string Forbidden = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200B\u2060\uFEFF\u2028\u2029";

    /// <summary>No control character but line feeds, no invisible change of direction, no half surrogate, no legacy runner command.</summary>
    public static void AssertPlain(string text)
    {
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || Forbidden.Contains(c));
        Assert.DoesNotMatch("##[A-Za-z]*\\[", text);
        Assert.True(IsWellFormed(text), "A surrogate stands alone.");
    }

    /// <summary>No line that a runner takes for a command.</summary>
    public static void AssertNoCommand(string text) =>
        Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal));

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
