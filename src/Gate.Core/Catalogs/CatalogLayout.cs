using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>Which files of a repository are the catalogue, and which show each of them belongs to. Patterns that cannot be used are told and left out.</summary>
public sealed class CatalogLayout
{
    private const string Show = "show";
    private const string Locale = "locale";

    private readonly CatalogSettings settings;
    private readonly List<(PathPattern Pattern, DocumentKind Kind)> patterns = [];
    private readonly Dictionary<string, TableSettings> tables = [];
    private readonly List<Problem> problems = [];

    public CatalogLayout(CatalogSettings settings)
    {
        this.settings = settings;
        Add("facts", settings.Facts, DocumentKind.Facts);
        Add("plot", settings.Plot, DocumentKind.Plot);
        Add("synopses", settings.Synopses, DocumentKind.Suite);
        foreach (var table in settings.Tables)
        {
            Add(table);
        }
    }

    /// <summary>What is wrong with the settings.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>The folders, with their slash, in which all files of shows are; an empty one is the whole repository. None lies in another.</summary>
    public IReadOnlyList<string> FixedPrefixes => Outermost(patterns.Select(entry => entry.Pattern.FixedPrefix));

    /// <summary>The paths of the catalogues that are one file.</summary>
    public IReadOnlyCollection<string> TableFiles => tables.Keys;

    /// <returns>Null when the path is no file of a show.</returns>
    public DocumentPlace? Classify(string path)
    {
        DocumentPlace? doubtful = null;
        foreach (var (pattern, kind) in patterns)
        {
            if (pattern.Match(path) is not { } parts)
            {
                continue;
            }

            var place = new DocumentPlace(parts[Show], kind, parts.GetValueOrDefault(Locale));
            if (place.Locale is null || LocaleName.IsValid(place.Locale))
            {
                return place;
            }

            // What looks like a locale but is none may be part of a name that another pattern matches.
            doubtful ??= place;
        }

        return doubtful;
    }

    public TableSettings? Table(string path) => tables.GetValueOrDefault(path);

    /// <summary>The folders, with their slash, in which all files of one show are: `catalog/night-ferry/`. They may hold other shows' too.</summary>
    public IReadOnlyList<string> ShowPrefixes(string show) => Outermost(patterns.Select(entry => entry.Pattern.PrefixWith(Show, show)));

    private static List<string> Outermost(IEnumerable<string> prefixes)
    {
        var outermost = new List<string>();
        foreach (var prefix in prefixes.Order(StringComparer.Ordinal))
        {
            if (outermost.Count == 0 || !prefix.StartsWith(outermost[^1], StringComparison.Ordinal))
            {
                outermost.Add(prefix);
            }
        }

        return outermost;
    }

    private void Add(string key, IEnumerable<string> texts, DocumentKind kind)
    {
        foreach (var pattern in texts.Select(text => new PathPattern(text)))
        {
            var fault = pattern.Fault ?? FaultOfNames([.. pattern.Names], kind);
            if (fault is null)
            {
                patterns.Add((pattern, kind));
            }
            else
            {
                problems.Add(new(ProblemIds.InvalidSetting, settings.Location, $"`catalog.{key}` has the pattern `{Excerpt.Of(pattern.Pattern)}`. {fault}",
                    "Write a pattern such as `catalog/{show}/synopses.{locale}.md`."));
            }
        }
    }

    private static string? FaultOfNames(IReadOnlyList<string> names, DocumentKind kind)
    {
        if (!names.Contains(Show))
        {
            return "It has no `{show}`, so nothing says which show a file belongs to.";
        }

        var unknown = names.FirstOrDefault(name => name != Show && (name != Locale || kind != DocumentKind.Suite));
        return unknown is null ? null : $"`{{{unknown}}}` means nothing there.";
    }

    private void Add(TableSettings table)
    {
        var path = new PathPattern(table.File);
        var fault = path.Fault
            ?? (table.File.AsSpan().ContainsAny("*?{") ? "A table is one file; its path has no wildcards." : null)
            ?? (TableReader.Reads(table.File) ? null : "Its name ends neither in .csv, .tsv nor .jsonl.")
            ?? (table.Variants.Keys.All(VariantHeading.IsVariant) ? null : "Its `variants` are not all named in lower-case letters, digits, hyphens, dots and underscores.")
            ?? (LocaleName.IsValid(table.Locale) ? null : $"Its `locale`, {Excerpt.Of(table.Locale)}, is none.")
            ?? (tables.TryAdd(table.File, table) ? null : "It is listed twice.");
        if (fault is not null)
        {
            problems.Add(new(ProblemIds.InvalidSetting, table.Location, $"`catalog.tables` has the file `{Excerpt.Of(table.File)}`. {fault}",
                "Name a CSV file with a header row, or a file with a JSON object on each line, each once."));
        }
    }
}
