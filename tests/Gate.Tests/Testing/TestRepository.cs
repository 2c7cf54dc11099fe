using System.Diagnostics;
using Xunit;

namespace Gate.Tests.Testing;

/// <summary>A git repository in a temporary folder, independent of the user's git settings. Deleted at the end.</summary>
internal sealed class TestRepository : IDisposable
{
    private TestRepository(string folder) => Folder = folder;

    public string Folder { get; }

    public static TestRepository Create()
    {
        var repository = new TestRepository(Directory.CreateTempSubdirectory("gate-test-").FullName);
        repository.Git("init", "-q", "-b", "main");
        return repository;
    }

    /// <summary>A clone of another one, made by `git clone` with the given options.</summary>
    public static TestRepository Clone(TestRepository origin, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("gate-test-").FullName;
        Run(folder, ["clone", "-q", .. options, "file://" + origin.Folder, folder]);
        return new(folder);
    }

    public TestRepository Write(string path, string content)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return this;
    }

    public TestRepository Write(string path, byte[] content)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    /// <summary>A show with a suite of one variant, `short`.</summary>
    public TestRepository Show(string id, string text, string facts = "") =>
        Write($"catalog/{id}/synopses.md", $"## short\n\n{text}\n").Write($"catalog/{id}/show.yml", $"title: Show {id}\n{facts}");

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public string PathOf(string path) => Path.Combine(Folder, path);

    /// <returns>The commit.</returns>
    public string Commit(string message = "Change")
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    public string Git(params string[] arguments) => Run(Folder, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Run(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in new[]
        {
            ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_AUTHOR_NAME", "Writer"), ("GIT_AUTHOR_EMAIL", "writer@example.org"),
            ("GIT_COMMITTER_NAME", "Writer"), ("GIT_COMMITTER_EMAIL", "writer@example.org"),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}");
        return output;
    }
}
