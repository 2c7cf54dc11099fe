using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>A show while the rows of a table that speak of it are read. Of a fact that several rows tell, the first holds.</summary>
internal sealed class TableShow(string id, TableSettings table, SourceText source, TableProblems problems)
{
    private const int MaximumValues = 1_000;

    private readonly Dictionary<SynopsisId, Synopsis> suite = [];
    private Facts facts = FactsReader.Untitled(id, source.Path);
    private readonly HashSet<Facet> unreadable = [];
    private bool isTitled;

    public void Add(TableRow row)
    {
        if (AddTexts(row))
        {
            AddFacts(row);
        }
    }

    public Show Build() => new(id, TableColumn.HoldsFacts(table) ? facts with { Unreadable = unreadable } : null, [.. suite.Values]);

    private bool AddTexts(TableRow row)
    {
        var locale = row.Single(table.LocaleColumn)?.Text ?? table.Locale;
        if (!LocaleName.IsValid(locale))
        {
            problems.Add(row.Span, $"The row's locale is `{Excerpt.Of(locale)}`, which is no locale.", LocaleName.Remedy);
            return false;
        }

        foreach (var (variant, column) in table.Variants)
        {
            var synopsis = row.Single(column) is { } text ? new Synopsis(new(id, variant, locale), text) : null;
            if (synopsis is not null && !suite.TryAdd(synopsis.Id, synopsis))
            {
                var first = suite[synopsis.Id].Body.Locate(new(0, 1)).Start.Line;
                problems.Add(row.Span, $"The show `{Excerpt.Of(id)}` has the variant `{variant}` ({locale}) a second time; the first is on line {first}.", "Keep one of the rows.");
            }
        }

        return true;
    }

    private void AddFacts(TableRow row)
    {
        facts = facts with
        {
            Title = isTitled ? facts.Title : Text(row, table.Title) ?? facts.Title,
            Kind = facts.Kind ?? Parse(row, table.Kind, ParseKind, "film or movie, series or show, special, short"),
            ReleaseDate = facts.ReleaseDate ?? Parse(row, table.ReleaseDate, ParseDate, "a year, month or day such as 2021, 2021-09 or 2021-09-17"),
            Genres = facts.Genres.Count > 0 ? facts.Genres : Texts(row, table.Genres),
            Countries = facts.Countries.Count > 0 ? facts.Countries : Texts(row, table.Countries),
            Maturity = facts.Maturity ?? Text(row, table.Maturity),
            Plot = facts.Plot ?? (row.Single(table.Plot) is { } plot ? new SourceText(source.Path, plot.Text) : null),
            Talent = new()
            {
                OnScreen = facts.Talent.OnScreen.Count > 0 ? facts.Talent.OnScreen : Credits(row, table.OnScreen, null),
                OffScreen = facts.Talent.OffScreen.Count > 0 ? facts.Talent.OffScreen : Credits(row, table.Directors, "director"),
            },
        };
        isTitled |= row.Single(table.Title) is not null;
    }

    private static Sourced<string>? Text(TableRow row, string? column) => row.Single(column) is { } text ? new(text.Text, Whole(text)) : null;

    private Sourced<T>? Parse<T>(TableRow row, string? column, Func<string, T?> parse, string expected)
        where T : struct
    {
        if (row.Single(column) is not { } text)
        {
            return null;
        }

        if (parse(text.Text) is { } value)
        {
            return new(value, Whole(text));
        }

        problems.Add(text.ToSource(new(0, text.Text.Length)), $"`{column}` is `{Excerpt.Of(text.Text)}`, which is not {expected}.", $"Write {expected}, or nothing.");
        unreadable.Add(Facet.Metadata);
        return null;
    }

    private static ShowKind? ParseKind(string text) => text.Trim().ToLowerInvariant() switch
    {
        "film" or "movie" => ShowKind.Film,
        "series" or "show" or "tv show" or "tv series" => ShowKind.Series,
        "special" => ShowKind.Special,
        "short" => ShowKind.Short,
        _ => null,
    };

    private static PartialDate? ParseDate(string text) => PartialDate.TryParse(text, out var date) ? date : null;

    private IReadOnlyList<Credit> Credits(TableRow row, string? column, string? job) =>
        [.. Texts(row, column).Select(name => new Credit { Name = name.Value, Job = job, Location = name.Location })];

    private List<Sourced<string>> Texts(TableRow row, string? column)
    {
        var values = row.Values(column).SelectMany(Split).Take(MaximumValues + 1).ToList();
        if (values.Count > MaximumValues)
        {
            problems.Add(row.Span, $"`{column}` has more than {MaximumValues:N0} values.", "Check the `separator` of this table in gate.yml.");
        }

        return values;
    }

    private IEnumerable<Sourced<string>> Split(MappedText text)
    {
        for (var start = 0; start <= text.Text.Length;)
        {
            var end = text.Text.IndexOf(table.Separator, start, StringComparison.Ordinal);
            end = end < 0 ? text.Text.Length : end;
            var part = text.Text.AsSpan(start, end - start);
            var trimmed = part.Trim();
            if (trimmed.Length > 0)
            {
                yield return new(trimmed.ToString(), text.Locate(new(start + part.Length - part.TrimStart().Length, trimmed.Length)));
            }

            start = end + table.Separator.Length;
        }
    }

    private static Location Whole(MappedText text) => text.Locate(new(0, text.Text.Length));
}
