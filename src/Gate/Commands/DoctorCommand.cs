using System.CommandLine;
using Gate.Changes;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Settings;
using Gate.Git;
using Gate.Providers;
using Gate.Providers.Probing;

namespace Gate.Commands;

/// <summary>`gate doctor`: says in words what the configured model can do, and what Gate will therefore do.</summary>
internal static class DoctorCommand
{
    private const long LongestSettings = 4 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static Command Create(ProgramContext context)
    {
        var model = new ModelOptions();
        var directory = new Option<string?>("--directory", "-C") { Description = "The project's folder. Default: the nearest folder upwards with a gate.yml." };
        var format = new Option<string>("--format") { Description = "console or json.", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        var command = new GateCommand("doctor", "Try the language model that is configured, in about nine calls, and say what it can do. Exit codes: 0 usable, 2 not configured or not rightly, 3 not usable.",
            "gate doctor                          # the model of gate.yml and the environment",
            "gate doctor --model-endpoint http://127.0.0.1:11434/v1 --model-name llama3.2",
            "gate doctor --format json")
        {
            directory, format,
        };
        model.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (RangeResolver.IsProposal(context.Environment("GITHUB_EVENT_NAME")))
            {
                throw new UsageException("What is proposed does not choose where a key is sent: on this event the doctor stays away.", "Run it where the files are trusted: on the default branch, or on your own machine.");
            }

            var file = ReadSettings(Path.GetFullPath(parsed.GetValue(directory) ?? ".", context.WorkingDirectory));
            var isJson = parsed.GetValue(format) == "json";
            if (ModelResolver.Resolve(file, model.Read(parsed), context) is not { } configured)
            {
                var isSaid = file.OverriddenBy(model.Read(parsed).Settings).Provider is not null || context.Environment("GATE_MODEL__PROVIDER") is { Length: > 0 };
                return await NoModelAsync(context, isSaid, isJson, cancellation);
            }

            using var probe = new EndpointProbe(configured, context.Time);
            var diagnosis = await probe.RunAsync(cancellation);
            DoctorReport.Write(diagnosis, configured, isJson, context.Output);
            return diagnosis.ExitCode;
        });
        return command;
    }

    private static async Task<int> NoModelAsync(ProgramContext context, bool isSaid, bool isJson, CancellationToken cancellation)
    {
        var servers = await context.FindLocalServers(Patience, cancellation);
        DoctorReport.WriteNoModel(servers, isSaid, isJson, context.Output);
        return isSaid ? ExitCodes.Ok : ExitCodes.Usage;
    }

    private static ModelSettings ReadSettings(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder {folder}.", "Name the project's folder.");
        }

        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = new FileInfo(Path.Combine(at.FullName, ProjectFolders.Mark));
            if (file.Exists)
            {
                return file.Length <= LongestSettings ? ReadFile(file) : throw new UsageException($"{file.FullName} is larger than 4 MB.", "That is no gate.yml; put a shorter one there.");
            }

            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                break;
            }
        }

        return new();
    }

    private static ModelSettings ReadFile(FileInfo file)
    {
        var problems = new List<Problem>();
        var source = SourceText.Decode(ProjectFolders.Mark, File.ReadAllBytes(file.FullName), problems);
        var node = source is null ? null : YamlReader.Read(source, problems);
        var settings = node is null ? null : YamlBinder.Bind<GateSettings>(node, source!, ProjectFolders.Mark, problems);
        return problems.Count == 0 ? settings?.Model ?? new() : throw new UsageException(problems);
    }
}
