using Gate.Commands;
using Gate.Core.Documents;
using Gate.Core.Settings;

namespace Gate.Providers;

/// <summary>
/// The settings of the model in the environment: `GATE_MODEL__MAX_OUTPUT_TOKENS` is `model.max-output-tokens`. Any other variable that begins with GATE_ and is not known is an error: a
/// misspelt setting looks like one and is none.
/// </summary>
internal static class EnvironmentSettings
{
    /// <summary>The variable that the key is read from when `key-from` names no other.</summary>
    public const string KeyVariable = "GATE_API_KEY";

    private const string Prefix = "GATE_";

    private static readonly string[] Naming = ["GATE_MODEL__ENDPOINT", "GATE_MODEL__NAME"];

    // The last three belong to the tests of this repository, which run the program in their own environment.
    private static readonly string[] Known = [KeyVariable, GateProgram.TraceVariable, "GATE_UPDATE", "GATE_SEED", "GATE_FAULT_RUNS"];

    public static ModelSettings Read(ProgramContext context, ICollection<Problem> problems)
    {
        var settings = new ModelSettings();
        foreach (var name in context.Variables.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            // A workflow passes an input that nobody filled in as an empty variable.
            if (Known.Contains(name) || context.Environment(name) is not { Length: > 0 } value)
            {
                continue;
            }

            var path = name[Prefix.Length..].Split("__").Select(part => part.ToLowerInvariant().Replace('_', '-')).ToList();
            if (path is ["model", _, ..])
            {
                settings = settings.OverriddenBy(SettingSource.Read(name, path, value, problems));
            }
            else
            {
                problems.Add(Unknown(name));
            }
        }

        return settings;
    }

    /// <returns>Variables that are to name the endpoint or the model, and hold nothing.</returns>
    public static IEnumerable<string> Empty(ProgramContext context) => Naming.Where(name => context.Environment(name) is { } value && string.IsNullOrWhiteSpace(value));

    private static Problem Unknown(string name)
    {
        var nearest = name.StartsWith("GATE_MODEL_", StringComparison.Ordinal) && !name.Contains("__", StringComparison.Ordinal)
            ? "GATE_MODEL__" + name["GATE_MODEL_".Length..]
            : EditDistance.Nearest(name, Known);
        return new(ProblemIds.InvalidSetting, Location.OfSource(Excerpt.Of(name)), "There is no setting of this name.",
            nearest is null ? "Settings of the model begin with GATE_MODEL__, such as GATE_MODEL__ENDPOINT. Remove or rename the variable." : $"Did you mean {nearest}?");
    }
}
