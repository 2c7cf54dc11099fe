using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Tests.Testing;

/// <summary>Shows for tests that need no files.</summary>
internal static class Catalogue
{
    public static Show Show(string id, string genre, params (string Variant, string Text)[] suite) => new(
        id,
        new Facts { Title = Sourced($"Show {id}"), Genres = [Sourced(genre)] },
        [.. suite.Select(entry => new Synopsis(new SynopsisId(id, entry.Variant), MappedText.Verbatim($"catalog/{id}/synopses.md", entry.Text)))]);

    public static Sourced<T> Sourced<T>(T value)
        where T : notnull => new(value, Location.OfFile("show.yml"));
}
