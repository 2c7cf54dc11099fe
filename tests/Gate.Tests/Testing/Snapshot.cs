using Xunit;

namespace Gate.Tests.Testing;

/// <summary>Compares text with the file that was accepted earlier. With GATE_UPDATE=1 the file is written instead, for a person to read in the diff.</summary>
internal static class Snapshot
{
    /// <param name="path">Below tests/Gate.Tests, with forward slashes.</param>
    public static void Verify(string path, string actual)
    {
        var file = RepositoryRoot.PathOf(["tests", "Gate.Tests", .. path.Split('/')]);
        if (Environment.GetEnvironmentVariable("GATE_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"There is no snapshot {path} yet. Run the tests with GATE_UPDATE=1 and read what they write.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
