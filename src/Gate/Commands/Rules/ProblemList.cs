using Gate.Core.Documents;

namespace Gate.Commands.Rules;

/// <summary>Problems as an editor's problem matcher reads them: `path:line:column: ID: message`, and what to do on the next line.</summary>
internal static class ProblemList
{
    /// <returns>The exit code: failed when there are problems.</returns>
    public static int Write(ProgramContext context, IReadOnlyCollection<Problem> problems)
    {
        foreach (var problem in problems)
        {
            context.Error.WriteLine(Printable.Line($"{problem.Location}: {problem.Id}: {problem.Message}"));
            context.Error.WriteLine(Printable.Line($"    {problem.Remedy}"));
        }

        return problems.Count == 0 ? ExitCodes.Ok : ExitCodes.Failed;
    }
}
