using System.Diagnostics;
using System.Text;

namespace Gate.Benchmarks.Processes;

/// <summary>A repository with many shows: branch `main`, branch `edit` with ten changed texts, branch `one` with a single one. Written by `git fast-import`.</summary>
internal static class LargeRepository
{
    public static string Create(string folder, int shows)
    {
        Directory.CreateDirectory(folder);
        Git(folder, "init", "-q", "-b", "main");
        using (var import = Start(folder, "fast-import", "--quiet"))
        {
            using (var stream = new BufferedStream(import.StandardInput.BaseStream, 1 << 20))
            {
                Write(stream, shows);
            }

            import.WaitForExit();
        }

        Git(folder, "gc", "-q");
        Git(folder, "symbolic-ref", "HEAD", "refs/heads/edit");
        return folder;
    }

    private static void Write(Stream stream, int shows)
    {
        Commit(stream, "main", null);
        for (var i = 0; i < shows; i++)
        {
            Put(stream, $"catalog/show-{i:000000}/show.yml", $"title: Show {i}\nkind: film\nrelease-date: {1950 + i % 70}\ngenres: [drama]\ntalent:\n  on-screen:\n    - {{name: Ada Person, role: Captain}}\n");
            Put(stream, $"catalog/show-{i:000000}/synopses.md", Suite(i, ""));
        }

        foreach (var (branch, changed) in new[] { ("edit", 10), ("one", 1) })
        {
            Commit(stream, branch, "main");
            for (var k = 0; k < changed; k++)
            {
                var i = k * (shows / 10) + 3;
                Put(stream, $"catalog/show-{i:000000}/synopses.md", Suite(i, " It is late."));
            }
        }
    }

    private static string Suite(int i, string addition) =>
        $"## short\n\nA quiet town waits for ferry number {i}, and nobody says who is on it.{addition}\n\n## long\n\nWhen ferry number {i} fails to arrive, the harbour master counts the lights again and finds one too many.\n";

    private static void Commit(Stream stream, string branch, string? parent)
    {
        Text(stream, $"commit refs/heads/{branch}\ncommitter Writer <writer@example.org> 1700000000 +0000\ndata 6\nChange\n{(parent is null ? "" : $"from refs/heads/{parent}\n")}");
    }

    private static void Put(Stream stream, string path, string content) =>
        Text(stream, $"M 100644 inline {path}\ndata {Encoding.UTF8.GetByteCount(content)}\n{content}\n");

    private static void Text(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static void Git(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        process.StandardInput.Close();
        process.WaitForExit();
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
