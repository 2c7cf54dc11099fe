using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace Gate.Core.Documents.Yaml;

/// <summary>Turns a YAML tree into records and reports everything that does not fit, all at once, each with its place and what would be right.</summary>
public sealed class YamlBinder
{
    private readonly SourceText source;
    private readonly ICollection<Problem> problems;

    private YamlBinder(SourceText source, ICollection<Problem> problems)
    {
        this.source = source;
        this.problems = problems;
    }

    /// <param name="what">What the file is, for messages: `gate.yml`, `the front matter`.</param>
    /// <returns>Null when something did not fit; what is missing but optional has its default.</returns>
    public static T? Bind<T>(YamlNode? node, SourceText source, string what, ICollection<Problem> problems)
        where T : class
    {
        var before = problems.Count;
        node ??= new YamlNode.Mapping([], new(0, 0));
        var value = new YamlBinder(source, problems).BindRecord(typeof(T), node, what, "");
        return problems.Count == before ? (T?)value : null;
    }

    private object? BindValue(Type type, YamlNode node, string path)
    {
        if (YamlShape.SourcedType(type) is { } inner)
        {
            return BindValue(inner, node, path) is { } value ? Activator.CreateInstance(type, value, source.Locate(node.Span)) : null;
        }

        if (YamlShape.ItemType(type) is { } item)
        {
            return BindList(item, node, path);
        }

        if (YamlShape.EntryType(type) is { } entry)
        {
            return BindEntries(entry, node, path);
        }

        return YamlScalarType.For(type) is { } scalar ? BindScalar(scalar, node, path) : BindRecord(type, node, $"`{path}`", path);
    }

    private object? BindScalar(YamlScalarType type, YamlNode node, string path)
    {
        if (node is YamlNode.Scalar { IsNull: false } scalar && type.Parse(scalar.Value) is { } value)
        {
            return value;
        }

        return Refuse(node, $"`{path}` is {node.Describe()}, which is not {type.Expected}.", $"Write {type.Expected}.");
    }

    private IList? BindList(Type item, YamlNode node, string path)
    {
        if (node is not YamlNode.Sequence sequence)
        {
            Refuse(node, $"`{path}` is {node.Describe()}, which is not a list.", "Write a list: `[one, two]`, or one `- item` on each line.");
            return null;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            if (BindValue(item, sequence.Items[i], $"{path}[{i}]") is { } value)
            {
                list.Add(value);
            }
        }

        return list;
    }

    private IDictionary? BindEntries(Type entry, YamlNode node, string path)
    {
        if (node is not YamlNode.Mapping mapping)
        {
            Refuse(node, $"`{path}` is {node.Describe()}, which is not keys with values.", "Write one `key: value` on each line.");
            return null;
        }

        var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), entry))!;
        foreach (var (key, value) in mapping.Entries)
        {
            if (BindValue(entry, value, $"{path}.{key.Value}") is { } bound)
            {
                entries.Add(key.Value, bound);
            }
        }

        return entries;
    }

    private object? BindRecord(Type type, YamlNode node, string what, string path)
    {
        if (node is not YamlNode.Mapping mapping)
        {
            return Refuse(node, $"{Capital(what)} is {node.Describe()}, which is not keys with values.", "Write one `key: value` on each line.");
        }

        var shape = YamlShape.Of(type);
        var record = Activator.CreateInstance(type)!;
        shape.LocationProperty?.SetValue(record, source.Locate(node.Span));
        foreach (var (key, value) in mapping.Entries)
        {
            if (shape.Keys.FirstOrDefault(known => known.Name == key.Value) is { } found)
            {
                BindProperty(record, found, value, Join(path, key.Value));
            }
            else
            {
                RefuseKey(key, shape, what);
            }
        }

        foreach (var missing in shape.Keys.Where(key => key.IsRequired && !mapping.Entries.Any(entry => entry.Key.Value == key.Name)))
        {
            Refuse(node, $"{Capital(what)} has no `{missing.Name}`.", $"Add `{missing.Name}:`{(missing.Description.Length > 0 ? $" ({missing.Description.TrimEnd('.')})" : "")}.");
        }

        return record;
    }

    private void BindProperty(object record, YamlShape.Key key, YamlNode value, string path)
    {
        if (value is YamlNode.Scalar { IsNull: true } && !key.IsRequired)
        {
            return;
        }

        if (BindValue(key.Type, value, path) is not { } bound)
        {
            return;
        }

        key.Property.SetValue(record, bound);
        foreach (var rule in key.Rules)
        {
            if (rule.GetValidationResult(bound, new ValidationContext(record) { MemberName = path, DisplayName = $"`{path}`" }) is { ErrorMessage: { } message })
            {
                Refuse(value, message, $"See the description of `{key.Name}`: {key.Description}");
            }
        }
    }

    private void RefuseKey(YamlNode.Scalar key, YamlShape shape, string what)
    {
        var nearest = EditDistance.Nearest(key.Value, shape.Keys.Select(known => known.Name));
        Refuse(key, $"{Capital(what)} has no key `{key.Value}`.", nearest is null
            ? $"Known keys are {string.Join(", ", shape.Keys.Select(known => known.Name))}."
            : $"Did you mean `{nearest}`?");
    }

    private object? Refuse(YamlNode node, string message, string remedy)
    {
        problems.Add(new(ProblemIds.InvalidSetting, source.Locate(node.Span), message, remedy));
        return null;
    }

    private static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
