using Gate.Core.Reporting;

namespace Gate.Measuring;

/// <summary>A measurement for programs.</summary>
internal static class MeasureJson
{
    private const int FormatVersion = 1;

    public static void Write(MeasureReport report, TextWriter output)
    {
        using var file = new JsonOutput(output);
        var json = file.Json;
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteNumber("synopses", report.Synopses);
        json.WriteNumber("elapsedSeconds", Rounded(report.Elapsed));
        json.WriteNumber("readingSeconds", Rounded(report.Reading));
        json.WriteNumber("lostLabels", report.LostLabels);
        file.List("rules", report.Rules, tally => Write(file, report, tally));
        json.WriteEndObject();
        file.Finish();
    }

    private static void Write(JsonOutput file, MeasureReport report, RuleTally tally)
    {
        var (json, measured) = (file.Json, tally.Result);
        json.WriteString("rule", measured.Id);
        file.Text("title", tally.Rule.Manifest.Title);
        json.WriteString("severity", MeasureRow.Word(tally.Rule.Manifest.Severity));
        json.WriteNumber("judged", measured.Judged);
        json.WriteNumber("abstained", tally.Abstained);
        json.WriteNumber("faulted", tally.Faulted);
        json.WriteNumber("fires", measured.Fires);
        json.WriteNumber("perThousand", Math.Round(measured.PerThousand, 3));
        json.WriteNumber("findings", measured.Findings);
        json.WriteNumber("asking", measured.Asking);
        json.WriteNumber("seconds", Rounded(tally.Time));
        json.WriteNumber("share", Math.Round(report.ShareOf(tally), 4));
        var precision = measured.Precision;
        if (precision.Read > 0)
        {
            file.Object("precision", () =>
            {
                json.WriteNumber("read", precision.Read);
                json.WriteNumber("right", precision.Right);
                json.WriteNumber("share", Math.Round(precision.Share, 4));
                json.WriteNumber("low", Math.Round(precision.Interval.Low, 4));
                json.WriteNumber("high", Math.Round(precision.Interval.High, 4));
                json.WriteString("allows", MeasureRow.Word(precision.Allows!.Value));
            });
        }

        file.List("examples", tally.Examples, hit => HitFile.WriteProperties(json, hit));
    }

    private static double Rounded(TimeSpan time) => Math.Round(time.TotalSeconds, 4);
}
