namespace Gate.Providers;

/// <summary>A key. It says itself only to who asks for it by name, so that no log, message or record prints it by accident.</summary>
internal sealed class Secret(string value)
{
    private const int ShortestToHide = 4;

    public string Reveal() => value;

    /// <summary>The text without this key, should somebody have put it there.</summary>
    /// <param name="mark">What stands in its place.</param>
    public string RemoveFrom(string text, string mark = "(key)") => value.Length < ShortestToHide ? text : text.Replace(value, mark, StringComparison.Ordinal);

    public override string ToString() => "(key)";
}
