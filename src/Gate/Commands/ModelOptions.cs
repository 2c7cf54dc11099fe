using System.CommandLine;
using Gate.Core.Documents;
using Gate.Core.Settings;
using Gate.Providers;

namespace Gate.Commands;

/// <summary>The options of every command that may ask a model. They win over the environment, which wins over gate.yml.</summary>
internal sealed class ModelOptions
{
    private readonly Option<string?> endpoint = new("--model-endpoint") { Description = "The address that /chat/completions is added to, such as https://api.openai.com/v1." };

    private readonly Option<string?> name = new("--model-name") { Description = "The model, as the endpoint calls it." };

    private readonly Option<string?> provider = new("--model-provider") { Description = "openai-compatible, azure, or builtin for no model." };

    private readonly Option<string?> keyFrom = new("--model-key-from") { Description = "The environment variable or the file (a path with a slash) that holds the key. Default: GATE_API_KEY." };

    public void AddTo(Command command)
    {
        foreach (var option in new[] { endpoint, name, provider, keyFrom })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="UsageException">A value does not fit.</exception>
    public ModelSource Read(ParseResult parsed)
    {
        var problems = new List<Problem>();
        var settings = new ModelSettings();
        foreach (var option in new[] { endpoint, name, provider, keyFrom })
        {
            if (parsed.GetValue(option) is { } value && !string.IsNullOrWhiteSpace(value))
            {
                settings = settings.OverriddenBy(SettingSource.Read(option.Name, ["model", option.Name["--model-".Length..]], value, problems));
            }
        }

        var empty = new[] { endpoint, name }.Where(option => parsed.GetValue(option) is { } value && string.IsNullOrWhiteSpace(value)).Select(option => option.Name);
        return problems.Count == 0 ? new(settings) { Empty = [.. empty] } : throw new UsageException(problems);
    }
}
