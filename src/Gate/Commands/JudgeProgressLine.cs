using Gate.Core.Running;
using Gate.Providers;

namespace Gate.Commands;

/// <summary>Tells a person at the terminal how far the judges have come, what it has cost and about how long it will take; to a log, a line now and then.</summary>
internal sealed class JudgeProgressLine : IProgress<JudgeProgress>
{
    private static readonly TimeSpan AtTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan InLog = TimeSpan.FromSeconds(30);
    private readonly ProgramContext context;
    private readonly ConfiguredModel model;
    private readonly long began;
    private readonly Lock guard = new();
    private long last;
    private bool hasWritten;

    private JudgeProgressLine(ProgramContext context, ConfiguredModel model)
    {
        (this.context, this.model) = (context, model);
        began = last = context.Time.GetTimestamp();
    }

    /// <returns>Null when no model is asked.</returns>
    public static JudgeProgressLine? On(ProgramContext context, ConfiguredModel? model) => model is null ? null : new(context, model);

    public void Report(JudgeProgress value)
    {
        lock (guard)
        {
            if (context.Time.GetElapsedTime(last) < (context.IsErrorTerminal ? AtTerminal : InLog))
            {
                return;
            }

            last = context.Time.GetTimestamp();
            if (context.IsErrorTerminal)
            {
                hasWritten = true;
                context.Error.Write($"\r\u001b[K{Describe(value)}");
            }
            else
            {
                context.Error.WriteLine(Describe(value));
            }
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

    private string Describe(JudgeProgress value)
    {
        var elapsed = context.Time.GetElapsedTime(began);
        var left = value.Done == 0 ? "" : $", about {Duration(elapsed / value.Done * (value.Total - value.Done))} left";
        var cost = model.Settings.Prices.CostOf(value.Usage) is { } money ? $"{money:0.00} {model.Settings.Prices.Currency ?? "USD"}" : $"{value.Usage.Prompt + value.Usage.Completion:N0} tokens";
        return $"{value.Done:N0} of {value.Total:N0} cells judged by {Printable.Line(model.Name)}, {value.Running} running, {cost}{left}";
    }

    private static string Duration(TimeSpan time) => time.TotalSeconds < 90 ? $"{Math.Max(1, time.TotalSeconds):0} s" : time.TotalMinutes < 90 ? $"{time.TotalMinutes:0} min" : $"{time.TotalHours:0.0} h";
}
