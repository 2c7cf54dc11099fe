namespace Gate.Importing;

/// <summary>An export with its mapping.</summary>
/// <param name="Name">By which a later import knows that it is the same export.</param>
internal sealed record ImportSource(ExportFile File, ColumnMapping Mapping, string Name)
{
    /// <summary>The key whose column a row cannot do without.</summary>
    public string Required => Mapping["show"] is null ? "title" : "show";
}
