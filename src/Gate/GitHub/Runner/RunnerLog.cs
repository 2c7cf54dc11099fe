using Gate.Core.Reporting;

namespace Gate.GitHub.Runner;

/// <summary>The log of the step, which GitHub's runner reads for commands: lines of text are inert, groups are ours.</summary>
internal sealed class RunnerLog(TextWriter output)
{
    public void Say(string text) => output.Write(InertText.Line(text) + "\n");

    /// <summary>Folds what is written meanwhile away under a title.</summary>
    public void Group(string title, Action<TextWriter> write)
    {
        output.Write($"::group::{Escape(title)}\n");
        write(output);
        output.Write("::endgroup::\n");
    }

    /// <summary>An annotation of the whole run.</summary>
    /// <param name="level">error, warning or notice.</param>
    public void Annotate(string level, string title, string message) => output.Write(WorkflowCommand.Format(level, null, title, message) + "\n");

    private static string Escape(string title) => InertText.Line(title).Replace("%", "%25", StringComparison.Ordinal);
}
