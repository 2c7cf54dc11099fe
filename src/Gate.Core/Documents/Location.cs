namespace Gate.Core.Documents;

/// <summary>Where something stands in a file, with the text of its first line so that a report can show it without reading the file again.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="End">The position after the last character.</param>
/// <param name="LineText">The whole first line, without its line break; empty when it is not known.</param>
public sealed record Location(string Path, LinePosition Start, LinePosition End, string LineText)
{
    /// <summary>The first place of a file whose text is not at hand.</summary>
    public static Location OfFile(string path) => new(path, new(1, 1), new(1, 1), "");

    /// <summary>Something that is no file and has no lines: an environment variable, an option.</summary>
    public static Location OfSource(string name) => new(name, default, default, "");

    public override string ToString() => Start.Line == 0 ? Path : $"{Path}:{Start}";
}
