using Gate.GitHub.Runner;
using Gate.Tests.Testing;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Gate.Tests.GitHub.Runner;

/// <summary>action.yml says what the program does: inputs are options, outputs are written.</summary>
public sealed class ActionManifestTests
{
    private static readonly string[] NeverOnACommandLine = ["model-key", "token"];

    private readonly YamlMappingNode manifest = Load();

    [Fact]
    public void Inputs_are_those_of_the_code_in_the_same_words_and_order()
    {
        var declared = Entries("inputs").Select(input => (input.Name, Text(input.Value, "description"), Text(input.Value, "default"), Text(input.Value, "required")));

        Assert.Equal(ActionInputs.All.Select(input => (input.Name, (string?)input.Description, input.Default, (string?)"false")), declared);
    }

    [Fact]
    public void Outputs_are_those_of_the_code_in_the_same_words_and_order()
    {
        var declared = Entries("outputs").Select(output => (output.Name, Text(output.Value, "description")));

        Assert.Equal(ActionOutputs.All.Select(output => (output.Name, (string?)output.Description)), declared);
    }

    [Fact]
    public async Task Every_input_that_is_no_secret_is_an_option()
    {
        using var workspace = new ActionWorkspace();

        var help = (await workspace.RunAsync("--help")).Output;

        Assert.Equal(NeverOnACommandLine, ActionInputs.All.Where(input => input.IsSecret).Select(input => input.Name).Order(StringComparer.Ordinal));
        Assert.All(ActionInputs.All, input => Assert.Equal(!NeverOnACommandLine.Contains(input.Name), help.Contains($"--{input.Name} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_is_a_Docker_action_that_can_be_listed()
    {
        Assert.Equal("docker", Text(manifest.Children["runs"], "using"));
        Assert.All(new[] { "name", "description", "author" }, key => Assert.NotEmpty(Text(manifest, key)!));
        Assert.Equal(("check-square", "blue"), (Text(manifest.Children["branding"], "icon"), Text(manifest.Children["branding"], "color")));
    }

    private IEnumerable<(string Name, YamlNode Value)> Entries(string key) =>
        ((YamlMappingNode)manifest.Children[key]).Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, pair.Value));

    private static string? Text(YamlNode node, string key) => ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static YamlMappingNode Load()
    {
        var stream = new YamlStream();
        using var text = new StreamReader(RepositoryRoot.PathOf("action.yml"));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
