using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>Writes values so that two writings are equal just when the values are. Places in files are left out.</summary>
internal sealed class CanonicalWriter
{
    private static readonly ConcurrentDictionary<Type, (string Name, FieldInfo Field)[]> Properties = new();

    private readonly StringBuilder builder = new();

    public override string ToString() => builder.ToString();

    public void Add(object? value)
    {
        switch (value)
        {
            case null:
                builder.Append('~');
                break;
            case ISourced sourced:
                Add(sourced.Value);
                break;
            case SourceText text:
                AddText(Prose(text));
                break;
            case string or ValueType:
                AddText(value.ToString() ?? "");
                break;
            case IEnumerable items:
                AddItems(items);
                break;
            default:
                AddRecord(value);
                break;
        }
    }

    // With its length before it, no text can pass for the end of another.
    private void AddText(string text) => builder.Append(text.Length).Append(':').Append(text);

    private void AddItems(IEnumerable items)
    {
        builder.Append('[');
        foreach (var item in items)
        {
            Add(item);
        }

        builder.Append(']');
    }

    private void AddRecord(object record)
    {
        builder.Append('{');
        foreach (var (name, field) in Properties.GetOrAdd(record.GetType(), FindProperties))
        {
            AddText(name);
            Add(field.GetValue(record));
        }

        builder.Append('}');
    }

    private static (string Name, FieldInfo Field)[] FindProperties(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType != typeof(Location))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => (property.Name, BackingField.Of(property))),
    ];

    // How a file ends its lines says nothing about the plot.
    private static string Prose(SourceText text) =>
        Composition.Compose(string.Join('\n', text.Content.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd());
}
