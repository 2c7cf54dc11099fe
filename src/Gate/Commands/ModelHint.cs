using Gate.Core.Settings;
using Gate.Providers.Probing;

namespace Gate.Commands;

/// <summary>The end of a check in which no model judged: names a model server on this machine, if there is one, and the line that would use it. It is never used unasked.</summary>
internal sealed class ModelHint
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);
    private readonly TextWriter output;
    private readonly Task<IReadOnlyList<LocalServer>> servers;

    private ModelHint(TextWriter output, Task<IReadOnlyList<LocalServer>> servers)
    {
        this.output = output;
        this.servers = servers;
    }

    /// <summary>Begins to look, beside other work.</summary>
    /// <param name="said">What the command line says of the model.</param>
    /// <returns>Null when nobody would read it, or when a model or none was chosen.</returns>
    public static ModelHint? Begin(ProgramContext context, IReadOnlyList<ReportTarget> targets, ModelSettings said, CancellationToken cancellation)
    {
        var isConsole = targets.Any(target => target is { Path: null, Writer.Name: "console" });
        if ((!isConsole && !context.IsErrorTerminal) || said.Endpoint is not null || said.Provider is not null
            || context.Environment("GATE_MODEL__ENDPOINT") is { Length: > 0 } || context.Environment("GATE_MODEL__PROVIDER") is { Length: > 0 })
        {
            return null;
        }

        return new(isConsole ? context.Output : context.Error, Task.Run(() => context.FindLocalServers(Patience, cancellation), cancellation));
    }

    /// <summary>Says what was found; nothing where there is nothing.</summary>
    public async Task WriteAsync()
    {
        foreach (var server in await servers)
        {
            await output.WriteLineAsync(Printable.Line($"gate: No language model judged. A server answers at the usual port of {server.Name}; it is not used unless you ask for it:"));
            await output.WriteLineAsync(Printable.Line($"      gate check --model-endpoint {server.Endpoint} --model-name {Quoted(server.Models[0])}"));
        }
    }

    // What a server calls its models goes into a line that people paste.
    private static string Quoted(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/') ? name : "NAME";
}
