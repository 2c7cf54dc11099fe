using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Settings;
using Gate.Core.Verdicts;
using Gate.Git;

namespace Gate.Changes;

/// <summary>Reads gate.yml, the repository's own rules, waivers and the baseline from a tree.</summary>
/// <param name="prefix">The project's folder within the repository, for the paths in messages.</param>
internal sealed class PolicyReader(ISourceTree tree, string prefix)
{
    public const string SettingsFile = ProjectFolders.Mark;

    private const long MaximumBytes = 4 << 20;

    private static readonly GateSettings Defaults = new();

    /// <summary>The paths that a policy is read from, besides the folders of rules.</summary>
    public static IReadOnlyList<string> Files { get; } = [SettingsFile, Waivers.Path, Baseline.Path];

    /// <returns>What could be read; when there are problems it must not be used to judge.</returns>
    public GatePolicy Read(ICollection<Problem> problems)
    {
        var files = Load([.. Files, .. Folders(Defaults)], Defaults, problems);
        var node = Find(files, SettingsFile) is { } source ? YamlReader.Read(source, problems) : null;
        var settings = node is null ? new() : YamlBinder.Bind<GateSettings>(node, Find(files, SettingsFile)!, SettingsFile, problems) ?? new();
        if (!settings.Rules.SequenceEqual(Defaults.Rules))
        {
            settings = settings with { Rules = [.. settings.Rules.Where(folder => IsFolder(folder, files, node, problems))] };
            files = files.Concat(Load(Folders(settings), settings, problems)).DistinctBy(file => file.Path).ToList();
            RequireRules(settings, files, node, problems);
        }

        var rules = RuleLoader.Load(Sources(settings, files), problems);
        foreach (var problem in SeverityPolicy.Check(settings.Severity, rules, settings.Rules.Select(PackOf)).Concat(JudgePolicy.Check(settings.Judging, rules)))
        {
            problems.Add(problem);
        }

        return new(
            settings,
            rules,
            new SeverityPolicy([.. settings.Severity.Select(InRepository)]),
            Find(files, Waivers.Path) is { } waivers ? Waivers.Read(waivers, problems) : [],
            Find(files, Baseline.Path) is { } baseline ? Baseline.Read(baseline, problems) : [])
        {
            HasBaseline = Find(files, Baseline.Path) is not null,
            Sections = Sections(node),
            CatalogFingerprint = (node as YamlNode.Mapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == "catalog")?.Value.Canonical() ?? "",
        };
    }

    private static Dictionary<string, string> Sections(YamlNode? node)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in (node as YamlNode.Mapping)?.Entries ?? [])
        {
            sections[entry.Key.Value] = entry.Value.Canonical();
        }

        return sections;
    }

    /// <summary>True when the path is one of a policy with these settings, or stands where a folder of its rules should.</summary>
    public static bool IsPolicy(string path, GateSettings settings) =>
        Files.Contains(path) || Folders(settings).Any(folder => path.StartsWith(folder, StringComparison.Ordinal) || path.Length == folder.Length - 1 && folder.StartsWith(path, StringComparison.Ordinal));

    /// <summary>The folders of a repository's own rules, each ending in a slash.</summary>
    public static IReadOnlyList<string> Folders(GateSettings settings) => [.. settings.Rules.Select(folder => folder.TrimEnd('/') + "/")];

    private List<SourceText> Load(IReadOnlyList<string> paths, GateSettings settings, ICollection<Problem> problems)
    {
        var files = tree.List(paths).Where(file => Files.Contains(file.Path) || IsOfRule(file.Path) || HidesRules(file, settings)).ToList();
        var sources = new List<SourceText>();
        foreach (var (file, content) in files.Zip(tree.Read(files, MaximumBytes)))
        {
            var path = prefix + file.Path;
            if (content.Refusal is { } refusal)
            {
                problems.Add(new(ProblemIds.Unreadable, Location.OfFile(path), refusal, "Put a plain file of less than 4 MB in its place."));
            }
            else if (SourceText.Decode(path, content.Bytes.Span, problems) is { } source)
            {
                sources.Add(source);
            }
        }

        return sources;
    }

    private static bool IsOfRule(string path) => path.Contains('/', StringComparison.Ordinal) && RuleSource.IsRuleFile(path);

    // <folder>/SYN1234-name/rule.md and the prompts beside it, nothing deeper.
    private IEnumerable<RuleSource> Sources(GateSettings settings, IReadOnlyList<SourceText> files) =>
        from folder in Folders(settings)
        from source in RuleSource.Gather(PackOf(folder), files.Where(file => file.Path.StartsWith(prefix + folder, StringComparison.Ordinal) && file.Path[(prefix + folder).Length..].Split('/') is [_, _]))
        select source;

    // A link or submodule where a folder of rules, or a rule's own, should be.
    private bool HidesRules(TreeFile entry, GateSettings settings) =>
        entry.Kind != EntryKind.File && !tree.IsLinkToFile(entry)
        && Folders(settings).Any(folder => folder == entry.Path + "/" || (entry.Path.StartsWith(folder, StringComparison.Ordinal) && !entry.Path[folder.Length..].Contains('/', StringComparison.Ordinal)));

    private bool IsFolder(string folder, IReadOnlyList<SourceText> files, YamlNode? node, ICollection<Problem> problems)
    {
        if (folder.TrimEnd('/').Split('/').All(part => part is not ("" or "." or "..") && !part.Contains('\\', StringComparison.Ordinal)))
        {
            return true;
        }

        problems.Add(new(ProblemIds.InvalidSetting, Place(folder, files, node), $"`rules` names `{Excerpt.Of(folder)}`, which is no folder of the project.",
            "Name a folder within the project by its path, such as `rules`."));
        return false;
    }

    // A folder that gate.yml names but that is not there would leave rules out without a word.
    private void RequireRules(GateSettings settings, IReadOnlyList<SourceText> files, YamlNode? node, ICollection<Problem> problems)
    {
        foreach (var folder in settings.Rules.Where(folder => !Sources(settings with { Rules = [folder] }, files).Any()))
        {
            problems.Add(new(ProblemIds.InvalidSetting, Place(folder, files, node), $"`rules` names `{Excerpt.Of(folder)}`, but no rule is there.",
                $"Commit {folder.TrimEnd('/')}/SYN8001-name/rule.md, as `gate rules new` writes it, or take the folder out."));
        }
    }

    private Location Place(string folder, IReadOnlyList<SourceText> files, YamlNode? node) =>
        Find(files, SettingsFile) is { } source
        && (node as YamlNode.Mapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == "rules")?.Value is YamlNode.Sequence list
        && list.Items.FirstOrDefault(item => item is YamlNode.Scalar scalar && scalar.Value == folder) is { } item
            ? source.Locate(item.Span)
            : Location.OfFile(prefix + SettingsFile);

    private static string PackOf(string folder) => Path.GetFileName(folder.TrimEnd('/'));

    private SourceText? Find(IReadOnlyList<SourceText> files, string path) => files.FirstOrDefault(file => file.Path == prefix + path);

    private SeveritySetting InRepository(SeveritySetting setting) => setting with { Paths = [.. setting.Paths.Select(path => prefix + path)] };
}
