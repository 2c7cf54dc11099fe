using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>One record of a CSV file: where it stands, and each field with its quotation marks and the value that the parser read.</summary>
internal sealed record CsvRecord(TextSpan Span, IReadOnlyList<(TextSpan Span, string Value)> Fields);
