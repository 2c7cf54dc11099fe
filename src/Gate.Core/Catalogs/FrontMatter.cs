using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>Where the YAML between two lines `---` at the beginning of a file stands, and where the rest begins.</summary>
/// <param name="Yaml">Without the two lines; empty when there is no front matter.</param>
/// <param name="BodyStart">The offset of what follows.</param>
/// <param name="IsClosed">False when the second line `---` is missing; then nothing is known to be YAML.</param>
internal readonly record struct FrontMatter(TextSpan Yaml, int BodyStart, bool IsClosed)
{
    public static FrontMatter Find(SourceText source)
    {
        if (!IsFence(source, 1))
        {
            return new(new(0, 0), 0, IsClosed: true);
        }

        for (var line = 2; line <= source.LineCount; line++)
        {
            if (IsFence(source, line))
            {
                var start = source.LineSpan(2).Start;
                var body = line < source.LineCount ? source.LineSpan(line + 1).Start : source.Content.Length;
                return new(TextSpan.FromBounds(start, source.LineSpan(line).Start), body, IsClosed: true);
            }
        }

        return new(new(0, 0), source.LineCount > 1 ? source.LineSpan(2).Start : source.Content.Length, IsClosed: false);
    }

    private static bool IsFence(SourceText source, int line)
    {
        var span = source.LineSpan(line);
        return source.Content.AsSpan(span.Start, span.Length).TrimEnd() is "---";
    }
}
