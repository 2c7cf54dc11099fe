using System.Globalization;
using Gate.Changes;
using Gate.Commands;
using Gate.Core.Documents;
using Gate.Core.Settings;
using Gate.GitHub.Publishing;
using Gate.Providers;

namespace Gate.GitHub.Runner;

/// <summary>Reads the inputs of the action: those of the workflow, and stronger than these the options of the command line. Everything that is wrong is told at once.</summary>
/// <param name="option">The value of an option by its name; null where it was not given.</param>
internal sealed class ActionSettingsReader(ProgramContext context, Func<string, string?> option)
{
    private const int MostComments = 1000;

    private readonly List<Problem> problems = [];

    /// <exception cref="UsageException">A value does not fit.</exception>
    public ActionSettings Read()
    {
        var workspace = Workspace(context);
        var settings = new ActionSettings(workspace, ReadRange(), ReadModel(), SecretOf(ActionInputs.ModelKey), ReadReports(workspace))
        {
            Store = Value(ActionInputs.Store),
            Token = SecretOf(ActionInputs.Token),
            Publish = ReadPublish(),
            MaxComments = ReadMaxComments(),
            ResolveThreads = ReadFlag(ActionInputs.ResolveThreads),
            ReviewFile = Value(ActionInputs.ReviewFile) is { } file ? Path.GetFullPath(file, workspace) : null,
            Trace = Value(ActionInputs.Trace),
        };
        return problems.Count == 0 ? WithKey(settings) : throw new UsageException(problems);
    }

    /// <summary>Where the repository is checked out.</summary>
    public static string Workspace(ProgramContext context) =>
        context.Environment("GITHUB_WORKSPACE") is { Length: > 0 } named ? Path.GetFullPath(named, context.WorkingDirectory) : context.WorkingDirectory;

    // The key that the workflow gives is stronger than where gate.yml would look for one.
    private static ActionSettings WithKey(ActionSettings settings) => settings.ModelKey is null ? settings : settings with
    {
        Model = settings.Model with { Settings = settings.Model.Settings with { KeyFrom = new(EnvironmentSettings.KeyVariable, Location.OfSource(Place(ActionInputs.ModelKey))) } },
    };

    private RangeRequest ReadRange() => new()
    {
        Directory = Value(ActionInputs.Directory),
        Base = Value(ActionInputs.Base),
        Head = Value(ActionInputs.Head) ?? RangeRequest.DefaultHead,
        MustHoldChange = Value(ActionInputs.Base) is not null || Value(ActionInputs.Head) is not null,
        Shows = Value(ActionInputs.Show) is { } shows ? RangeOptions.SplitShows([shows]) : [],
    };

    private ModelSource ReadModel()
    {
        var settings = new ModelSettings();
        foreach (var input in new[] { ActionInputs.ModelEndpoint, ActionInputs.ModelName, ActionInputs.ModelProvider, ActionInputs.ModelKeyFrom })
        {
            if (Value(input) is { } value)
            {
                settings = settings.OverriddenBy(SettingSource.Read(SourceOf(input), ["model", input.Name["model-".Length..]], value, problems));
            }
        }

        if (settings.KeyFrom is not null && SecretOf(ActionInputs.ModelKey) is not null)
        {
            Refuse(ActionInputs.ModelKeyFrom, "`model-key` is given as well, so there are two keys.", "Keep one of them.");
        }

        var empty = new[] { ActionInputs.ModelEndpoint, ActionInputs.ModelName }.Where(input => Value(input) is null && IsGivenEmpty(input)).Select(SourceOf);
        return new(settings) { MayBeWithheld = true, Empty = [.. empty] };
    }

    private string ReadReports(string workspace)
    {
        var folder = Value(ActionInputs.Reports) ?? ActionInputs.Reports.Default!;
        var relative = Path.GetRelativePath(workspace, Path.GetFullPath(folder, workspace)).Replace('\\', '/');
        if (Path.IsPathRooted(relative) || relative == "." || relative.Split('/')[0] == "..")
        {
            Refuse(ActionInputs.Reports, $"`{Excerpt.Of(folder)}` is no folder within the workspace.", "Write a relative path, such as gate-reports.");
        }

        return relative;
    }

    private PublishMode ReadPublish()
    {
        var value = Value(ActionInputs.Publish);
        switch (value)
        {
            case null or "review":
                return PublishMode.Review;
            case "summary":
                return PublishMode.Summary;
            case "none":
                return PublishMode.None;
            default:
                Refuse(ActionInputs.Publish, $"`{Excerpt.Of(value)}` cannot be published.", "Write review, summary or none.");
                return PublishMode.Review;
        }
    }

    private int ReadMaxComments()
    {
        var value = Value(ActionInputs.MaxComments) ?? ActionInputs.MaxComments.Default!;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostComments)
        {
            return number;
        }

        Refuse(ActionInputs.MaxComments, $"`{Excerpt.Of(value)}` is no number of comments.", $"Write a whole number from 0 to {MostComments}.");
        return 0;
    }

    private bool ReadFlag(ActionInput input)
    {
        var value = Value(input) ?? "false";
        if (value is not ("true" or "false"))
        {
            Refuse(input, $"`{Excerpt.Of(value)}` is neither yes nor no.", "Write true or false.");
        }

        return value == "true";
    }

    // A default is what counts where nothing was said.
    private string? Value(ActionInput input) =>
        (option(input.Name) is { Length: > 0 } said ? said : context.Environment(input.Variable))?.Trim() is { Length: > 0 } value && value != input.Default ? value : null;

    // A workflow passes a secret that it may not see as an empty text, which keeps the runner from setting the default.
    private bool IsGivenEmpty(ActionInput input) => (option(input.Name) ?? context.Environment(input.Variable)) is { } value && string.IsNullOrWhiteSpace(value);

    // Never from the command line: other processes can read that.
    private Secret? SecretOf(ActionInput input) => context.Environment(input.Variable)?.Trim() is { Length: > 0 } value ? new(value) : null;

    private string SourceOf(ActionInput input) => option(input.Name) is { Length: > 0 } ? $"--{input.Name}" : Place(input);

    private static string Place(ActionInput input) => $"input {input.Name}";

    private void Refuse(ActionInput input, string message, string remedy) => problems.Add(new(ProblemIds.InvalidSetting, Location.OfSource(SourceOf(input)), message, remedy));
}
