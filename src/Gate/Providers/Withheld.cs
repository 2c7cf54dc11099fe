namespace Gate.Providers;

/// <summary>What a run was not given, so that it cannot ask its model: the key, the endpoint or the name. GitHub gives no secrets to a pull request from a fork.</summary>
/// <param name="Message">A sentence without its full stop.</param>
/// <param name="Remedy">What to do where the run could have been given it; also without a full stop.</param>
internal sealed record Withheld(string Message, string Remedy)
{
    public static Withheld Key(string model) => new($"There is no key for the model {model}", "Set the input `model-key` from a secret");

    /// <param name="source">The input, option or variable that is to name the endpoint or the model.</param>
    public static Withheld Name(string source) => new(
        $"`{(source.StartsWith("input ", StringComparison.Ordinal) ? source["input ".Length..] : source)}` is empty",
        "Give it a value (`model.provider: builtin` in gate.yml says that no model shall judge)");
}
