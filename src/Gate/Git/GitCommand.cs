using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Gate.Git;

/// <summary>Runs the installed git on a directory: no prompts, no pagers, no external diff programs, no globs in paths.</summary>
/// <param name="directory">Where git is run; paths in its output are relative to it.</param>
/// <param name="trusted">Folders that git shall read although another user owns them; for this program's own calls alone.</param>
internal sealed class GitCommand(string directory, IReadOnlyList<string> trusted)
{
    // The folder says which repository is meant. A hook, or an earlier step, may have left variables that point git elsewhere or change what paths mean.
    private static readonly string[] Misleading =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE",
        "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_ATTR_SOURCE", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    ];

    private static readonly string[] SecretEndings = ["_KEY", "_TOKEN", "_SECRET", "_PASSWORD"];

    // A folder that a commit filled with `HEAD`, `objects` and `config` is no repository of ours, and what its settings name is not run.
    private static readonly (string Key, string Value)[] Settled = [("safe.bareRepository", "explicit"), ("core.fsmonitor", "false"), ("core.hooksPath", "/dev/null")];

    public string Directory => directory;

    public IReadOnlyList<string> Trusted => trusted;

    /// <summary>Starts git with its three streams redirected.</summary>
    /// <exception cref="GitException">Git is not installed.</exception>
    public Process Start(params ReadOnlySpan<string> arguments)
    {
        // A bare name would first be looked for where the program was started: in the action, among the files of the pull request.
        var program = GitProgram.Find(Environment.GetEnvironmentVariable("PATH")) ?? throw new GitException("Git is not on the PATH.", "Install git, or put the folder that it lies in on the PATH, with its full path.");
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("--literal-pathspecs");
        start.ArgumentList.Add("--no-optional-locks");
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in Misleading.Concat(start.Environment.Keys.Where(IsSecret)).ToList())
        {
            start.Environment.Remove(name);
        }

        // What is judged is what was pushed, not what a local ref puts in its place.
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        Settle(start.Environment);
        try
        {
            return Process.Start(start) ?? throw new GitException("Git could not be started.", "Try `git --version`.");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new GitException($"Git could not be started: {missing.Message}.", "Install git and put it on the PATH.");
        }
    }

    /// <returns>The whole output when git succeeds; null when it exits with <paramref name="no"/>, which is its way to say no.</returns>
    /// <exception cref="GitException">Any other exit code.</exception>
    public string? TryRead(int no, params ReadOnlySpan<string> arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new StreamReader(process.StandardOutput.BaseStream, Encoding.UTF8);
        var text = output.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0)
        {
            return text;
        }

        return process.ExitCode == no ? null : throw Failure(arguments, process.ExitCode, errors.GetAwaiter().GetResult());
    }

    /// <exception cref="GitException">Git did not succeed.</exception>
    public string Read(params ReadOnlySpan<string> arguments) => TryRead(0, arguments)!;

    /// <summary>The output cut at zero bytes, one piece at a time, so that a long one is never held whole.</summary>
    /// <exception cref="GitException">Git did not succeed; thrown after the last piece.</exception>
    public IEnumerable<string> ReadPieces(params string[] arguments) => ReadParts('\0', arguments);

    /// <summary>The output line by line, the same way. A carriage return is part of its line.</summary>
    /// <exception cref="GitException">Git did not succeed; thrown after the last line.</exception>
    public IEnumerable<string> ReadLines(params string[] arguments) => ReadParts('\n', arguments);

    private IEnumerable<string> ReadParts(char separator, string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new StreamReader(process.StandardOutput.BaseStream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        var buffer = new char[1 << 14];
        var rest = new StringBuilder();
        int read;
        while ((read = output.Read(buffer)) > 0)
        {
            var start = 0;
            for (var end = Array.IndexOf(buffer, separator, 0, read); end >= 0; end = Array.IndexOf(buffer, separator, start, read - start))
            {
                rest.Append(buffer, start, end - start);
                yield return rest.ToString();
                rest.Clear();
                start = end + 1;
            }

            rest.Append(buffer, start, read - start);
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw Failure(arguments, process.ExitCode, errors.GetAwaiter().GetResult());
        }
    }

    // Settings of the environment are stronger than those of any file; what is there already is kept.
    private void Settle(IDictionary<string, string?> environment)
    {
        const string count = "GIT_CONFIG_COUNT";
        var first = int.TryParse(environment.TryGetValue(count, out var said) ? said : null, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : 0;
        var settings = Settled.Concat(trusted.Select(folder => (Key: "safe.directory", Value: folder))).ToList();
        foreach (var (i, (key, value)) in settings.Index())
        {
            environment[$"GIT_CONFIG_KEY_{first + i}"] = key;
            environment[$"GIT_CONFIG_VALUE_{first + i}"] = value;
        }

        environment[count] = (first + settings.Count).ToString(CultureInfo.InvariantCulture);
    }

    // Git needs none of them, and whatever git might be led to run must not have them. On a person's own machine a token may be what a partial clone fetches with.
    private bool IsSecret(string name) =>
        name.StartsWith("INPUT_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ACTIONS_", StringComparison.OrdinalIgnoreCase)
        || name == "GATE_API_KEY" || (trusted.Count > 0 && SecretEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    private static GitException Failure(ReadOnlySpan<string> arguments, int code, string errors)
    {
        var said = errors.Trim().ReplaceLineEndings(" ");
        return new($"`git {string.Join(' ', arguments)}` ended with exit code {code}: {(said.Length > 0 ? said : "it said nothing")}", "Try the same command by hand.");
    }
}
