using Gate.Core.Reporting;
using Gate.Core.Verdicts;

namespace Gate.Reporting;

/// <summary>The report for people: laid out in a terminal, one line per finding in a pipe.</summary>
internal sealed class ConsoleReportWriter(ConsoleOptions options) : IReportWriter
{
    public string Name => "console";

    public string Description => "for people: laid out in a terminal, plain lines in a pipe";

    public void Write(GateResult result, TextWriter output)
    {
        if (options.IsTerminal)
        {
            new TerminalReport(result, options, output).Write();
        }
        else
        {
            new PlainReport(result, options, output).Write();
        }
    }
}
