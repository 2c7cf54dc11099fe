using System.Text;

namespace Gate.Core.Documents;

/// <summary>The decoded text of one file, which turns offsets into lines and columns.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private int[]? lineStarts;
    private NumberedLine? lastLine;

    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
    }

    /// <summary>Relative to the repository, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>Without a byte order mark; line breaks as they stand in the file.</summary>
    public string Content { get; }

    /// <summary>True when the file began with a UTF-8 byte order mark, which writing it back must keep.</summary>
    public bool HasByteOrderMark { get; init; }

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => lineStarts ??= FindLineStarts(Content);

    /// <summary>Decodes UTF-8, with or without a byte order mark; anything else becomes a problem at the line of the first bad byte.</summary>
    /// <returns>Null when the bytes are not UTF-8 text.</returns>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, ICollection<Problem> problems)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            problems.Add(Unreadable(path, [], "UTF-16 text"));
            return null;
        }

        var hasMark = bytes.StartsWith("\uFEFF"u8);
        var body = hasMark ? bytes[3..] : bytes;
        if (body.IndexOf((byte)0) is var zero and >= 0)
        {
            problems.Add(Unreadable(path, body[..zero], "a zero byte"));
            return null;
        }

        try
        {
            return new SourceText(path, Strict.GetString(body)) { HasByteOrderMark = hasMark };
        }
        catch (DecoderFallbackException bad)
        {
            problems.Add(Unreadable(path, body[..Math.Clamp(bad.Index, 0, body.Length)], "bytes that are not UTF-8"));
            return null;
        }
    }

    /// <param name="offset">From 0 to the length of the content; a place inside a line break belongs to the line it ends.</param>
    public LinePosition PositionAt(int offset)
    {
        var line = Array.BinarySearch(LineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        return new(line + 1, offset - LineStarts[line] + 1);
    }

    /// <param name="line">From 1.</param>
    public string LineText(int line)
    {
        // Many places of one line share one text, however long the line is.
        if (lastLine is not { } last || last.Line != line)
        {
            last = new(line, Content.AsSpan(LineSpan(line).Start, LineSpan(line).Length).ToString());
            lastLine = last;
        }

        return last.Text;
    }

    /// <param name="line">From 1.</param>
    /// <returns>The line without its line break.</returns>
    public TextSpan LineSpan(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Content.Length;
        return new(start, Content.AsSpan(start, end - start).TrimEnd("\r\n").Length);
    }

    /// <summary>The bytes of the file, with its byte order mark if it had one.</summary>
    public byte[] Encode() => [.. HasByteOrderMark ? "\uFEFF"u8 : [], .. Encoding.UTF8.GetBytes(Content)];

    public Location Locate(TextSpan span)
    {
        var start = PositionAt(span.Start);
        return new(Path, start, PositionAt(span.End), LineText(start.Line));
    }

    private static Problem Unreadable(string path, ReadOnlySpan<byte> before, string what)
    {
        var text = Encoding.UTF8.GetString(before);
        var place = new SourceText(path, text).PositionAt(text.Length);
        return new(ProblemIds.Unreadable, new(path, place, place, ""),
            $"The file holds {what}.", "Save it as UTF-8 text; if it is not meant to be read, leave it out with `catalog` in gate.yml.");
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }

    private sealed record NumberedLine(int Line, string Text);
}
