using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Settings;

namespace Gate.Providers;

/// <summary>One setting that comes from outside gate.yml: an environment variable or an option. It is read by the same binder, and its errors name it.</summary>
internal static class SettingSource
{
    /// <param name="source">The variable or the option, as it is written.</param>
    /// <param name="path">Keys of gate.yml, from the outermost.</param>
    public static ModelSettings Read(string source, IReadOnlyList<string> path, string value, ICollection<Problem> problems)
    {
        var text = new SourceText(source, value);
        var span = new TextSpan(0, value.Length);
        YamlNode node = new YamlNode.Scalar(value, IsQuoted: true, span);
        foreach (var key in path.Reverse())
        {
            node = new YamlNode.Mapping([new(new(key, IsQuoted: true, span), node)], span);
        }

        var found = new List<Problem>();
        var settings = YamlBinder.Bind<GateSettings>(node, text, "gate.yml", found);
        foreach (var problem in found)
        {
            problems.Add(problem with { Location = Location.OfSource(source) });
        }

        return settings?.Model ?? new();
    }
}
