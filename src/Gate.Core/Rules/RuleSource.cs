using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>A rule folder before it is read.</summary>
/// <param name="Pack">The pack it belongs to.</param>
/// <param name="Page">Its rule.md.</param>
public sealed record RuleSource(string Pack, SourceText Page)
{
    /// <summary>Of a judge: its prompts, by locale; the one for all locales under the empty text.</summary>
    public IReadOnlyDictionary<string, SourceText> Prompts { get; init; } = new Dictionary<string, SourceText>();

    /// <summary>Rule folders from their files: every page with the prompts beside it, in the order of the pages.</summary>
    /// <param name="files">Each rule.md and prompt; others are passed over.</param>
    public static IEnumerable<RuleSource> Gather(string pack, IEnumerable<SourceText> files)
    {
        var folders = files.GroupBy(file => file.Path[..(file.Path.LastIndexOf('/') + 1)], StringComparer.Ordinal);
        return from folder in folders
               let page = folder.FirstOrDefault(file => file.Path == folder.Key + PageFile)
               where page is not null
               select new RuleSource(pack, page)
               {
                   Prompts = folder.Where(file => JudgeRule.LocaleOf(file.Path[folder.Key.Length..]) is not null).ToDictionary(file => JudgeRule.LocaleOf(file.Path[folder.Key.Length..])!, StringComparer.Ordinal),
               };
    }

    /// <summary>The name of a rule's page.</summary>
    public const string PageFile = "rule.md";

    /// <returns>True for the files that rules are made of, by name.</returns>
    public static bool IsRuleFile(string path) => path[(path.LastIndexOf('/') + 1)..] is var name && (name == PageFile || JudgeRule.LocaleOf(name) is not null);
}
