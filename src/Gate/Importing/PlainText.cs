using System.Text;
using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>Texts as a catalogue can hold them: composed, without control characters, white space only between words.</summary>
internal static class PlainText
{
    /// <summary>One line: for facts.</summary>
    public static string Line(string text) => string.Join(' ', Composed(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Paragraphs, parted by an empty line, in which white space stays as it is: for synopses and plots.</summary>
    /// <param name="text">As a table's reader gives it, without other line breaks.</param>
    public static string Paragraphs(string text) =>
        string.Join("\n\n", Composed(text).Split("\n\n").Select(paragraph => paragraph.Trim()).Where(paragraph => paragraph.Length > 0));

    // A line feed is white space and stays; other control characters and a byte order mark inside a text mean nothing.
    private static string Composed(string text)
    {
        if (text.Any(IsMeaningless))
        {
            var builder = new StringBuilder(text.Length);
            foreach (var c in text.Where(c => !IsMeaningless(c)))
            {
                builder.Append(c);
            }

            text = builder.ToString();
        }

        return Composition.Compose(text);
    }

    private static bool IsMeaningless(char c) => (char.IsControl(c) && !char.IsWhiteSpace(c)) || c == '\uFEFF';
}
