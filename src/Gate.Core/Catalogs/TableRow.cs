using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>One row of a table: the values of the columns that are read. A column without a value is absent; only JSON lists have several.</summary>
internal sealed record TableRow(TextSpan Span, IReadOnlyDictionary<string, IReadOnlyList<MappedText>> Cells)
{
    /// <returns>Null when the column is not mapped or has no value here.</returns>
    public MappedText? Single(string? column) => Values(column) is [var first, ..] ? first : null;

    public IReadOnlyList<MappedText> Values(string? column) => column is null ? [] : Cells.GetValueOrDefault(column) ?? [];
}
