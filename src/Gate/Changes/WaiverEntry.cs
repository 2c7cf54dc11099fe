using System.Text;
using Gate.Commands;
using Gate.Core.Verdicts;

namespace Gate.Changes;

/// <summary>A waiver as it is written in .gate/waivers.yml, indented as an item of the list.</summary>
internal static class WaiverEntry
{
    public static string Of(Waiver waiver)
    {
        var builder = new StringBuilder();
        builder.Append($"  - rule: {waiver.Rule}\n    synopsis: {Quote(waiver.Synopsis!)}\n    reason: {Quote(waiver.Reason)}\n");
        if (waiver.Who is not null)
        {
            builder.Append($"    who: {Quote(waiver.Who)}\n");
        }

        if (waiver.Until is { } until)
        {
            builder.Append($"    until: {until:yyyy-MM-dd}\n");
        }

        if (waiver.TextHash is not null)
        {
            builder.Append($"    text-hash: \"{waiver.TextHash}\"\n");
        }

        return builder.ToString();
    }

    private static string Quote(string text) => "\"" + Printable.Line(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
