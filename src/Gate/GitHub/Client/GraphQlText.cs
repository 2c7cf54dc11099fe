namespace Gate.GitHub.Client;

/// <summary>The GraphQL that is sent, each text a file of its own.</summary>
internal static class GraphQlText
{
    private const string Folder = "github-graphql/";

    public static string Get(string name)
    {
        using var stream = typeof(GraphQlText).Assembly.GetManifestResourceStream($"{Folder}{name}.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
