using Gate.Commands;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Settings;

namespace Gate.Providers;

/// <summary>Puts the settings of the model together (gate.yml, then the environment, then the command line) and checks what only makes sense together.</summary>
internal sealed class ModelResolver
{
    private static readonly Uri Nowhere = new("https://withheld.invalid/v1");

    private readonly ProgramContext context;
    private readonly ICollection<Problem> problems;
    private readonly ModelSettings settings;

    // What the environment and the command line say.
    private readonly ModelSettings overriding;

    private readonly ModelSource source;

    private ModelResolver(ModelSettings settings, ModelSettings overriding, ModelSource source, ProgramContext context, ICollection<Problem> problems)
    {
        this.source = source;
        this.overriding = overriding;
        this.settings = settings;
        this.context = context;
        this.problems = problems;
    }

    /// <param name="file">From gate.yml.</param>
    /// <param name="source">From the options, or the inputs of a workflow.</param>
    /// <returns>Null for `builtin`: no model judges.</returns>
    /// <exception cref="UsageException">Something does not fit; everything is told at once.</exception>
    public static ConfiguredModel? Resolve(ModelSettings file, ModelSource source, ProgramContext context)
    {
        var found = new List<Problem>();
        var stronger = EnvironmentSettings.Read(context, found).OverriddenBy(source.Settings);
        var model = new ModelResolver(file.OverriddenBy(stronger), stronger, source, context, found).Resolve();
        return found.Count == 0 ? model : throw new UsageException(found);
    }

    private ConfiguredModel? Resolve()
    {
        if (FirstEmpty() is { } empty)
        {
            return Unasked(empty);
        }

        var provider = settings.Provider?.Value ?? (settings.Endpoint is null ? ModelProvider.Builtin : ModelProvider.OpenaiCompatible);
        if (provider == ModelProvider.Builtin)
        {
            if (settings.Provider is not null && (overriding.Endpoint ?? overriding.Name) is { } ignored && overriding.Provider is null)
            {
                Refuse(ignored.Location, "A model is named here, but the provider is `builtin`, which is none.", "Say `--model-provider openai-compatible` (or GATE_MODEL__PROVIDER) as well, or take the model away.");
            }

            if (settings.Provider is null && settings.Name is { } name)
            {
                Refuse(name.Location, "A model is named, but no endpoint.", "Add `model.endpoint`, such as https://api.openai.com/v1.");
            }

            return null;
        }

        var endpoint = settings.Endpoint is { } given ? ReadEndpoint(given, provider) : null;
        if (settings.Endpoint is null)
        {
            Refuse(settings.Provider?.Location, "`model.endpoint` is missing.", provider == ModelProvider.Azure
                ? "Write the address of the resource, such as https://NAME.openai.azure.com."
                : "Write the address that /chat/completions is added to, such as https://api.openai.com/v1.");
        }

        if (string.IsNullOrWhiteSpace(settings.Name?.Value))
        {
            Refuse(settings.Name?.Location ?? settings.Endpoint?.Location, "`model.name` is missing.", "Write the model as the endpoint calls it; `gate doctor` lists what the endpoint has once a name is given.");
        }

        var lacksKey = source.MayBeWithheld && LacksKey(provider);
        var key = settings.Entra == true || lacksKey ? null : KeySource.Read(settings, context, Refuse);
        CheckSense(provider, key is null && !lacksKey);
        return endpoint is null || settings.Name is null ? null : new(provider, endpoint, settings.Name.Value, key, settings) { Withheld = lacksKey ? Withheld.Key(settings.Name.Value) : null };
    }

    // Somebody wants a model and does not say which: text rules alone would look like its judgment.
    private string? FirstEmpty() => settings.Provider?.Value != ModelProvider.Builtin && (settings.Endpoint is null || string.IsNullOrWhiteSpace(settings.Name?.Value))
        ? source.Empty.Concat(EnvironmentSettings.Empty(context)).FirstOrDefault()
        : null;

    private ConfiguredModel? Unasked(string empty)
    {
        if (source.MayBeWithheld)
        {
            var name = settings.Name?.Value is { Length: > 0 } given ? given : "An unnamed model";
            return new(settings.Provider?.Value ?? ModelProvider.OpenaiCompatible, Nowhere, name, null, settings) { Withheld = Withheld.Name(empty) };
        }

        Refuse(Location.OfSource(empty), "It is empty, and nothing else says which model judges.", "Give it a value, or leave it away. `model.provider: builtin` says that no model shall judge.");
        return null;
    }

    private Uri? ReadEndpoint(Sourced<string> given, ModelProvider provider)
    {
        if (!Uri.TryCreate(given.Value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            return RefuseEndpoint(given, "`model.endpoint` is not an address.", "Write one that begins with https:// (or http:// for a server on this machine).");
        }

        // Not quoted: what is wrong with it may be a secret.
        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return RefuseEndpoint(given, "`model.endpoint` has a user, a query or a fragment.", "Leave them out; the key comes from `model.key-from`.");
        }

        if (uri.Scheme == "http" && settings.AllowInsecureEndpoint != true && !EndpointAddress.IsPrivate(uri))
        {
            return RefuseEndpoint(given, $"`model.endpoint` sends texts and key to {uri.Host} without encryption.", "Write https://, or set `model.allow-insecure-endpoint: true` if the network protects it.");
        }

        var path = uri.AbsolutePath.TrimEnd('/');
        path = path.EndsWith("/chat/completions", StringComparison.Ordinal) ? path[..^"/chat/completions".Length] : path;
        path = provider == ModelProvider.Azure && path is "" or "/openai" ? "/openai/v1" : path;
        return new(uri.GetLeftPart(UriPartial.Authority) + path);
    }

    // A secret that a run may not see reaches it as an empty variable.
    private bool LacksKey(ModelProvider provider) => settings.Entra != true
        && (settings.KeyFrom is { } from ? KeySource.IsEmptyVariable(from.Value, context) : provider == ModelProvider.Azure && KeySource.IsEmptyVariable(EnvironmentSettings.KeyVariable, context));

    private void CheckSense(ModelProvider provider, bool isWithoutKey)
    {
        if (settings.Entra == true && provider != ModelProvider.Azure)
        {
            Refuse(settings.Provider?.Location ?? settings.Endpoint?.Location, "`model.entra` is for azure alone.", "Set `model.provider: azure`, or leave `entra` out.");
        }

        if (provider == ModelProvider.Azure && settings.Entra != true && isWithoutKey && settings.KeyFrom is null)
        {
            Refuse(settings.Provider?.Location, "There is no key.", $"Set {EnvironmentSettings.KeyVariable}, name another variable with `model.key-from`, or set `model.entra: true`.");
        }

        if (settings.Budget.Money is not null && (settings.Prices.Prompt is null || settings.Prices.Completion is null))
        {
            Refuse(settings.Endpoint?.Location, "`model.budget.money` cannot be kept: the prices are not known.", "Add `model.prices.prompt` and `model.prices.completion`, for a million tokens.");
        }

        if (settings.Concurrency is { Start: { } start, Max: { } max } && start > max)
        {
            Refuse(settings.Endpoint?.Location, $"`model.concurrency.start` ({start}) is more than `model.concurrency.max` ({max}).", "Lower the one, or raise the other.");
        }
    }

    private Uri? RefuseEndpoint(Sourced<string> given, string message, string remedy)
    {
        Refuse(given.Location, message, remedy);
        return null;
    }

    // The line itself is left out of the place: it may hold what must not be shown.
    private void Refuse(Location? place, string message, string remedy)
    {
        var at = place is null || place.Path.StartsWith("GATE_", StringComparison.Ordinal) || place.Path.StartsWith("--", StringComparison.Ordinal) || place.Path.StartsWith("input ", StringComparison.Ordinal)
            ? Location.OfSource(place?.Path ?? "environment")
            : place with { LineText = "" };
        problems.Add(new(ProblemIds.InvalidSetting, at, message, remedy));
    }
}
