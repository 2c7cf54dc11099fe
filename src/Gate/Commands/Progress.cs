namespace Gate.Commands;

/// <summary>Tells a person at the terminal how far a long run has come; says nothing to a file or a pipe.</summary>
internal sealed class Progress : IProgress<int>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly ProgramContext context;
    private readonly Lock guard = new();
    private long last;
    private bool hasWritten;

    private Progress(ProgramContext context)
    {
        this.context = context;
        last = context.Time.GetTimestamp();
    }

    /// <returns>Null when nobody watches.</returns>
    public static Progress? On(ProgramContext context) => context.IsErrorTerminal ? new(context) : null;

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
            context.Error.Write($"\r{value:N0} synopses judged ");
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
