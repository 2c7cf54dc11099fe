using Gate.Commands;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Settings;
using Gate.Providers;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Providers;

public sealed class ModelResolverTests : IDisposable
{
    private const string Key = "sk-very-secret-0123456789";
    private readonly string folder = Directory.CreateTempSubdirectory("gate-model-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Nothing_said_is_no_model() => Assert.Null(Resolve("{}"));

    [Fact]
    public void The_environment_wins_over_the_file_and_the_command_line_over_both()
    {
        var commandLine = SettingSource.Read("--model-name", ["model", "name"], "c", []);

        var model = Resolve("{endpoint: 'http://localhost:1/v1', name: a, temperature: 0.5, concurrency: {max: 8}}",
            new() { ["GATE_MODEL__NAME"] = "b", ["GATE_MODEL__TEMPERATURE"] = "1", ["GATE_MODEL__CONCURRENCY__START"] = "3", ["GATE_MODEL__ENDPOINT"] = "" }, commandLine)!;

        Assert.Equal("c", model.Name);
        Assert.Equal("http://localhost:1/v1", model.Endpoint.ToString());
        Assert.Equal(1, model.Settings.Temperature);
        Assert.Equal((3, 8), (model.StartingConcurrency, model.MaximumConcurrency));
    }

    [Theory]
    [InlineData("{temperature: .nan}", "gate.yml:1:15", "not a number")]
    [InlineData("{prices: {prompt: -1}}", "gate.yml:1:19", "between 0")]
    [InlineData("{prices: {prompt: .inf}}", "gate.yml:1:19", "not a number")]
    [InlineData("{budget: {money: -0.01}}", "gate.yml:1:18", "between 0")]
    [InlineData("{budget: {money: 5}, endpoint: 'http://localhost/v1', name: m}", "gate.yml:1:", "prices are not known")]
    [InlineData("{endpoint: 'http://example.com/v1', name: m}", "gate.yml:1:12", "without encryption")]
    [InlineData("{endpoint: 'http://169.254.169.254/v1', name: m}", "gate.yml:1:12", "without encryption")]
    [InlineData("{endpoint: 'ftp://example.com', name: m}", "gate.yml:1:12", "not an address")]
    [InlineData("{endpoint: 'https://u:p4ssw0rd@example.com/v1', name: m}", "gate.yml:1:12", "has a user")]
    [InlineData("{endpoint: 'https://example.com/v1?api-key=p4ssw0rd', name: m}", "gate.yml:1:12", "a query")]
    [InlineData("{endpoint: 'https://example.com/v1'}", "gate.yml:1:12", "`model.name` is missing")]
    [InlineData("{provider: azure, name: m, entra: true}", "gate.yml:1:12", "`model.endpoint` is missing")]
    [InlineData("{provider: azure, endpoint: 'https://a.openai.azure.com', name: m}", "gate.yml:1:12", "no key")]
    [InlineData("{name: m}", "gate.yml:1:8", "no endpoint")]
    [InlineData("{key: sk-p4ssw0rd}", "gate.yml:1:2", "no key `key`")]
    [InlineData("{api-key: sk-p4ssw0rd}", "gate.yml:1:2", "no key `api-key`")]
    [InlineData("{key-from: sk-p4ssw0rd, endpoint: 'https://example.com/v1', name: m}", "gate.yml:1:12", "neither the name")]
    [InlineData("{key-from: NOT_SET, endpoint: 'https://example.com/v1', name: m}", "gate.yml:1:12", "NOT_SET, which is not set")]
    [InlineData("{key-from: ./no-such-file, endpoint: 'https://example.com/v1', name: m}", "gate.yml:1:12", "does not exist")]
    [InlineData("{endpoint: 'http://localhost/v1', name: m, entra: true}", "gate.yml:1:12", "azure alone")]
    [InlineData("{endpoint: 'http://localhost/v1', name: m, concurrency: {start: 9, max: 3}}", "gate.yml:1:12", "more than")]
    public void What_does_not_fit_is_told_with_its_place_and_without_a_secret(string model, string place, string words)
    {
        var problem = Assert.Single(Assert.Throws<UsageException>(() => Resolve(model)).Problems);

        Assert.StartsWith(place, problem.ToString(), StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("p4ssw0rd", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GATE_MODEL__TEMPERATURE", "hot", "not a number")]
    [InlineData("GATE_MODEL__TIMEOUT", "0", "between 1")]
    [InlineData("GATE_MODEL__PRICES__PROMPT", "NaN", "not a number")]
    [InlineData("GATE_MODEL__PRICES__PROMPT", "Infinity", "not a number")]
    [InlineData("GATE_MODEL__ENDPOIND", "x", "no key `endpoind`")]
    [InlineData("GATE_MODEL_ENDPOINT", "x", "Did you mean GATE_MODEL__ENDPOINT?")]
    [InlineData("GATE_APIKEY", "x", "Did you mean GATE_API_KEY?")]
    [InlineData("GATE_CATALOG__SHOWS", "x", "begin with GATE_MODEL__")]
    [InlineData("GATE_MODEL__ENDPOINT", "http://example.com", "without encryption")]
    public void A_variable_that_does_not_fit_is_named(string name, string value, string words)
    {
        var problems = Assert.Throws<UsageException>(() => Resolve("{name: m}", new() { [name] = value, ["GATE_MODEL__PROVIDER"] = name == "GATE_MODEL__ENDPOINT" ? "" : "builtin" })).Problems;

        Assert.Contains(words, Assert.Single(problems).ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"{name}: SYN0012", problems[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:8000/v1/", "http://localhost:8000/v1")]
    [InlineData("http://vllm:8000/v1/chat/completions", "http://vllm:8000/v1")]
    [InlineData("http://10.1.2.3/v1", "http://10.1.2.3/v1")]
    [InlineData("http://[::1]:8080/v1", "http://[::1]:8080/v1")]
    [InlineData("http://[fd00::1]/v1", "http://[fd00::1]/v1")]
    [InlineData("https://api.openai.com/v1", "https://api.openai.com/v1")]
    public void An_endpoint_may_be_written_in_several_ways(string written, string meant) =>
        Assert.Equal(meant, Resolve($"{{endpoint: '{written}', name: m}}")!.Endpoint.ToString());

    [Fact]
    public void Azure_needs_only_the_address_of_the_resource() =>
        Assert.Equal("https://a.openai.azure.com/openai/v1", Resolve("{provider: azure, endpoint: 'https://a.openai.azure.com/', name: m, entra: true}")!.Endpoint.ToString());

    [Fact]
    public void The_key_comes_from_the_environment_or_a_file_and_is_never_printed()
    {
        File.WriteAllText(Path.Combine(folder, "key"), Key + "\n");
        const string rest = "endpoint: 'https://example.com/v1', name: m}";

        var models = new[]
        {
            Resolve($"{{{rest}", new() { ["GATE_API_KEY"] = Key })!,
            Resolve($"{{key-from: OPENAI_API_KEY, {rest}", new() { ["OPENAI_API_KEY"] = Key })!,
            Resolve($"{{key-from: ./key, {rest}")!,
        };

        Assert.All(models, model => Assert.Equal(Key, model.Key!.Reveal()));
        Assert.All(models, model => Assert.DoesNotContain("secret", model.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_of_others_are_not_taken_unasked() =>
        Assert.Null(Resolve("{endpoint: 'https://example.com/v1', name: m}", new() { ["OPENAI_API_KEY"] = Key, ["AZURE_OPENAI_API_KEY"] = Key })!.Key);

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("clé")]
    public void A_key_that_cannot_be_sent_is_refused_unseen(string key)
    {
        var problem = Assert.Single(Assert.Throws<UsageException>(() => Resolve("{endpoint: 'https://example.com/v1', name: m}", new() { ["GATE_API_KEY"] = key })).Problems);

        Assert.DoesNotContain(key, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_can_be_overridden()
    {
        const string all = """
            {provider: azure, endpoint: e, name: n, key-from: K, entra: true, temperature: 1, max-output-tokens: 9, reasoning-effort: low, context-length: 999, timeout: 9, deadline: 9,
             concurrency: {start: 1, max: 2}, prices: {currency: EUR, prompt: 1, cached: 1, completion: 1}, budget: {calls: 1, tokens: 1, money: 1}, allow-insecure-endpoint: true}
            """;
        var settings = Read(all);

        Assert.DoesNotContain(typeof(ModelSettings).GetProperties(), property => property.GetValue(settings) is null);
        Assert.Equal(settings, new ModelSettings().OverriddenBy(settings));
        Assert.Equal(settings, settings.OverriddenBy(new()));
    }

    private ConfiguredModel? Resolve(string model, Dictionary<string, string>? environment = null, ModelSettings? commandLine = null)
    {
        environment ??= [];
        var context = new ProgramContext
        {
            Output = TextWriter.Null,
            Error = TextWriter.Null,
            WorkingDirectory = folder,
            Environment = environment.GetValueOrDefault,
            Variables = [.. environment.Keys],
            Time = new FixedTime(GateRun.Now),
        };
        return ModelResolver.Resolve(Read(model), new(commandLine ?? new()), context);
    }

    // The place in a message is that of the model's settings alone.
    private static ModelSettings Read(string model)
    {
        var problems = new List<Problem>();
        var source = new SourceText("gate.yml", model);
        var settings = YamlBinder.Bind<ModelSettings>(YamlReader.Read(source, problems), source, "`model`", problems);
        return problems.Count == 0 ? settings! : throw new UsageException(problems);
    }
}
