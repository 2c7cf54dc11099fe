using Gate.Core.Documents;

namespace Gate.Core.Reviewing;

/// <summary>The fixes of a comment as a block that GitHub applies with a click: exactly the commented lines, as they would read.</summary>
internal static class Suggestion
{
    private const int Longest = 12_000;

    /// <returns>Null where there is no fix, or where the fixes do not show all commented lines.</returns>
    public static string? Write(LineRange lines, IReadOnlyList<ReviewFinding> findings)
    {
        var edits = findings.Select(finding => finding.Edit).OfType<ReviewEdit>().Where(edit => lines.Contains(edit.Lines)).ToList();
        if (edits.Count == 0 || Before(lines, edits) is not { } texts)
        {
            return null;
        }

        var before = string.Join('\n', texts);
        var after = SourceEdits.Apply(before, edits.Select(edit => new SourceEdit(new(Offset(texts, edit.Lines.Start - lines.Start) + edit.Start, edit.Length), edit.Replacement)));
        return after == before || after.Length > Longest || !after.Split('\n').All(ReviewEdits.IsSeenAsItIs) ? null : Fenced(after);
    }

    private static int Offset(string[] lines, int line) => lines.Take(line).Sum(text => text.Length + 1);

    // Null when a line is not known, or when two fixes saw it otherwise.
    private static string[]? Before(LineRange lines, List<ReviewEdit> edits)
    {
        var texts = new string[lines.End - lines.Start + 1];
        foreach (var edit in edits)
        {
            foreach (var (i, text) in edit.Before.Split('\n').Index())
            {
                var place = edit.Lines.Start - lines.Start + i;
                if (place >= texts.Length || (texts[place] is string other && other != text))
                {
                    return null;
                }

                texts[place] = text;
            }
        }

        return Array.Exists(texts, text => text is null) ? null : texts;
    }

    private static string Fenced(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}suggestion\n{text}\n{fence}\n";
    }
}
