using System.CommandLine;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Measuring;

namespace Gate.Commands.Rules;

/// <summary>The options that say which catalogue is measured.</summary>
internal sealed class RulesMeasureSource
{
    private static readonly Dictionary<string, Func<TableSettings, string, TableSettings>> FactColumns = new(StringComparer.Ordinal)
    {
        ["locale-column"] = (table, column) => table with { LocaleColumn = column },
        ["title"] = (table, column) => table with { Title = column },
        ["kind"] = (table, column) => table with { Kind = column },
        ["release-date"] = (table, column) => table with { ReleaseDate = column },
        ["genres"] = (table, column) => table with { Genres = column },
        ["countries"] = (table, column) => table with { Countries = column },
        ["maturity"] = (table, column) => table with { Maturity = column },
        ["on-screen"] = (table, column) => table with { OnScreen = column },
        ["directors"] = (table, column) => table with { Directors = column },
        ["plot"] = (table, column) => table with { Plot = column },
    };

    private readonly Option<string?> commit = new("--commit") { Description = "Measure the catalogue at a branch, tag or commit. Default: the files on disk." };
    private readonly Option<string?> table = new("--table") { Description = "Measure a CSV, TSV or JSONL file instead, wherever it lies." };
    private readonly Option<string?> show = new("--show") { Description = "The table's column with the show's ID." };
    private readonly Option<string[]> variants = new("--variant") { Description = "A column of the table with synopses, or `name=column`. Several may be given." };
    private readonly Option<string> locale = new("--locale") { Description = "The locale of the table's texts.", DefaultValueFactory = _ => SynopsisId.DefaultLocale };

    private readonly Option<string[]> columns = new("--column")
    {
        Description = $"A column of the table that holds facts, as in gate.yml: `genres=listed_in`. One of {string.Join(", ", FactColumns.Keys)}.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { commit, table, show, variants, columns, locale })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="UsageException">The options do not fit together, or what they name is not there.</exception>
    public IEnumerable<Show> Open(ParseResult parsed, RuleWorkspace workspace, ProgramContext context, ICollection<Problem> problems)
    {
        if (parsed.GetValue(table) is not { } path)
        {
            return parsed.GetValue(show) is null && parsed.GetValue(variants) is not { Length: > 0 }
                ? MeasuredCatalog.OfProject(workspace.Directory, parsed.GetValue(commit), workspace.Settings, problems)
                : throw new UsageException("`--show` and `--variant` are about a table.", "Add `--table FILE`.");
        }

        if (parsed.GetValue(commit) is not null)
        {
            throw new UsageException("`--commit` is about a repository, `--table` about a file on disk.", "Leave one of them out.");
        }

        var full = Path.GetFullPath(path, context.WorkingDirectory);
        return MeasuredCatalog.OfTable(full, Settings(parsed, Path.GetFileName(full)), problems);
    }

    private TableSettings Settings(ParseResult parsed, string file)
    {
        if (parsed.GetValue(show) is not { Length: > 0 } id || parsed.GetValue(variants) is not { Length: > 0 } texts)
        {
            throw new UsageException("A table needs to be explained.", "Add `--show COLUMN` for the show's ID and `--variant COLUMN` for each column with synopses.");
        }

        var settings = new TableSettings
        {
            File = file,
            Show = id,
            Variants = texts.Select(Variant).DistinctBy(variant => variant.Name).ToDictionary(variant => variant.Name, variant => variant.Column),
            Locale = parsed.GetValue(locale)!,
        };
        return (parsed.GetValue(columns) ?? []).Aggregate(settings, WithColumn);
    }

    private static (string Name, string Column) Variant(string text) => text.Split('=', 2) is [var name, var column]
        ? (name, column)
        : (string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')), text);

    private static TableSettings WithColumn(TableSettings settings, string text)
    {
        if (text.Split('=', 2) is [var name, { Length: > 0 } column] && FactColumns.TryGetValue(name, out var with))
        {
            return with(settings, column);
        }

        var nearest = EditDistance.Nearest(text.Split('=')[0], FactColumns.Keys);
        throw new UsageException($"`--column {text}` is not understood.",
            $"Write `what=column`, such as `genres=listed_in`.{(nearest is null ? "" : $" Did you mean `{nearest}=…`?")} Known are {string.Join(", ", FactColumns.Keys)}.");
    }
}
