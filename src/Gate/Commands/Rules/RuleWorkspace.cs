using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules;
using Gate.Core.Settings;

namespace Gate.Commands.Rules;

/// <summary>The rules that hold in a folder as it lies on disk: the built-in ones, and the pages in its own folders of rules.</summary>
/// <param name="Folders">The folders of rules, relative, with forward slashes.</param>
/// <param name="Own">The pages found in them.</param>
/// <param name="Problems">What could not be read; such rules are missing in <see cref="Rules"/>.</param>
internal sealed record RuleWorkspace(
    string Directory, IReadOnlyList<string> Folders, IReadOnlyList<RuleSource> Own, RuleSet Rules, IReadOnlyList<Problem> Problems)
{
    private const string SettingsFile = "gate.yml";
    private const long MaximumBytes = 1 << 20;

    /// <summary>What gate.yml says; the defaults when it is not there or cannot be read.</summary>
    public required GateSettings Settings { get; init; }

    /// <exception cref="UsageException">There is no such folder.</exception>
    public static RuleWorkspace Open(ProgramContext context, string? directory)
    {
        var root = Path.GetFullPath(directory ?? ".", context.WorkingDirectory);
        if (!System.IO.Directory.Exists(root))
        {
            throw new UsageException($"There is no folder {root}.", "Check --directory.");
        }

        var problems = new List<Problem>();
        var settings = ReadSettings(root, problems);
        var folders = settings.Rules.Select(folder => folder.Replace('\\', '/').Trim('/')).ToList();
        var own = folders.SelectMany(folder => ReadPages(root, folder, problems)).ToList();
        return new(root, folders, own, RuleLoader.Load(own, problems), problems) { Settings = settings };
    }

    /// <summary>A file of the workspace, or null when it is not there or cannot be read as text.</summary>
    public static SourceText? ReadFile(string root, string path, ICollection<Problem> problems)
    {
        var file = new FileInfo(Path.Combine(root, path));
        if (!file.Exists)
        {
            return null;
        }

        if (file.LinkTarget is not null || file.Length > MaximumBytes)
        {
            problems.Add(new(ProblemIds.Unreadable, Location.OfFile(path), "It is a link, or larger than 1 MB.", "Put a plain, smaller file in its place."));
            return null;
        }

        return SourceText.Decode(path, File.ReadAllBytes(file.FullName), problems);
    }

    /// <summary>The rule with the ID.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public Rule Get(string id) => Rules.Find(id.ToUpperInvariant()) ?? throw new UsageException(
        $"There is no rule {id}{(Problems.Count > 0 ? " that can be read" : "")}.",
        EditDistance.Nearest(id, Rules.All.Select(rule => rule.Id)) is { } nearest ? $"Did you mean {nearest}? `gate rules list` shows all." : "`gate rules list` shows all.");

    private static GateSettings ReadSettings(string root, List<Problem> problems) =>
        (ReadFile(root, SettingsFile, problems) is { } source
            ? YamlBinder.Bind<GateSettings>(YamlReader.Read(source, problems), source, SettingsFile, problems)
            : null) ?? new();

    private static IEnumerable<RuleSource> ReadPages(string root, string folder, List<Problem> problems)
    {
        var full = new DirectoryInfo(Path.Combine(root, folder));
        if (!full.Exists || Path.GetRelativePath(root, full.FullName).StartsWith("..", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var rule in full.EnumerateDirectories().Where(rule => rule.LinkTarget is null).OrderBy(rule => rule.Name, StringComparer.Ordinal))
        {
            var files = rule.EnumerateFiles().Select(file => $"{folder}/{rule.Name}/{file.Name}").Where(RuleSource.IsRuleFile).Order(StringComparer.Ordinal);
            foreach (var source in RuleSource.Gather(full.Name, [.. files.Select(file => ReadFile(root, file, problems)).OfType<SourceText>()]))
            {
                yield return source;
            }
        }
    }
}
