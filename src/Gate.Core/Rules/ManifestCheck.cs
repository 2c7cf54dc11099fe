using Gate.Core.Rules.Text;

namespace Gate.Core.Rules;

/// <summary>Checks what the types cannot say of a manifest: identity, kind, message, and the settings of the kind.</summary>
internal static class ManifestCheck
{
    public static IEnumerable<SettingFault> Faults(RuleManifest manifest, IReadOnlyList<string> kinds, IReadOnlySet<string>? mayTake, string path) =>
    [
        .. IdFaults(manifest, mayTake, path),
        .. KindFaults(kinds),
        .. ValueFaults(manifest),
        .. CodeFaults(manifest),
        .. JudgeFaults(manifest),
        .. MessageFaults(manifest, kinds),
        .. RuleKinds.All.SelectMany(kind => kind.Faults(manifest)),
    ];

    private static IEnumerable<SettingFault> IdFaults(RuleManifest manifest, IReadOnlySet<string>? mayTake, string path)
    {
        var id = manifest.Id.Value;
        if (id.Length != 7 || !id.StartsWith("SYN", StringComparison.Ordinal) || !id.AsSpan(3).ContainsOnlyDigits())
        {
            yield return new(["id"], $"`{id}` is no rule ID.", "Write SYN and four digits, such as SYN8001.");
            yield break;
        }

        if (mayTake is not null && id[3] is not ('8' or '9') && !mayTake.Contains(id))
        {
            yield return new(["id"], $"{id} is kept for built-in rules, and there is none with this ID to override.", "Use SYN8000 to SYN9999 for rules of your own.");
        }
        else if (CriterionOf(id) is { } criterion && criterion != manifest.Criterion)
        {
            yield return new(["criterion"], $"{id} is an ID of the criterion {Name(criterion)}.", $"Write `criterion: {Name(criterion)}`, or take an ID from the range of {Name(manifest.Criterion)}.");
        }
        else if (mayTake is null && CriterionOf(id) is null && !id.StartsWith("SYN19", StringComparison.Ordinal))
        {
            yield return new(["id"], $"{id} is in no range of rules.", "Text rules are 11xx (tone), 12xx (clarity), 13xx (precision), 14xx (factuality) and 19xx (form); judges are 2001 to 2003 and 30xx.");
        }

        var folder = path.Split('/') is [.., var name, _] ? name : "";
        if (folder != id && !folder.StartsWith(id + "-", StringComparison.Ordinal))
        {
            yield return new(["id"], $"The folder is called `{folder}`, which does not begin with {id}.", $"Rename it to `{id}-some-name`.");
        }
    }

    private static IEnumerable<SettingFault> KindFaults(IReadOnlyList<string> kinds)
    {
        var all = string.Join(", ", RuleKinds.All.Select(kind => kind.Name).Append(RuleKinds.Code).Append(RuleKinds.Judge));
        if (kinds.Count == 0)
        {
            yield return new([], "The rule has no kind.", $"Add one of {all}, with its settings.");
        }
        else if (kinds.Count > 1)
        {
            yield return new([kinds[1]], $"The rule has several kinds: {string.Join(", ", kinds)}.", "Keep one; make the others rules of their own.");
        }
    }

    private static IEnumerable<SettingFault> ValueFaults(RuleManifest manifest)
    {
        if (manifest.Version < 1)
        {
            yield return new(["version"], $"Version {manifest.Version} is below 1.", "Begin with 1 and add 1 with every change that can change an answer.");
        }

        if (string.IsNullOrWhiteSpace(manifest.Title))
        {
            yield return new(["title"], "The title is empty.", "Say in a few words what the rule asks for.");
        }

        for (var i = 0; i < manifest.Locales.Count; i++)
        {
            if (!manifest.Locales[i].All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || manifest.Locales[i].Split('-')[0].Length is < 2 or > 3)
            {
                yield return new(["locales", $"{i}"], $"`{manifest.Locales[i]}` is no language or locale.", "Write en, fr or pt-BR.");
            }
        }
    }

    private static IEnumerable<SettingFault> CodeFaults(RuleManifest manifest)
    {
        if (manifest.Code is not { } options)
        {
            yield break;
        }

        if (CodeRules.Find(manifest.Id.Value) is not { } rule)
        {
            var known = string.Join(", ", CodeRules.All.Select(code => code.Id));
            yield return new(["code"], $"The program has no class for {manifest.Id.Value}.", $"Rules in code are {known}. A rule of your own needs another kind.");
            yield break;
        }

        foreach (var option in options.Keys.Where(option => !rule.Options.Contains(option)))
        {
            yield return new(["code", option], $"{rule.Id} has no option `{option}`.",
                rule.Options.Count == 0 ? "It has none: write `code: {}`." : $"Its options are {string.Join(", ", rule.Options)}.");
        }
    }

    private static IEnumerable<SettingFault> JudgeFaults(RuleManifest manifest)
    {
        if (manifest.Judge is { } judge && judge.Votes % 2 == 0)
        {
            yield return new([RuleKinds.Judge, "votes"], $"{judge.Votes} votes can end in a tie.", "Take an odd number, such as 1, 3 or 5.");
        }
    }

    private static IEnumerable<SettingFault> MessageFaults(RuleManifest manifest, IReadOnlyList<string> kinds)
    {
        if (manifest.Message is null || kinds.Count != 1)
        {
            yield break;
        }

        if (RuleKinds.All.FirstOrDefault(kind => kind.Name == kinds[0]) is not { } kind)
        {
            yield return new(["message"], "Rules in code, and judges, write their own messages.", "Remove `message`.");
            yield break;
        }

        foreach (var unknown in new MessageTemplate(manifest.Message).Placeholders.Where(name => !kind.Placeholders.Contains(name)))
        {
            yield return new(["message"], $"The message names {{{unknown}}}, which {kind.Name} rules do not know.",
                $"They know {string.Join(", ", kind.Placeholders.Select(name => $"{{{name}}}"))}.");
        }
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static Criterion? CriterionOf(string id) => id[3..5] switch
    {
        "20" => id[3..] switch { "2001" => Criterion.Tone, "2002" => Criterion.Clarity, "2003" => Criterion.Precision, _ => null },
        "30" => Criterion.Factuality,
        "11" => Criterion.Tone,
        "12" => Criterion.Clarity,
        "13" => Criterion.Precision,
        "14" => Criterion.Factuality,
        _ => null,
    };

    private static string Name(Criterion criterion) => criterion.ToString().ToLowerInvariant();
}
