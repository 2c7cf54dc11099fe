using Gate.Commands;
using Gate.Core.Verdicts;
using Gate.GitHub.Publishing;

namespace Gate.GitHub.Runner;

/// <summary>The files through which the runner takes something from a step. What cannot be written is told and changes no verdict.</summary>
internal sealed class RunnerFiles(ProgramContext context, RunnerLog log)
{
    private const string OutputVariable = "GITHUB_OUTPUT";
    private const string SummaryVariable = "GITHUB_STEP_SUMMARY";

    public void WriteOutputs(ActionOutcome outcome) => Append(OutputVariable, _ => OutputFile.Format(ActionOutputs.All.Select(output => (output.Name, output.Value(outcome)))));

    public void WriteSummary(GateResult result) => Append(SummaryVariable, before => StepSummary.Write(result, before, Workplace.RunPage(context)));

    /// <summary>Why there is no verdict: whoever opens the run finds it where a verdict would stand.</summary>
    public void WriteSummary(Exception stopped) => Append(SummaryVariable, before => RefusalSummary.Write(stopped, before));

    private void Append(string variable, Func<long, string> content)
    {
        if (context.Environment(variable) is not { Length: > 0 } path)
        {
            return;
        }

        try
        {
            File.AppendAllText(path, content(new FileInfo(path) is { Exists: true } file ? file.Length : 0));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            log.Say($"gate: {variable} could not be written: {failed.Message} The verdict stands.");
        }
    }
}
