using Gate.Core.Rules;
using Gate.Core.Verdicts;
using Spectre.Console;

namespace Gate.Reporting;

/// <summary>The few styles of the console report: colours of the basic sixteen that can be read on light and on dark.</summary>
internal static class Palette
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Quiet = new(decoration: Decoration.Dim);
    public static readonly Style Good = new(Color.Green);
    public static readonly Style Bad = new(Color.Maroon, decoration: Decoration.Bold);
    public static readonly Style Doubtful = new(Color.Olive);
    public static readonly Style Mild = new(Color.Teal);

    public static Style Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => Good,
        Verdict.Fail => Bad,
        Verdict.Inconclusive => Bad,
        _ => Doubtful,
    };

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Error => Bad,
        Severity.Warning => Doubtful,
        _ => Mild,
    };

    public static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "✓",
        Verdict.Fail => "✗",
        Verdict.Inconclusive => "?",
        _ => "!",
    };
}
