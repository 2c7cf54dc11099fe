using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>What a rule's findings do, at a path: the last setting that holds, else what the rule's page says.</summary>
public sealed class SeverityPolicy
{
    private readonly IReadOnlyList<(SeveritySetting Setting, Lazy<IReadOnlyList<PathPattern>> Paths)> entries;

    public SeverityPolicy(IReadOnlyList<SeveritySetting> settings) =>
        entries = [.. settings.Select(setting => (setting, new Lazy<IReadOnlyList<PathPattern>>(() => [.. setting.Paths.Select(path => new PathPattern(path))])))];

    /// <param name="path">Of the synopses file, relative to the repository, with forward slashes.</param>
    public Severity For(Rule rule, string path)
    {
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (Selects(entries[i].Setting, rule) && (entries[i].Setting.Paths.Count == 0 || entries[i].Paths.Value.Any(pattern => pattern.IsMatch(path))))
            {
                return entries[i].Setting.Set;
            }
        }

        return rule.Manifest.Severity;
    }

    /// <summary>Reports settings that can never hold: unknown rules and packs, paths that are no patterns. A setting without any selector holds for all rules.</summary>
    /// <param name="packs">The packs that the repository has, whether or not they hold rules.</param>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<SeveritySetting> settings, RuleSet rules, IEnumerable<string> packs)
    {
        var ids = rules.All.Select(rule => rule.Id).ToList();
        var packNames = packs.Append(Rule.BuiltInPack).Concat(rules.All.Select(rule => rule.Pack)).Distinct().ToList();
        return
        [
            .. settings.SelectMany(setting =>
                Unknown(setting, setting.Rules, ids, "rule")
                    .Concat(Unknown(setting, setting.Packs, packNames, "pack of rules"))
                    .Concat(Faulty(setting))),
        ];
    }

    private static IEnumerable<Problem> Faulty(SeveritySetting setting) =>
        from path in setting.Paths
        let fault = new PathPattern(path).Fault
        where fault is not null
        select new Problem(ProblemIds.InvalidSetting, setting.Location, $"The path `{Excerpt.Of(path)}` cannot be used. {fault}", "Write a pattern such as `catalog/kids-*/**`.");

    private static bool Selects(SeveritySetting setting, Rule rule) =>
        (setting.Rules.Count == 0 || setting.Rules.Contains(rule.Id))
        && (setting.Criteria.Count == 0 || setting.Criteria.Contains(rule.Manifest.Criterion))
        && (setting.Packs.Count == 0 || setting.Packs.Contains(rule.Pack));

    private static IEnumerable<Problem> Unknown(SeveritySetting setting, IReadOnlyList<string> names, List<string> known, string what) =>
        names.Where(name => !known.Contains(name)).Select(name => new Problem(ProblemIds.InvalidSetting, setting.Location,
            $"There is no {what} `{name}`.",
            EditDistance.Nearest(name, known) is { } nearest ? $"Did you mean `{nearest}`?" : $"`gate rules list` shows every {what}."));
}
