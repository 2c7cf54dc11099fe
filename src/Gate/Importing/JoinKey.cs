namespace Gate.Importing;

/// <summary>A pair of columns in which rows of two exports must agree: `title=name`.</summary>
/// <param name="IsKind">True when the first column tells the kind: then `Movie` and `FILM` agree.</param>
internal sealed record JoinKey(string Column, string Other, bool IsKind)
{
    /// <returns>The values of a row as one text; null when one is missing, for what is not known agrees with nothing.</returns>
    public static string? Of(IReadOnlyList<JoinKey> keys, ExportRow row, Func<JoinKey, string> column)
    {
        var parts = new List<string>(keys.Count);
        foreach (var key in keys)
        {
            var text = row.Cells.Single(column(key)) is { } value ? PlainText.Line(value.Text).ToLowerInvariant() : "";
            if (text.Length == 0)
            {
                return null;
            }

            parts.Add(key.IsKind ? ImportedValues.Kind(text)?.ToString() ?? text : text);
        }

        return string.Join('\n', parts);
    }
}
