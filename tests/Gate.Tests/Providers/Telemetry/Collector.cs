using System.Text;
using Gate.Commands;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;

namespace Gate.Tests.Providers.Telemetry;

/// <summary>A collector of OpenTelemetry on loopback, which keeps what it gets; and the surroundings of a run that name it.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gate-collector-");

    public Collector(Func<ServerRequest, ServerReply>? answer = null) => server = new(answer ?? (_ => ServerReply.Http(200, "")));

    public string Address => server.Endpoint.GetLeftPart(UriPartial.Authority);

    public StringWriter Error { get; } = new();

    public IReadOnlyList<ServerRequest> Requests => [.. server.Requests];

    public IReadOnlyList<SentSpan> Spans => [.. Received("/v1/traces").SelectMany(message => message.At(1, 2, 2)).Select(SentSpan.Of)];

    public IReadOnlyList<SentHistogram> Histograms => [.. Received("/v1/metrics").SelectMany(message => message.At(1, 2, 2)).SelectMany(SentHistogram.Of)];

    /// <summary>Everything that was sent, as far as it is text.</summary>
    public string Everything => string.Concat(Requests.Select(request => Encoding.Latin1.GetString(request.Bytes)));

    public IReadOnlyDictionary<string, string> Resource => Received("/v1/traces").SelectMany(message => message.At(1, 1)).First().Attributes(1);

    /// <param name="variables">`{}` in a value stands for the address.</param>
    public ProgramContext Context(params IReadOnlyList<(string Name, string Value)> variables)
    {
        var environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value.Replace("{}", Address, StringComparison.Ordinal));
        return new()
        {
            Output = TextWriter.Null,
            Error = Error,
            WorkingDirectory = folder.FullName,
            Environment = environment.GetValueOrDefault,
            Variables = [.. environment.Keys],
            Time = new FixedTime(GateRun.Now),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await Error.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private IEnumerable<ProtoMessage> Received(string path) => Requests.Where(request => request.Path == path).Select(request => new ProtoMessage(request.Bytes));
}
