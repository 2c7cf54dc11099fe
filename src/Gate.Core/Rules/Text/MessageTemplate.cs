using System.Text;

namespace Gate.Core.Rules.Text;

/// <summary>A rule's message with placeholders such as `{match}`.</summary>
internal sealed class MessageTemplate(string template)
{
    /// <summary>The names between braces, in order.</summary>
    public IEnumerable<string> Placeholders
    {
        get
        {
            for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
            {
                var close = template.IndexOf('}', open);
                if (close < 0)
                {
                    yield break;
                }

                yield return template[(open + 1)..close];
            }
        }
    }

    /// <summary>Fills the placeholders in one pass, so that a value that looks like a placeholder stays as it is.</summary>
    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var builder = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            var close = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (close > 0 && Find(values, template.AsSpan(i + 1, close - i - 1)) is { } value)
            {
                builder.Append(value);
                i = close;
            }
            else
            {
                builder.Append(template[i]);
            }
        }

        return builder.ToString();
    }

    private static string? Find(ReadOnlySpan<(string Name, string Value)> values, ReadOnlySpan<char> name)
    {
        foreach (var (known, value) in values)
        {
            if (name.SequenceEqual(known))
            {
                return value;
            }
        }

        return null;
    }
}
