using System.Reflection;

namespace Gate.Core.Documents;

/// <summary>The files embedded in this assembly, under the names that the project file gives them.</summary>
internal static class Resources
{
    private static readonly Assembly Assembly = typeof(Resources).Assembly;

    public static IEnumerable<string> Names => Assembly.GetManifestResourceNames();

    public static string Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No embedded file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
