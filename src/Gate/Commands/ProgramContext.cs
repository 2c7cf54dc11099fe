using Gate.Providers.Probing;

namespace Gate.Commands;

/// <summary>What the program takes from its surroundings, so that a test can be the surroundings.</summary>
internal sealed record ProgramContext
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The names of the environment variables that are set.</summary>
    public IReadOnlyCollection<string> Variables { get; init; } = [];

    public required TimeProvider Time { get; init; }

    /// <summary>True when a person reads the output at a terminal: colours and underlines.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>True when a person watches the error stream: progress.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal; null when it is not known.</summary>
    public int? Width { get; init; }

    /// <summary>Folders that our own git calls trust although another user owns them: under `gate action`, the workspace.</summary>
    public IReadOnlyList<string> TrustedFolders { get; init; } = [];

    /// <summary>Looks for model servers on this machine, for so long at most. A test has none but its own.</summary>
    public Func<TimeSpan, CancellationToken, Task<IReadOnlyList<LocalServer>>> FindLocalServers { get; init; } = (_, _) => Task.FromResult<IReadOnlyList<LocalServer>>([]);

    public static ProgramContext OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        WorkingDirectory = Directory.GetCurrentDirectory(),
        Environment = System.Environment.GetEnvironmentVariable,
        Variables = [.. System.Environment.GetEnvironmentVariables().Keys.Cast<string>()],
        Time = TimeProvider.System,
        IsTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        FindLocalServers = (patience, cancellation) => LocalServer.FindAsync(LocalServer.Listening(LocalServer.UsualPorts), patience, TimeProvider.System, cancellation),
        Width = Console.IsOutputRedirected ? null : Math.Max(40, Console.WindowWidth),
    };

    public DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);
}
