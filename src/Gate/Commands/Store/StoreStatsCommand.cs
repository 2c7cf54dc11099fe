using System.CommandLine;
using Gate.Storage;

namespace Gate.Commands.Store;

/// <summary>`gate store stats`: what the store holds.</summary>
internal static class StoreStatsCommand
{
    public static Command Create(ProgramContext context)
    {
        var options = new StoreOptions();
        var format = new Option<string>("--format", "-f") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var check = new Option<bool>("--check") { Description = "Read every page first and say whether the file is whole. Exit code 3: it is not." };
        var command = new GateCommand("stats", "Say how large the store is and what is in it: replies, cells, models, times, tokens.",
            "gate store stats",
            "gate store stats --check --format json");
        command.Options.Add(format);
        command.Options.Add(check);
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var path = options.Read(parsed, context);
            return Task.Run(() => Run(context, path, parsed.GetValue(check), parsed.GetValue(format) == "json", cancellation), cancellation);
        });
        return command;
    }

    private static int Run(ProgramContext context, string path, bool isChecked, bool isJson, CancellationToken cancellation)
    {
        using var survey = StoreSurvey.Open(path) ?? throw StoreOptions.Missing(path);
        if (isChecked)
        {
            survey.Check(cancellation);
        }

        var counted = survey.Count(cancellation);
        if (isJson)
        {
            StoreStatsJson.Write(counted, isChecked, context.Output);
        }
        else
        {
            StoreStatsText.Write(counted, isChecked, context.Output);
        }

        return ExitCodes.Ok;
    }
}
