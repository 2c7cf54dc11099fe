using System.CommandLine;
using Gate.Changes;
using Gate.Core.Planning;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Settings;

namespace Gate.Commands;

/// <summary>`gate plan`: which cells a change affects and what judging them would cost, without judging.</summary>
internal static class PlanCommand
{
    public static Command Create(ProgramContext context)
    {
        var range = new RangeOptions();
        var models = new ModelOptions();
        var format = new Option<string>("--format") { Description = "console or json.", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        var command = new GateCommand("plan", "Show which synopses a change affects, by which rules, and what judging them would cost.",
            "gate plan                            # this branch against the upstream default branch",
            "gate plan --working-tree             # with what is not committed yet",
            "gate plan --base v1.2 --head main --format json");
        range.AddTo(command);
        command.Options.Add(format);
        models.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(context, range.Read(parsed), models.Read(parsed), parsed.GetValue(format) == "json", cancellation), cancellation));
        return command;
    }

    private static int Run(ProgramContext context, RangeRequest request, ModelSettings model, bool isJson, CancellationToken cancellation)
    {
        // Git is asked first, and waits mostly; the rules are read meanwhile.
        _ = Task.Run(RuleLoader.Prepare, cancellation);
        using var session = Session.Open(context, request, model, cancellation);
        if (isJson)
        {
            WriteJson(session.Planned, context.Output);
        }
        else
        {
            WriteText(session.Planned, context.Output);
        }

        return session.Planned.Problems.Count == 0 ? ExitCodes.Ok : ExitCodes.Incomplete;
    }

    private static void WriteText(PlannedRun planned, TextWriter output)
    {
        foreach (var line in planned.Run.Notices.Concat(planned.Problems.Select(problem => problem.ToString())))
        {
            output.WriteLine(Printable.Line(line));
        }

        foreach (var show in planned.Plan.Affected.GroupBy(cell => cell.Synopsis.Id.Show))
        {
            output.WriteLine(Printable.Line(show.Key));
            foreach (var synopsis in show.GroupBy(cell => cell.Synopsis.Id))
            {
                output.WriteLine($"  {synopsis.Key.ToString()[(show.Key.Length + 1)..],-16} {Rules(planned, synopsis)}");
            }
        }

        var synopses = planned.Plan.Affected.Select(cell => cell.Synopsis.Id).Distinct().Count();
        output.WriteLine(planned.Plan.Affected.Count == 0
            ? "Nothing is affected: no synopsis changed, nor anything that judges it."
            : $"{planned.Plan.Affected.Count} cells of {Count(synopses, "synopsis", "synopses")} are affected; {planned.Plan.Unaffected} compared cells are not.");
        output.WriteLine($"From {planned.Run.Base ?? "nothing (everything is judged)"} to {planned.Run.Head}; rules from {planned.Run.RulesFrom}{(planned.Run.RulesFromHead ? " (a trial: rules come from what is judged)" : "")}.");
        output.WriteLine("Model calls: 0 (text rules only; no language model is configured). Cost: 0.");
    }

    private static string Rules(PlannedRun planned, IEnumerable<Cell> cells)
    {
        var ids = cells.Select(cell => cell.Rule.Id).ToList();
        return ids.Count == planned.Policy.Rules.All.Count ? $"all {ids.Count} rules" : ids.Count > 8 ? $"{ids.Count} rules" : string.Join(' ', ids);
    }

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    private static void WriteJson(PlannedRun planned, TextWriter output)
    {
        using var report = new JsonOutput(output);
        var json = report.Json;
        json.WriteStartObject();
        json.WriteNumber("formatVersion", 1);
        report.Text("base", planned.Run.Base);
        report.Text("head", planned.Run.Head);
        report.Text("rulesFrom", planned.Run.RulesFrom);
        json.WriteBoolean("rulesFromHead", planned.Run.RulesFromHead);
        report.List("affected", planned.Plan.Affected, cell =>
        {
            report.Text("synopsis", cell.Synopsis.Id.ToString());
            report.Text("path", cell.Synopsis.Path);
            report.Text("rule", cell.Rule.Id);
            report.Text("key", cell.Key);
        });
        json.WriteNumber("unaffected", planned.Plan.Unaffected);
        json.WriteNumber("modelCalls", 0);
        WriteTexts(report, "notices", planned.Run.Notices);
        WriteTexts(report, "problems", planned.Problems.Select(problem => problem.ToString()));
        json.WriteEndObject();
        report.Finish();
    }

    private static void WriteTexts(JsonOutput report, string name, IEnumerable<string> texts)
    {
        report.Json.WriteStartArray(name);
        foreach (var text in texts)
        {
            report.Text(text);
        }

        report.Json.WriteEndArray();
    }
}
