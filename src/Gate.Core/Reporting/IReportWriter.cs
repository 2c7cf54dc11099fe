using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>One format in which a result is written down.</summary>
public interface IReportWriter
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>What it is for, in a few words, for the help text.</summary>
    string Description { get; }

    void Write(GateResult result, TextWriter output);
}
