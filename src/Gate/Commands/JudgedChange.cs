using Gate.Changes;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Judging;
using Gate.Providers;

namespace Gate.Commands;

/// <summary>A change that was judged: what `gate check` and `gate action` have in common.</summary>
/// <param name="Directory">The project's folder on disk.</param>
/// <param name="Prefix">The project's folder within the repository: empty, or a path with a slash at its end.</param>
/// <param name="Model">The model that was configured; null when none was.</param>
/// <param name="IsModelChosen">True where a model judged, or the settings say that none shall.</param>
internal sealed record JudgedChange(GateResult Result, string Directory, string Prefix, ConfiguredModel? Model, bool IsModelChosen)
{
    public static async Task<JudgedChange> OfAsync(ProgramContext context, JudgingRequest request, CancellationToken cancellation)
    {
        // Git is asked first, and waits mostly; the rules are made ready meanwhile.
        _ = Task.Run(Runner.Prepare, cancellation);
        using var session = Session.Open(context, request.Range, request.Model, cancellation);
        var policy = session.Planned.Policy;
        await using var model = policy.Model is null ? null : ModelRun.Open(session.Planned, session.StoreFile(request.Store, context), request.Traces, request.Telemetry, context);
        var progress = Progress.On(context);
        var judges = JudgeProgressLine.On(context, policy.Model);
        var result = await CheckRun.ExecuteAsync(session.Planned, context.Today, model, new(progress, judges), cancellation);
        progress?.Clear();
        judges?.Clear();
        return new(result, session.Directory, session.Prefix, policy.Model, policy.Model is not null || policy.Settings.Model.Provider is not null);
    }
}
