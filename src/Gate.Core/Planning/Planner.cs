namespace Gate.Core.Planning;

/// <summary>
/// Decides by keys alone which cells a change affects. A cell at head is unaffected when its key was there at base: under its own identity, or under one
/// that is gone or changed since (a rename, a swap). Each key at base answers for one cell, so that a copy is judged.
/// </summary>
public static class Planner
{
    public static Plan Compare(IEnumerable<Cell> atBase, IEnumerable<Cell> atHead)
    {
        var available = new Dictionary<string, int>(StringComparer.Ordinal);
        var identities = new Dictionary<(string Synopsis, string Rule), string>();
        foreach (var cell in atBase)
        {
            var subject = Subject(cell);
            available[subject] = available.GetValueOrDefault(subject) + 1;
            identities[Identity(cell)] = subject;
        }

        var head = atHead.Select(cell => (cell, subject: Subject(cell))).ToList();
        var unchanged = head.Select(pair => identities.GetValueOrDefault(Identity(pair.cell)) == pair.subject && Take(available, pair.subject)).ToList();
        var affected = head.Where((pair, i) => !unchanged[i] && !Take(available, pair.subject)).Select(pair => pair.cell).ToList();
        return new(affected, head.Count - affected.Count);
    }

    private static (string Synopsis, string Rule) Identity(Cell cell) => (cell.Synopsis.Id.ToString(), cell.Rule.Id);

    // What is compared: the key; the severity, so that no text is moved unseen to a place where its fault counts; and which of the writer's suppressions speak
    // of the cell, so that taking one back brings the finding to light.
    private static string Subject(Cell cell) =>
        $"{cell.Key}|{(int)cell.Severity}" + string.Concat(cell.Synopsis.Suppressions.Where(word => word.Rule == cell.Rule.Id).Select(word => $"|{word.Until:yyyy-MM-dd}"));

    private static bool Take(Dictionary<string, int> available, string subject)
    {
        var count = available.GetValueOrDefault(subject);
        if (count == 0)
        {
            return false;
        }

        available[subject] = count - 1;
        return true;
    }
}
