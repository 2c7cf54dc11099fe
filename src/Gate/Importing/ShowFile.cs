using System.Text;
using Gate.Core.Documents.Yaml;

namespace Gate.Importing;

/// <summary>Writes show.yml.</summary>
internal static class ShowFile
{
    public static string Write(ImportedShow show)
    {
        var facts = show.Facts;
        var yaml = new StringBuilder();
        Add(yaml, "title", YamlText.Write(facts.Title ?? show.Id));
        Add(yaml, "kind", facts.Kind is { } kind ? KebabCase.From(kind.ToString()) : null);
        Add(yaml, "release-date", facts.ReleaseDate?.ToString());
        Add(yaml, "genres", List(facts.Genres));
        Add(yaml, "countries", List(facts.Countries));
        Add(yaml, "maturity", facts.Maturity is { } maturity ? YamlText.Write(maturity) : null);
        Add(yaml, "runtime-minutes", facts.RuntimeMinutes?.ToString());
        Add(yaml, "seasons", facts.Seasons?.ToString());
        if (facts.OnScreen.Count + facts.Directors.Count > 0)
        {
            yaml.Append("talent:\n");
            AddPeople(yaml, "on-screen", facts.OnScreen, name => $"name: {YamlText.Write(name)}");
            AddPeople(yaml, "off-screen", facts.Directors, name => $"{{ name: {YamlText.Write(name)}, job: director }}");
        }

        return yaml.ToString();
    }

    private static void Add(StringBuilder yaml, string key, string? value)
    {
        if (value is not null)
        {
            yaml.Append($"{key}: {value}\n");
        }
    }

    private static string? List(IReadOnlyList<string> values) => values.Count == 0 ? null : $"[{string.Join(", ", values.Select(YamlText.Write))}]";

    private static void AddPeople(StringBuilder yaml, string key, IReadOnlyList<string> names, Func<string, string> write)
    {
        if (names.Count > 0)
        {
            yaml.Append($"  {key}:\n");
        }

        foreach (var name in names)
        {
            yaml.Append($"    - {write(name)}\n");
        }
    }
}
