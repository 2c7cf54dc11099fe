using System.Security.Cryptography;
using System.Text;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules;

/// <summary>Reads one rule page.</summary>
internal static class RuleReader
{
    // What can change an answer, besides the settings of the kind.
    private static readonly string[] FingerprintKeys = ["id", "version", "locales", "reads"];

    /// <param name="mayTake">The IDs that a rule of this pack may have besides the free ones; null when the pack is the built-in one.</param>
    /// <param name="isTrusted">True for pages that tests have already read: their settings are not checked again at each start.</param>
    /// <param name="index">Shared by the rules that read the same texts.</param>
    /// <returns>Null when there is a problem.</returns>
    public static Rule? Read(RuleSource source, IReadOnlySet<string>? mayTake, bool isTrusted, PhraseIndex index, ICollection<Problem> problems) =>
        ReadDeclaration(source, mayTake, isTrusted, problems) is { } declared ? Create(declared, index) : null;

    /// <summary>Makes the rule that a page declares. Not for several threads with the same index.</summary>
    public static Rule Create(RuleDeclaration declared, PhraseIndex index) =>
        new(declared.Manifest, declared.Source.Pack, declared.Fingerprint, new RulePage(declared.Source.Page))
        {
            Text = declared.Manifest.Judge is null ? Create(declared.Manifest, index) : null,
            Judge = declared.Manifest.Judge is { } judge ? new(judge, declared.Source.Prompts) : null,
        };

    /// <summary>Reads what the page declares, which is most of the work and can be done for several pages at a time.</summary>
    /// <returns>Null when there is a problem.</returns>
    public static RuleDeclaration? ReadDeclaration(RuleSource source, IReadOnlySet<string>? mayTake, bool isTrusted, ICollection<Problem> problems)
    {
        var page = source.Page;
        if (RuleFrontMatter.Find(page) is not { } front)
        {
            problems.Add(new(ProblemIds.InvalidSetting, page.Locate(new(0, 0)), "The page has no front matter.",
                "Begin it with a line of three dashes, the settings (id, title, criterion, severity, version and a kind), and three dashes again."));
            return null;
        }

        var before = problems.Count;
        var node = YamlReader.Read(page, front.Yaml, problems);
        if (problems.Count > before || YamlBinder.Bind<RuleManifest>(node, page, "the front matter", problems) is not { } manifest || node is not YamlNode.Mapping mapping)
        {
            return null;
        }

        var kinds = KindNames(manifest);
        IReadOnlyList<SettingFault> faults = isTrusted ? [] : [.. ManifestCheck.Faults(manifest, kinds, mayTake, page.Path)];
        foreach (var fault in faults)
        {
            problems.Add(new(ProblemIds.InvalidSetting, page.Locate(SettingPlace.Find(mapping, fault.Path)), fault.Message, fault.Remedy));
        }

        if (faults.Count == 0 && manifest.Judge is not null && !source.Prompts.ContainsKey(""))
        {
            problems.Add(new(ProblemIds.InvalidSetting, manifest.Id.Location, $"The judge {manifest.Id.Value} has no prompt.", $"Write {JudgeRule.PromptFile} beside the page: what the model is to judge, and by which guideline."));
            return null;
        }

        return faults.Count > 0 ? null : new(source, manifest, Fingerprint(mapping, kinds[0], source));
    }

    /// <summary>The kinds that have settings in the manifest; one, in a good one.</summary>
    public static IReadOnlyList<string> KindNames(RuleManifest manifest)
    {
        var names = RuleKinds.All.Where(kind => kind.IsPresent(manifest)).Select(kind => kind.Name);
        return [.. names, .. manifest.Code is null ? Array.Empty<string>() : [RuleKinds.Code], .. manifest.Judge is null ? Array.Empty<string>() : [RuleKinds.Judge]];
    }

    private static TextRule Create(RuleManifest manifest, PhraseIndex index) =>
        manifest.Code is { } options
            ? CodeRules.Find(manifest.Id.Value)!.Create(options)
            : RuleKinds.All.Select(kind => kind.Create(manifest, new(manifest.Message ?? kind.DefaultMessage), index)).First(rule => rule is not null)!;

    private static string Fingerprint(YamlNode.Mapping mapping, string kind, RuleSource source)
    {
        var entries = mapping.Entries.Where(entry => entry.Key.Value == kind || FingerprintKeys.Contains(entry.Key.Value)).ToList();
        var canonical = new YamlNode.Mapping(entries, mapping.Span).Canonical();
        var parts = source.Prompts.OrderBy(prompt => prompt.Key, StringComparer.Ordinal).Select(prompt => $"\0{prompt.Key}\0{prompt.Value.Content}").Prepend(canonical);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
    }
}
