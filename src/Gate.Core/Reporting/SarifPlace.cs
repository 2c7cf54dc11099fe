using Gate.Core.Documents;

namespace Gate.Core.Reporting;

/// <summary>Locations as SARIF writes them.</summary>
internal static class SarifPlace
{
    public const string BaseId = "%SRCROOT%";

    /// <summary>A repository-relative path as a relative URI reference.</summary>
    public static string Encode(string path) => string.Join('/', InertText.Block(path).Split('/').Select(Uri.EscapeDataString));

    /// <summary>Text of others must not bring links into a message (SARIF 2.1.0, 3.11.6).</summary>
    public static string Unlinked(string text) => text.Replace("](", "] (", StringComparison.Ordinal);

    /// <summary>An array of one location; of none when the file is not known.</summary>
    public static void WriteLocations(JsonOutput json, Location location) =>
        json.List<Location>("locations", location.Path.Length == 0 ? [] : [location], one => WritePhysical(json, one));

    public static void WritePhysical(JsonOutput json, Location location) => json.Object("physicalLocation", () =>
    {
        WriteArtifact(json, location.Path);
        WriteRegion(json, "region", location);
    });

    public static void WriteArtifact(JsonOutput json, string path) => json.Object("artifactLocation", () =>
    {
        json.Text("uri", Encode(path));
        json.Text("uriBaseId", BaseId);
    });

    public static void WriteRegion(JsonOutput json, string name, Location location) => json.Object(name, () =>
    {
        json.Json.WriteNumber("startLine", location.Start.Line);
        json.Json.WriteNumber("startColumn", location.Start.Column);
        json.Json.WriteNumber("endLine", location.End.Line);
        json.Json.WriteNumber("endColumn", location.End.Column);
    });
}
