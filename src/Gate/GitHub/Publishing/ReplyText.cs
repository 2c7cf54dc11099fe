namespace Gate.GitHub.Publishing;

/// <summary>The texts of answers, each a file of its own.</summary>
internal static class ReplyText
{
    /// <param name="values">What stands in for each `{name}`, put in once, in this order.</param>
    public static string Get(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var stream = typeof(ReplyText).Assembly.GetManifestResourceStream($"replies/{name}")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        foreach (var (key, value) in values)
        {
            text = text.Replace($"{{{key}}}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
