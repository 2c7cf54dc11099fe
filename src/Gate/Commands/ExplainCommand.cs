using System.CommandLine;
using Gate.Changes;
using Gate.Core.Planning;
using Gate.Explaining;
using Gate.Providers;
using Gate.Reporting;
using Gate.Storage;

namespace Gate.Commands;

/// <summary>`gate explain`: everything about one judgment. Works from the catalogue and the store; no model is called.</summary>
internal static class ExplainCommand
{
    public static Command Create(ProgramContext context)
    {
        var cell = new Argument<string>("cell") { Description = $"The cell's key, at least {CellSearch.FewestDigits} of its digits; or the synopsis: show/variant, or show/variant@locale." };
        var rule = new Argument<string?>("rule") { Description = "The rule, where a synopsis is named.", Arity = ArgumentArity.ZeroOrOne };
        var range = new RangeOptions();
        var models = new ModelOptions();
        var prompt = new Option<bool>("--prompt") { Description = "Show the whole prompt, instructions included." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show the model's reasoning, and answers that could not be used." };
        var store = new Option<string?>("--store") { Description = "The file that keeps the model's answers. Default: .gate/samples.db in the project's folder." };
        var format = new Option<string>("--format") { Description = "console or json.", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        var command = new GateCommand("explain", "Show everything about one judgment: what was asked, each vote, what was decided, and why. Calls no model.",
            "gate explain night-ferry/short SYN2001",
            "gate explain 3f9c2a41b07d            # by the key, as the JSON report has it",
            "gate explain night-ferry/short SYN2001 --working-tree --prompt --verbose",
            "gate explain night-ferry/tv@fr SYN3003 --format json")
        {
            cell, rule, prompt, verbose, format,
        };
        range.AddTo(command, isWholeCatalogue: true);
        models.AddTo(command);
        command.Options.Add(store);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var request = new ExplainRequest(parsed.GetValue(cell)!, parsed.GetValue(rule), parsed.GetValue(store), parsed.GetValue(format) == "json", parsed.GetValue(prompt), parsed.GetValue(verbose));
                return RunAsync(context, request, range.Read(parsed) with { All = true }, models.Read(parsed), cancellation);
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ProgramContext context, ExplainRequest request, RangeRequest range, ModelSource model, CancellationToken cancellation)
    {
        var isKey = request.Rule is null && CellSearch.IsKey(request.Cell);
        if (request.Rule is null && !isKey)
        {
            throw new UsageException($"`{Printable.Line(request.Cell)}` is no key of a cell: those have hexadecimal digits, of which {CellSearch.FewestDigits} are enough.",
                "Name the synopsis and the rule: `gate explain night-ferry/short SYN2001`.");
        }

        using var session = Session.Open(context, range, model, cancellation);
        var planned = session.Planned;
        var path = session.StoreFile(request.Store, context);
        var page = new TerminalPage(ConsoleOptions.Detect(!context.IsTerminal, context.Width ?? 0, context.Environment, request.IsVerbose), context.Output);
        if ((isKey ? CellSearch.ByKey(planned, request.Cell) : CellSearch.ByName(planned, request.Cell, request.Rule!)) is { } cell)
        {
            await WriteAsync(context, request, planned, cell, path, page, cancellation);
            return ExitCodes.Ok;
        }

        var stored = await FindAsync(planned, request.Cell.ToLowerInvariant(), path, cancellation);
        if (request.IsJson)
        {
            stored.WriteJson(context.Output);
        }
        else
        {
            stored.WriteText(page, request.IsVerbose);
        }

        return ExitCodes.Ok;
    }

    private static async Task WriteAsync(ProgramContext context, ExplainRequest request, PlannedRun planned, Cell cell, string path, TerminalPage page, CancellationToken cancellation)
    {
        await using var store = new SqliteSampleStore(path);
        var explained = await new CellExplainer(planned, store, context.Today).ExplainAsync(cell, StorePath.Exists(path) ? path : null, cancellation);
        if (request.IsJson)
        {
            ExplainedJson.Write(explained, context.Output);
        }
        else
        {
            new ExplainedText(explained, page, request.IsWhole, request.IsVerbose).Write();
        }
    }

    private static async Task<StoredKey> FindAsync(PlannedRun planned, string start, string path, CancellationToken cancellation)
    {
        var keys = KeySearch.Find(path, start, 2);
        if (keys.Count != 1)
        {
            var message = keys.Count > 1 ? $"Several keys in {path} begin with {start}."
                : $"No cell of the catalogue at {planned.Run.Head} has a key that begins with {start}, {(StorePath.Exists(path) ? $"and nothing in {path} has" : $"and there is no sample store {path} yet")}.";
            throw keys.Count > 1 ? new UsageException(message, "Give more of its digits.")
                : planned.Policy.Model is null ? CellSearch.NoModel($"{message} No language model is configured, without which the keys of judges are not known.")
                : new UsageException(message, "`gate plan --all --format json` lists the keys that there are; the first run with a model makes the store.");
        }

        await using var store = new SqliteSampleStore(path);
        return new(keys[0], await store.ReadAsync(keys[0], cancellation), planned.Policy.Model is null
            ? "No language model is configured, without which the keys of judges are not known: name the one that judged, with --model-endpoint and --model-name, to see what this was about."
            : $"The store has this key, but no cell of the catalogue at {planned.Run.Head} has it: it is of another text, other facts, another prompt or model, or an explanation of a panel.");
    }

    private sealed record ExplainRequest(string Cell, string? Rule, string? Store, bool IsJson, bool IsWhole, bool IsVerbose);
}
