using Xunit;

namespace Gate.Tests.GitHub;

/// <summary>Reads a file of outputs by the rules of GitHub's runner (FileCommandManager): `name=value`, or `name&lt;&lt;delimiter` with lines up to the delimiter.</summary>
internal static class RunnerOutputs
{
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var heredoc = lines[i].IndexOf("<<", StringComparison.Ordinal);
            var equals = lines[i].IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0 && (heredoc < 0 || equals < heredoc))
            {
                outputs[lines[i][..equals]] = lines[i][(equals + 1)..];
                continue;
            }

            Assert.True(heredoc > 0, $"The runner refuses the line `{lines[i]}`.");
            var (name, delimiter) = (lines[i][..heredoc], lines[i][(heredoc + 2)..]);
            var end = Array.IndexOf(lines, delimiter, i + 1);
            Assert.True(end > 0, $"The delimiter of {name} is missing.");
            outputs[name] = string.Join('\n', lines[(i + 1)..end]);
            i = end;
        }

        return outputs;
    }
}
