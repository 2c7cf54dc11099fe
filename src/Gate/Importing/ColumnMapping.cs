using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Importing;

/// <summary>Which column of an export means what: the keys of `catalog.tables` in gate.yml, `variants.short` for one of its variants, and `duration`.</summary>
internal sealed class ColumnMapping
{
    public const string Duration = "duration";
    private const string Variants = "variants.";
    private static readonly string[] NoColumns = ["locale", "separator"];

    private readonly Dictionary<string, string> entries;

    private ColumnMapping(Dictionary<string, string> entries) => this.entries = entries;

    public static ColumnMapping Empty { get; } = new([]);

    /// <summary>The variants with their columns.</summary>
    public IEnumerable<(string Variant, string Column)> Texts => entries.Where(entry => IsVariant(entry.Key)).Select(entry => (entry.Key[Variants.Length..], entry.Value));

    public IEnumerable<KeyValuePair<string, string>> Entries => entries;

    public string? this[string key] => entries.GetValueOrDefault(key);

    /// <param name="pairs">Each `key=column`; an empty column leaves the key out.</param>
    /// <exception cref="UsageException">A key is not known or stands there twice.</exception>
    public static ColumnMapping Parse(IEnumerable<string> pairs)
    {
        var columns = new Dictionary<string, string>();
        foreach (var pair in pairs)
        {
            var (key, column) = KeyValue.Parse(pair, "--map", "title=name");
            Check(key);
            if (!columns.TryAdd(key, Composition.Compose(column)))
            {
                throw new UsageException($"--map names `{Excerpt.Of(key)}` twice.", "Name each key once.");
            }
        }

        return new(columns);
    }

    /// <summary>Reads a mapping file: one mapping.</summary>
    /// <exception cref="UsageException">It is no YAML, or has a key that is not known.</exception>
    public static ColumnMapping Read(SourceText source)
    {
        var problems = new List<Problem>();
        var pairs = new List<string>();
        if (YamlReader.Read(source, problems) is YamlNode.Mapping root)
        {
            foreach (var (key, value) in root.Entries)
            {
                pairs.AddRange((key.Value, value) switch
                {
                    ("variants", YamlNode.Mapping variants) => variants.Entries.Select(variant => $"{Variants}{variant.Key.Value}={(variant.Value as YamlNode.Scalar)?.Value}"),
                    (_, YamlNode.Scalar scalar) => [$"{key.Value}={scalar.Value}"],
                    _ => throw new UsageException($"{source.Locate(value.Span)}: `{Excerpt.Of(key.Value)}` names no column.", "Write `title: name`, and one `variant: column` on each line below `variants:`."),
                });
            }
        }

        return problems.Count > 0 ? throw new UsageException(problems) : Parse(pairs);
    }

    /// <summary>This mapping; where it says nothing, the other one.</summary>
    public ColumnMapping Over(ColumnMapping other)
    {
        var merged = new Dictionary<string, string>(entries);
        var hasVariants = Texts.Any();
        foreach (var (key, column) in other.entries.Where(entry => !hasVariants || !IsVariant(entry.Key)))
        {
            merged.TryAdd(key, column);
        }

        return new(merged);
    }

    /// <summary>What is mapped to nothing is left out.</summary>
    public ColumnMapping WithoutEmpty() => new(entries.Where(entry => entry.Value.Length > 0).ToDictionary());

    /// <summary>The columns to read, those of a join among them.</summary>
    /// <param name="first">The key whose column comes first: rows without it cannot be used.</param>
    public IReadOnlyList<TableColumn> Columns(string first, IEnumerable<string> more) =>
    [
        .. entries.Where(entry => !NoColumns.Contains(entry.Key)).OrderByDescending(entry => entry.Key == first).Select(entry => new TableColumn(entry.Key, entry.Value)),
        .. more.Select(name => new TableColumn("--on", name)),
    ];

    private static bool IsVariant(string key) => key.StartsWith(Variants, StringComparison.Ordinal);

    private static void Check(string key)
    {
        var known = YamlShape.Of(typeof(TableSettings)).Keys.Select(known => known.Name).Where(name => name is not ("file" or "variants")).Append(Duration).ToList();
        if (IsVariant(key) ? VariantHeading.IsVariant(key[Variants.Length..]) : known.Contains(key))
        {
            return;
        }

        var nearest = EditDistance.Nearest(key, known);
        throw new UsageException($"The mapping has the key `{Excerpt.Of(key)}`, which is not known.",
            nearest is null ? $"Known are variants.<id> (in lower-case letters, digits, hyphens, dots and underscores), {string.Join(", ", known)}." : $"Did you mean `{nearest}`?");
    }
}
