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
        var value = BindWhatFits<T>(node, source, what, problems);
        return problems.Count == before ? value : null;
    }

    /// <summary>As <see cref="Bind{T}"/>, but keeps what does fit: even a required property of the record itself may then be null.</summary>
    /// <returns>Null when the node has no keys at all.</returns>
    public static T? BindWhatFits<T>(YamlNode? node, SourceText source, string what, ICollection<Problem> problems)
        where T : class =>
        (T?)new YamlBinder(source, problems).BindRecord(typeof(T), node ?? new YamlNode.Mapping([], new(0, 0)), what, "", out _);

    // The rules of a list hold for each of its items.
    private object? BindValue(Type type, YamlNode node, string path, IReadOnlyList<ValidationAttribute> rules)
    {
        if (YamlShape.ItemType(type) is { } item)
        {
            return BindList(item, node, path, rules);
        }

        var value = BindSingle(YamlShape.SourcedType(type) ?? type, node, path);
        if (value is null || !Satisfies(rules, node, value, path))
        {
            return null;
        }

        return YamlShape.SourcedType(type) is null ? value : Activator.CreateInstance(type, value, source.Locate(node.Span));
    }

    private object? BindSingle(Type type, YamlNode node, string path)
    {
        if (YamlShape.EntryType(type) is { } entry)
        {
            return BindEntries(entry, node, path);
        }

        if (YamlScalarType.For(type) is { } scalar)
        {
            return BindScalar(scalar, node, path);
        }

        var record = BindRecord(type, node, $"`{path}`", path, out var isWhole);
        return isWhole ? record : null;
    }

    private object? BindScalar(YamlScalarType type, YamlNode node, string path)
    {
        if (node is YamlNode.Scalar { IsNull: false } scalar && type.Parse(scalar.Value) is { } value)
        {
            return value;
        }

        return Refuse(node, $"`{path}` is {node.Describe()}, which is not {type.Expected}.", $"Write {type.Expected}.");
    }

    private IList? BindList(Type item, YamlNode node, string path, IReadOnlyList<ValidationAttribute> rules)
    {
        if (node is not YamlNode.Sequence sequence)
        {
            Refuse(node, $"`{path}` is {node.Describe()}, which is not a list.", "Write a list: `[one, two]`, or one `- item` on each line.");
            return null;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            if (BindValue(item, sequence.Items[i], $"{path}[{i}]", rules) is { } value)
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
            if (BindValue(entry, value, Join(path, Excerpt.Of(key.Value)), []) is { } bound)
            {
                entries.Add(key.Value, bound);
            }
        }

        return entries;
    }

    /// <param name="isWhole">False when a required property is missing or did not fit.</param>
    private object? BindRecord(Type type, YamlNode node, string what, string path, out bool isWhole)
    {
        isWhole = false;
        if (node is not YamlNode.Mapping mapping)
        {
            return Refuse(node, $"{Capital(what)} is {node.Describe()}, which is not keys with values.", "Write one `key: value` on each line.");
        }

        var shape = YamlShape.Of(type);
        var record = Activator.CreateInstance(type)!;
        shape.SetLocation(record, source.Locate(node.Span));
        var absent = shape.Keys.Where(key => key.IsRequired).ToHashSet();
        var lacking = absent.Count;
        foreach (var (key, value) in mapping.Entries)
        {
            if (shape.Keys.FirstOrDefault(known => known.Name == key.Value) is not { } found)
            {
                RefuseKey(key, shape, what);
                continue;
            }

            var isNeeded = absent.Remove(found);
            lacking -= BindProperty(record, found, value, Join(path, key.Value)) && isNeeded ? 1 : 0;
        }

        foreach (var missing in absent)
        {
            RefuseAbsence(node, missing, what);
        }

        isWhole = lacking == 0;
        return record;
    }

    /// <returns>True when the property has been set.</returns>
    private bool BindProperty(object record, YamlShape.Key key, YamlNode value, string path)
    {
        var isAbsent = value is YamlNode.Scalar { IsNull: true } && !key.IsRequired;
        if (isAbsent || BindValue(key.Type, value, path, key.Rules) is not { } bound)
        {
            return false;
        }

        key.Set(record, bound);
        return true;
    }

    private bool Satisfies(IReadOnlyList<ValidationAttribute> rules, YamlNode node, object value, string path)
    {
        var fault = rules.FirstOrDefault(rule => !rule.IsValid(value))?.FormatErrorMessage($"`{path}`");
        return fault is null || Refuse(node, Sentence(fault), "Correct it, or leave it out.") is not null;
    }

    private void RefuseAbsence(YamlNode node, YamlShape.Key key, string what) =>
        Refuse(node, $"{Capital(what)} has no `{key.Name}`.", $"Add `{key.Name}:`{(key.Description.Length > 0 ? $" ({key.Description.TrimEnd('.')})" : "")}.");

    private void RefuseKey(YamlNode.Scalar key, YamlShape shape, string what)
    {
        var nearest = EditDistance.Nearest(key.Value, shape.Keys.Select(known => known.Name));
        Refuse(key, $"{Capital(what)} has no key `{Excerpt.Of(key.Value)}`.", nearest is null
            ? $"Known keys are {string.Join(", ", shape.Keys.Select(known => known.Name))}."
            : $"Did you mean `{nearest}`?");
    }

    private object? Refuse(YamlNode node, string message, string remedy)
    {
        problems.Add(new(ProblemIds.InvalidSetting, source.Locate(node.Span), message, remedy));
        return null;
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    // A file is named as it is: there may be none with a capital letter.
    private static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) && !text.AsSpan().ContainsAny('.', '/') ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
