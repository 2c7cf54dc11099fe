using System.Text;

namespace Gate.Core.Documents.Yaml;

/// <summary>A YAML value with its place in the file. Anchors, aliases and tags do not exist here: the reader refuses them.</summary>
public abstract record YamlNode(TextSpan Span)
{
    /// <summary>What a user would call this kind of value.</summary>
    public abstract string Describe();

    /// <summary>The value alone: the same for every way of writing it down. Keys are sorted.</summary>
    public string Canonical()
    {
        var builder = new StringBuilder();
        WriteTo(builder);
        return builder.ToString();
    }

    private protected abstract void WriteTo(StringBuilder builder);

    /// <summary>Text, a number, a date, true or false, or nothing.</summary>
    public sealed record Scalar(string Value, bool IsQuoted, TextSpan Span) : YamlNode(Span)
    {
        public bool IsNull => !IsQuoted && Value is "" or "~" or "null";

        public override string Describe() => IsNull ? "nothing" : $"`{Excerpt.Of(Value)}`";

        private protected override void WriteTo(StringBuilder builder) => builder.Append(Value.Length).Append(':').Append(Value);
    }

    /// <summary>A list.</summary>
    public sealed record Sequence(IReadOnlyList<YamlNode> Items, TextSpan Span) : YamlNode(Span)
    {
        public override string Describe() => "a list";

        private protected override void WriteTo(StringBuilder builder)
        {
            builder.Append('[');
            foreach (var item in Items)
            {
                item.WriteTo(builder);
                builder.Append(',');
            }

            builder.Append(']');
        }
    }

    /// <summary>Keys with values, in the order of the file; keys are distinct.</summary>
    public sealed record Mapping(IReadOnlyList<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
    {
        public override string Describe() => "keys with values";

        private protected override void WriteTo(StringBuilder builder)
        {
            builder.Append('{');
            foreach (var (key, value) in Entries.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
            {
                key.WriteTo(builder);
                builder.Append('=');
                value.WriteTo(builder);
                builder.Append(',');
            }

            builder.Append('}');
        }
    }
}
