using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>One row of an export.</summary>
/// <param name="Place">Where it begins.</param>
internal sealed record ExportRow(Location Place, TableRow Cells);
