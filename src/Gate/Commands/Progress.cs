namespace Gate.Commands;

/// <summary>Tells a person at the terminal how far a long run has come; says nothing to a file or a pipe.</summary>
internal sealed class Progress : IProgress<int>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly ProgramContext context;
    private readonly Lock guard = new();
    private long last;
    private bool hasWritten;

    private readonly string what;

    private Progress(ProgramContext context, string what)
    {
        this.context = context;
        this.what = what;
        last = context.Time.GetTimestamp();
    }

    /// <param name="what">What is counted.</param>
    /// <returns>Null when nobody watches.</returns>
    public static Progress? On(ProgramContext context, string what = "synopses judged") => context.IsErrorTerminal ? new(context, what) : null;

    public void Report(int value)
    {
        lock (guard)
        {
            if (context.Time.GetElapsedTime(last) < Interval)
            {
                return;
            }

            last = context.Time.GetTimestamp();
            hasWritten = true;
            context.Error.Write($"\r{value:N0} {what} ");
        }
    }

    /// <summary>Takes the line away again.</summary>
    public void Clear()
    {
        if (hasWritten)
        {
            context.Error.Write("\r\u001b[K");
        }
    }
}
