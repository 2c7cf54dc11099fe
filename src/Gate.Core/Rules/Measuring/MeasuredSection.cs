using System.Globalization;
using System.Text;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules.Publication;

namespace Gate.Core.Rules.Measuring;

/// <summary>The section `Measured` of a rule's page. It is generated from the records of measurements, and stale when they have changed since.</summary>
public static class MeasuredSection
{
    public const string Heading = "Measured";

    /// <summary>What all measurements say together of the rule's findings.</summary>
    public static Precision Of(Rule rule, IEnumerable<Measurement> measurements) =>
        measurements.Select(measurement => measurement.Find(rule.Id)?.Precision ?? default).Aggregate(default(Precision), Precision.Add);

    /// <returns>The page with the section that these measurements give; unchanged when the rule was never measured.</returns>
    public static string Update(Rule rule, IReadOnlyCollection<Measurement> measurements)
    {
        var content = rule.Page.Source.Content;
        var paragraphs = measurements.Select(measurement => Paragraph(rule, measurement)).OfType<string>().ToList();
        if (paragraphs.Count == 0)
        {
            return content;
        }

        var section = $"## {Heading}\n{string.Join("\n\n", paragraphs)}\n\n";
        var start = Start(rule.Page, Heading);
        if (start >= 0)
        {
            var next = content.IndexOf("\n## ", start, StringComparison.Ordinal);
            return next < 0 ? content[..start] + section.TrimEnd() + "\n" : content[..start] + section + content[(next + 1)..];
        }

        var examples = Start(rule.Page, RuleSection.Examples);
        return examples < 0 ? $"{content.TrimEnd()}\n\n{section.TrimEnd()}\n" : content.Insert(examples, section);
    }

    /// <summary>What is wrong with the section, and with a severity that the figures do not allow.</summary>
    public static IEnumerable<Problem> Check(Rule rule, IReadOnlyCollection<Measurement> measurements)
    {
        if (Update(rule, measurements) != rule.Page.Source.Content)
        {
            yield return new(ProblemIds.InvalidSetting, rule.Page.Section(Heading)?.Location ?? rule.Manifest.Location,
                $"The section `## {Heading}` of {rule.Id} is not what the records of measurements say.", "Run `gate rules check --write` and commit the file.");
        }

        var precision = Of(rule, measurements);
        if (measurements.Any(measurement => measurement.Find(rule.Id) is not null) && (precision.Allows ?? Severity.Warning) is var most && rule.Manifest.Severity > most)
        {
            var (now, then) = (KebabCase.From(rule.Manifest.Severity.ToString()), KebabCase.From(most.ToString()));
            yield return new(ProblemIds.InvalidSetting, rule.Manifest.Location, $"{rule.Id} has the severity {now}, but its findings allow {then} at most ({precision}).",
                $"Write `severity: {then}`, or make the rule better and measure again. An error needs 95 % of at least {Precision.ReadForError} findings right; more than a tenth wrong makes a suggestion.");
        }
    }

    private static int Start(RulePage page, string heading) => page.Section(heading) is { } section ? page.Source.LineSpan(section.Location.Start.Line).Start : -1;

    private static string? Paragraph(Rule rule, Measurement measurement)
    {
        if (measurement.Find(rule.Id) is not { } measured)
        {
            return null;
        }

        var line = new StringBuilder($"On {measurement.Data}, {measurement.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: ");
        line.Append(measured.Judged == 0
            ? "it could judge none of them."
            : $"fires on {measured.Fires:N0} of the {measured.Judged:N0} synopses that it could judge, {measured.PerThousand:0.0} in a thousand.");
        if (measured.Asking > 0)
        {
            line.Append(measured.Asking == measured.Findings ? " Every finding only asks for a check." : $" {measured.Asking:N0} of {Findings(measured.Findings)} only ask for a check.");
        }

        if (measured.Precision.Read > 0)
        {
            line.Append($" Of {Others(measured)}, {measured.Precision.Read:N0} {(measured.Precision.Read == 1 ? "was" : "were")} judged: {measured.Precision}.");
        }

        if (ReleaseEntry.Of(rule, "").Fingerprint != measured.Fingerprint)
        {
            line.Append(" The rule’s settings have changed since.");
        }

        return line.ToString();
    }

    private static string Others(MeasuredRule measured) => measured.Asking > 0 ? $"the other {measured.Findings - measured.Asking:N0}" : Findings(measured.Findings);

    private static string Findings(int count) => count == 1 ? "its 1 finding" : $"its {count:N0} findings";
}
