using System.CommandLine;
using Gate.Measuring;

namespace Gate.Commands.Rules;

/// <summary>What is measured with, and what becomes of it. Which catalogue: <see cref="RulesMeasureSource"/>.</summary>
internal sealed class RulesMeasureOptions
{
    private const int DefaultSeed = 1;

    private readonly Argument<string[]> ids = new("rules") { Description = "Rules by ID; all when none is given.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<int> examples = new("--examples", "-n") { Description = "How many examples of each rule to show." };
    private readonly Option<int?> seed = new("--seed") { Description = "Show a random sample, the same for the same seed, instead of the first examples." };
    private readonly Option<string> format = new("--format", "-f") { Description = "table, json or markdown.", DefaultValueFactory = _ => MeasureFormats.Default };
    private readonly Option<string?> hits = new("--hits") { Description = "Write the hits to a JSONL file, for people to fill in `right`: true or false." };
    private readonly Option<int?> hitsPerRule = new("--hits-per-rule") { Description = "Write a random sample of at most so many hits of each rule. Default: all." };
    private readonly Option<string[]> labels = new("--labels") { Description = "Read such a file back, or an earlier record, and say how precise each rule is. Of several files, the last word on a hit counts." };
    private readonly Option<string?> record = new("--record") { Description = "Write the figures and the verdicts, without any text, to a JSON file. In rules/measurements/ it belongs to the rules." };
    private readonly Option<string?> data = new("--data") { Description = "What was measured on, in a few words, for the record." };

    public RulesMeasureOptions()
    {
        format.AcceptOnlyFromAmong(MeasureFormats.Names);
        foreach (var count in new Option[] { examples, hitsPerRule })
        {
            count.Validators.Add(result =>
            {
                if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number < 0))
                {
                    result.AddError($"`{count.Name} {token.Value}` is no count. Write a whole number.");
                }
            });
        }
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(ids);
        foreach (var option in new Option[] { examples, seed, format, hits, hitsPerRule, labels, record, data })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="UsageException">The options do not fit together.</exception>
    public MeasureRequest Read(ParseResult parsed, ProgramContext context)
    {
        var request = new MeasureRequest
        {
            Rules = parsed.GetValue(ids) ?? [],
            Examples = parsed.GetValue(examples),
            ExampleSeed = parsed.GetValue(seed),
            HitSeed = parsed.GetValue(seed) ?? DefaultSeed,
            Format = parsed.GetValue(format)!,
            Hits = Full(parsed.GetValue(hits), context),
            HitsPerRule = parsed.GetValue(hitsPerRule),
            Labels = [.. (parsed.GetValue(labels) ?? []).Select(path => Full(path, context)!)],
            Record = Full(parsed.GetValue(record), context),
            Data = parsed.GetValue(data),
        };
        if (request is { HitsPerRule: not null, Hits: null })
        {
            throw new UsageException("`--hits-per-rule` needs a file for the hits.", "Add `--hits FILE.jsonl`.");
        }

        if (request.Hits is not null && request.Labels.Contains(request.Hits))
        {
            throw new UsageException("`--hits` would write over the labels.", "Name another file; labels that hold are written into it, too.");
        }

        return request;
    }

    private static string? Full(string? path, ProgramContext context) => path is null ? null : Path.GetFullPath(path, context.WorkingDirectory);
}
