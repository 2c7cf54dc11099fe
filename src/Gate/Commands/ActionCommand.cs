using System.CommandLine;
using Gate.GitHub.Events;
using Gate.GitHub.Runner;

namespace Gate.Commands;

/// <summary>`gate action`: what the GitHub Action runs. Its options are the inputs of action.yml, which the runner passes in the environment.</summary>
internal static class ActionCommand
{
    public static Command Create(ProgramContext context)
    {
        var command = new GateCommand("action", "Run as the GitHub Action: read the event and the inputs, judge, write reports, annotations and outputs, tell the pull request. Outside GitHub, use `gate check`.",
            "gate action                          # in a step of a workflow; inputs come as INPUT_… from the runner");
        var options = new Dictionary<string, Option<string?>>(StringComparer.Ordinal);
        foreach (var input in ActionInputs.All.Where(input => !input.IsSecret))
        {
            command.Options.Add(options[input.Name] = new Option<string?>($"--{input.Name}") { Description = input.Description });
        }

        command.SetAction((parsed, cancellation) => Task.Run(
            () => RunAsync(context, name => options.TryGetValue(name, out var option) ? parsed.GetValue(option) : null, cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ProgramContext context, Func<string, string?> option, CancellationToken cancellation)
    {
        var log = new RunnerLog(context.Output);
        var files = new RunnerFiles(context, log);
        var outcome = new ActionOutcome(ExitCodes.Incomplete, null);
        try
        {
            var happened = EventReader.Read(context);
            outcome = outcome with { PullRequest = happened.Number };
            var settings = new ActionSettingsReader(context, option).Read();
            outcome = await new ActionRun(context, happened, settings).RunAsync(cancellation);
            log.Say($"gate: {outcome.Summary?.Verdict ?? "Done."} Exit code {outcome.ExitCode}.");
            return outcome.ExitCode;
        }
        catch (UsageException refused)
        {
            outcome = outcome with { ExitCode = ExitCodes.Usage };
            log.Annotate("error", "Gate", string.Join(' ', refused.Problems.Select(problem => problem.ToString()).Prepend(refused.Message).Append(refused.Remedy)));
            files.WriteSummary(refused);
            throw;
        }
        catch (OperationCanceledException)
        {
            outcome = outcome with { ExitCode = ExitCodes.Cancelled };
            throw;
        }
        catch (Exception failed)
        {
            log.Annotate("error", "Gate", failed.Message);
            files.WriteSummary(failed);
            throw;
        }
        finally
        {
            // Whatever happened: a later step must be able to see that there is no verdict.
            files.WriteOutputs(outcome);
        }
    }
}
