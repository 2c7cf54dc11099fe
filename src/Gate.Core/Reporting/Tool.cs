namespace Gate.Core.Reporting;

/// <summary>How reports name the program that wrote them.</summary>
internal static class Tool
{
    public const string Name = "gate";

    public static string Version => typeof(Tool).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
