using Spectre.Console;

namespace Gate.Reporting;

/// <summary>What the console report may use. The default is a pipe: plain lines.</summary>
internal sealed record ConsoleOptions
{
    public const int UnknownWidth = 100;
    private const int MinimumWidth = 40;
    private const int MaximumWidth = 120;

    /// <summary>True for a person in front of a terminal, false for a pipe or a file.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Bold and underlined text are understood.</summary>
    public bool HasStyles { get; init; }

    public bool HasColors { get; init; }

    /// <summary>In cells.</summary>
    public int Width { get; init; } = UnknownWidth;

    /// <summary>Suggestions, abstentions and every passing synopsis, too.</summary>
    public bool IsVerbose { get; init; }

    /// <param name="width">The terminal's, or 0 when it does not tell.</param>
    /// <param name="environment">Looks up a variable.</param>
    public static ConsoleOptions Detect(bool isRedirected, int width, Func<string, string?> environment, bool isVerbose)
    {
        var hasStyles = !isRedirected && environment("TERM") != "dumb";
        return new()
        {
            IsTerminal = !isRedirected,
            HasStyles = hasStyles,
            HasColors = hasStyles && string.IsNullOrEmpty(environment("NO_COLOR")),
            Width = width <= 0 ? UnknownWidth : Math.Clamp(width, MinimumWidth, MaximumWidth),
            IsVerbose = isVerbose,
        };
    }

    /// <summary>A console that writes styled text as these options allow, and leaves the breaking of lines to its caller, who measures wide characters and marks together.</summary>
    public IAnsiConsole Open(TextWriter output)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = HasStyles ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = HasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new() { UseDefaultEnrichers = false },
        });
        console.Profile.Width = int.MaxValue;
        return console;
    }
}
