using Gate.Changes;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Planning;
using Gate.Core.Rules;

namespace Gate.Explaining;

/// <summary>Finds the cell that somebody names, or says what is wrong with the name.</summary>
internal static class CellSearch
{
    /// <summary>Fewer digits could mean several cells.</summary>
    public const int FewestDigits = 12;

    private const int MostDigits = 64;

    /// <returns>True for the digits of a key.</returns>
    public static bool IsKey(string text) => text.Length is >= FewestDigits and <= MostDigits && text.All(char.IsAsciiHexDigit);

    /// <returns>Null when the catalogue has no such cell.</returns>
    /// <exception cref="UsageException">Several begin like this.</exception>
    public static Cell? ByKey(PlannedRun planned, string start)
    {
        var found = planned.Plan.Affected.Where(cell => cell.Key.StartsWith(start, StringComparison.OrdinalIgnoreCase)).ToList();

        // A copied text has the same key: it is the same question.
        return found.Select(cell => cell.Key).Distinct().Count() <= 1 ? found.FirstOrDefault()
            : throw new UsageException($"{found.Count} cells have a key that begins with {start}.", "Give more of its digits.");
    }

    /// <param name="synopsis">show/variant or show/variant@locale.</param>
    /// <exception cref="UsageException">There is no such cell.</exception>
    public static Cell ByName(PlannedRun planned, string synopsis, string rule)
    {
        var policy = planned.Policy;
        var known = policy.Rules.Find(rule.ToUpperInvariant()) ?? throw new UsageException($"There is no rule {Excerpt.Of(rule)} in {planned.Run.RulesFrom}.",
            EditDistance.Nearest(rule, policy.Rules.All.Select(one => one.Id)) is { } nearest ? $"Did you mean {nearest}? `gate rules list` shows all." : "`gate rules list` shows all.");
        var wanted = synopsis.EndsWith($"@{SynopsisId.DefaultLocale}", StringComparison.Ordinal) ? synopsis[..synopsis.LastIndexOf('@')] : synopsis;
        var cells = planned.Plan.Affected.Where(cell => cell.Synopsis.Id.ToString() == wanted).ToList();
        return cells.Count == 0 ? throw NoSynopsis(planned, wanted) : cells.Find(cell => cell.Rule.Id == known.Id) ?? throw NoCell(planned, cells[0].Synopsis, known);
    }

    private static UsageException NoSynopsis(PlannedRun planned, string wanted)
    {
        // The nearest is looked for in the same show first, then elsewhere.
        var names = planned.Plan.Affected.Select(cell => cell.Synopsis.Id.ToString()).Distinct().OrderBy(name => name.Split('/')[0] == wanted.Split('/')[0] ? 0 : 1);
        var unread = planned.Problems.Count > 0 ? " Some of the catalogue could not be read: `gate check --all` says what." : "";
        return new($"There is no synopsis {Excerpt.Of(wanted)} at {planned.Run.Head}.",
            (EditDistance.Nearest(wanted, names) is { } nearest ? $"Did you mean {nearest}?" : "Write show/variant, or show/variant@locale, as reports do.") + unread);
    }

    private static UsageException NoCell(PlannedRun planned, Synopsis synopsis, Rule rule)
    {
        if (rule.Judge is not null && planned.Policy.Model is null)
        {
            return NoModel($"{rule.Id} asks a language model, and none is configured, so nothing is planned for it.");
        }

        return rule.Holds(synopsis.Id.Locale, synopsis.Id.Language)
            ? new($"{rule.Id} is switched off for {synopsis.Path}.", "Look at `severity` in gate.yml.")
            : new($"{rule.Id} does not speak about the locale {synopsis.Id.Locale}, only about {string.Join(", ", rule.Manifest.Locales)}.", "`gate plan --all --format json` lists the cells that there are.");
    }

    public static UsageException NoModel(string message) =>
        new(message, "Name the one that judged: `model.endpoint` and `model.name` in gate.yml, or --model-endpoint and --model-name. It is not called.");
}
