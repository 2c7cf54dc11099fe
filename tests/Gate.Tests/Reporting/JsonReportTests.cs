using System.Text.Json;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class JsonReportTests
{
    [Fact]
    public void Every_property_of_the_schema_is_described()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.PathOf("schemas", "report.schema.json")));
        var page = File.ReadAllText(RepositoryRoot.PathOf("docs", "report-json.md"));

        Assert.All(PropertyNames(schema.RootElement), name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_whole_ledger_is_written_and_adds_up()
    {
        using var json = Write(SampleResults.Incomplete());

        var ledger = json.RootElement.GetProperty("ledger").EnumerateArray().Select(entry => entry.GetProperty("outcome").GetString()).ToList();
        var counts = json.RootElement.GetProperty("counts").GetProperty("ledger");
        Assert.Equal(ledger.Count, counts.GetProperty("planned").GetInt32());
        Assert.Equal(Enum.GetValues<CellOutcome>().Sum(outcome => counts.GetProperty(Wording.Of(outcome)).GetInt32()), ledger.Count);
        Assert.Contains("skippedForBudget", ledger);
    }

    [Fact]
    public void A_report_longer_than_a_piece_is_whole()
    {
        var builder = new ResultBuilder().Rule("SYN8001", "A", Criterion.Tone);
        for (var i = 0; i < 2000; i++)
        {
            builder.Synopsis($"show/v{i}", "狐の夜", "東京 [|夜|]", new SampleFinding("SYN8001", "👍 é"));
        }

        using var json = Write(builder.Build());

        Assert.All(
            json.RootElement.GetProperty("synopses").EnumerateArray(),
            synopsis => Assert.Equal("👍 é", synopsis.GetProperty("findings")[0].GetProperty("message").GetString()));
        Assert.Equal(2000, json.RootElement.GetProperty("ledger").GetArrayLength());
    }

    private static JsonDocument Write(Core.Verdicts.GateResult result)
    {
        using var output = new StringWriter();
        new JsonReportWriter().Write(result, output);
        return JsonDocument.Parse(output.ToString());
    }

    private static IEnumerable<string> PropertyNames(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member.Name == "properties"
            ? member.Value.EnumerateObject().SelectMany(property => PropertyNames(property.Value).Prepend(property.Name))
            : PropertyNames(member.Value)),
        _ => [],
    };
}
