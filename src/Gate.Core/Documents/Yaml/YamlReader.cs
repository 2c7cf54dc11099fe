using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gate.Core.Documents.Yaml;

/// <summary>
/// Reads one YAML document into a tree with places. Hostile input is refused where it stands: anchors and aliases (bombs, cycles), tags, several
/// documents, duplicate keys, keys that are not plain text, nesting beyond <see cref="MaximumDepth"/>, more than <see cref="MaximumNodes"/>.
/// </summary>
public sealed class YamlReader
{
    public const int MaximumDepth = 32;

    /// <summary>Keys and values in one document.</summary>
    public const int MaximumNodes = 250_000;

    private readonly SourceText source;
    private readonly int offset;
    private readonly ICollection<Problem> problems;
    private readonly Parser parser;
    private int nodes;

    private YamlReader(SourceText source, TextSpan region, ICollection<Problem> problems)
    {
        this.source = source;
        this.problems = problems;
        offset = region.Start;
        parser = new Parser(new StringReader(source.Content.Substring(region.Start, region.Length)));
    }

    /// <param name="region">The part of the file that is YAML: all of it, or a front matter.</param>
    /// <returns>Null when there is a problem or when the document is empty; an empty document is no problem.</returns>
    public static YamlNode? Read(SourceText source, TextSpan region, ICollection<Problem> problems)
    {
        var reader = new YamlReader(source, region, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (RefusedException refused)
        {
            problems.Add(new(ProblemIds.MalformedYaml, source.Locate(refused.Span), refused.Message, refused.Remedy));
        }
        catch (YamlException bad)
        {
            var start = Math.Min(reader.offset + (int)bad.Start.Index, source.Content.Length);
            problems.Add(new(ProblemIds.MalformedYaml, source.Locate(new(start, 0)), $"This is not YAML: {Sentence(bad.Message)}",
                "Check the indentation, and put text that holds `: `, `#`, quotes or brackets between quotation marks."));
        }

        catch (InvalidOperationException)
        {
            problems.Add(reader.GiveUp());
        }
        catch (ArgumentException)
        {
            problems.Add(reader.GiveUp());
        }

        return null;
    }

    public static YamlNode? Read(SourceText source, ICollection<Problem> problems) => Read(source, new(0, source.Content.Length), problems);

    // The library's scanner fails with these on some unclosed lists and on escapes of half a character.
    private Problem GiveUp() => new(ProblemIds.MalformedYaml, source.Locate(parser.Current is { } last ? Span(last) : new(offset, 0)),
        "This is not YAML: a list, mapping or quotation that begins here or later cannot be read to its end.",
        "Close it, and put text that holds brackets or backslashes between single quotation marks.");

    private static string Sentence(string message)
    {
        var text = message.ReplaceLineEndings(" ").Trim();
        return text.EndsWith('.') ? text : text + ".";
    }

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out var next))
        {
            throw new RefusedException(Span(parser.Current ?? next!), "A second YAML document begins here.", "Keep one document in a file; remove the `---`.");
        }

        return root is YamlNode.Scalar { IsNull: true } ? null : root;
    }

    private YamlNode ReadNode(int depth)
    {
        var current = parser.Current ?? throw new RefusedException(new(offset, 0), "The file ends too early.", "Complete it.");
        if (depth > MaximumDepth)
        {
            throw new RefusedException(Span(current), $"Values are nested deeper than {MaximumDepth} levels.", "Flatten them.");
        }

        if (++nodes > MaximumNodes)
        {
            throw new RefusedException(Span(current), $"The file holds more than {MaximumNodes:N0} keys and values.", "Split it.");
        }

        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new RefusedException(Span(current), "Anchors (&) and aliases (*) are not read.",
                "Write the value out, or put it between quotation marks if it is text that begins with & or *.");
        }

        if (current is NodeEvent { Tag.IsEmpty: false } tagged && !(tagged is Scalar { IsQuotedImplicit: true } && tagged.Tag.IsNonSpecific))
        {
            throw new RefusedException(Span(current), "Tags (!) are not read.", "Remove the tag, or put the text between quotation marks.");
        }

        return current switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadSequence(depth),
            MappingStart => ReadMapping(depth),
            _ => throw new RefusedException(Span(current), "Something else was expected here.", "Check the indentation."),
        };
    }

    private YamlNode.Scalar ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        return new(Composition.Compose(scalar.Value), scalar.Style != ScalarStyle.Plain, Span(scalar));
    }

    private YamlNode.Sequence ReadSequence(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new(items, Enclose(Span(start), Span(parser.Consume<SequenceEnd>()), items.Count > 0 ? items[^1].Span : null));
    }

    private YamlNode.Mapping ReadMapping(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, YamlNode.Scalar>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not YamlNode.Scalar key)
            {
                throw new RefusedException(Span(start), "A key is a list or a mapping here.", "Use plain text as a key.");
            }

            var value = ReadNode(depth + 1);
            if (seen.TryGetValue(key.Value, out var first))
            {
                problems.Add(new(ProblemIds.Duplicate, source.Locate(key.Span),
                    $"The key `{Excerpt.Of(key.Value)}` stands here a second time; the first is on line {source.PositionAt(first.Span.Start).Line}.", "Keep one of them."));
                continue;
            }

            seen.Add(key.Value, key);
            entries.Add(new(key, value));
        }

        return new(entries, Enclose(Span(start), Span(parser.Consume<MappingEnd>()), entries.Count > 0 ? entries[^1].Value.Span : null));
    }

    // The end of a block collection is reported where the next thing begins; what is meant is the end of its last value.
    private static TextSpan Enclose(TextSpan start, TextSpan end, TextSpan? last) =>
        TextSpan.FromBounds(start.Start, Math.Max(start.Start, end.Length > 0 || last is null ? end.End : last.Value.End));

    private TextSpan Span(ParsingEvent parsed)
    {
        var start = Math.Min(offset + (int)parsed.Start.Index, source.Content.Length);
        var end = Math.Min(offset + (int)parsed.End.Index, source.Content.Length);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private sealed class RefusedException(TextSpan span, string message, string remedy) : Exception(message)
    {
        public TextSpan Span { get; } = span;

        public string Remedy { get; } = remedy;
    }
}
