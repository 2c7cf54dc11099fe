using Gate.Core.Reporting;
using Gate.Providers;
using Gate.Providers.Probing;

namespace Gate.Commands;

/// <summary>Writes down what `gate doctor` found. What endpoints say of themselves is as hostile as any text.</summary>
internal static class DoctorReport
{
    private const int NameWidth = 17;

    public static void Write(Diagnosis diagnosis, ConfiguredModel model, bool isJson, TextWriter output)
    {
        if (isJson)
        {
            WriteJson(diagnosis, model, output);
            return;
        }

        output.WriteLine(Printable.Line($"{model.Name} at {model.Endpoint}"));
        foreach (var result in diagnosis.Results)
        {
            output.WriteLine(Printable.Line($"  {Mark(result.Status)} {result.Name,-NameWidth}{result.Words}"));
        }

        output.WriteLine();
        output.WriteLine("What Gate therefore does:");
        foreach (var line in diagnosis.Consequences)
        {
            output.WriteLine(Printable.Line($"  {line}"));
        }

        output.WriteLine();
        output.WriteLine(diagnosis.Outcome switch
        {
            "usable" => "Usable.",
            "misconfigured" => "Not configured rightly: mend what is marked ✗.",
            _ => "Not usable as it is: see what is marked ✗.",
        });
    }

    /// <param name="isSaid">True when the settings say `builtin`; else nothing is said.</param>
    public static void WriteNoModel(IReadOnlyList<LocalServer> servers, bool isSaid, bool isJson, TextWriter output)
    {
        if (isJson)
        {
            WriteNoModelJson(servers, isSaid, output);
            return;
        }

        output.WriteLine(isSaid ? "The provider is `builtin`: no language model judges, only text rules do." : "No language model is configured: only text rules judge, and nothing here understands a text.");
        foreach (var server in servers)
        {
            output.WriteLine();
            output.WriteLine(Printable.Line($"A server answers at the usual port of {server.Name}. It is not used unless you ask for it. These lines in gate.yml would use it:"));
            output.WriteLine();
            output.WriteLine("model:");
            output.WriteLine($"  endpoint: {server.Endpoint}");
            output.WriteLine(Printable.Line($"  name: {server.Models[0]}{(server.Models.Count > 1 ? $"   # or {string.Join(", ", server.Models.Skip(1).Take(4))}" : "")}"));
        }

        if (servers.Count == 0 && !isSaid)
        {
            output.WriteLine("Set `model.endpoint` and `model.name` in gate.yml, and the key in GATE_API_KEY.");
        }
    }

    private static char Mark(ProbeStatus status) => status switch
    {
        ProbeStatus.Good => '✓',
        ProbeStatus.Limited => '–',
        ProbeStatus.Unknown => '?',
        _ => '✗',
    };

    private static void WriteJson(Diagnosis diagnosis, ConfiguredModel model, TextWriter output)
    {
        using var report = new JsonOutput(output);
        report.Json.WriteStartObject();
        report.Json.WriteNumber("formatVersion", 1);
        report.Text("outcome", diagnosis.Outcome);
        report.Text("endpoint", model.Endpoint.ToString());
        report.Text("model", model.Name);
        report.List("checks", diagnosis.Results, result =>
        {
            report.Text("name", result.Name);
            report.Text("status", result.Status.ToString().ToLowerInvariant());
            report.Text("text", result.Words);
        });
        report.Json.WriteStartArray("consequences");
        foreach (var line in diagnosis.Consequences)
        {
            report.Text(line);
        }

        report.Json.WriteEndArray();
        report.Json.WriteEndObject();
        report.Finish();
    }

    private static void WriteNoModelJson(IReadOnlyList<LocalServer> servers, bool isSaid, TextWriter output)
    {
        using var report = new JsonOutput(output);
        report.Json.WriteStartObject();
        report.Json.WriteNumber("formatVersion", 1);
        report.Text("outcome", isSaid ? "builtin" : "unconfigured");
        report.List("localServers", servers, server =>
        {
            report.Text("name", server.Name);
            report.Text("endpoint", server.Endpoint.ToString());
            report.Json.WriteStartArray("models");
            foreach (var model in server.Models)
            {
                report.Text(model);
            }

            report.Json.WriteEndArray();
        });
        report.Json.WriteEndObject();
        report.Finish();
    }
}
