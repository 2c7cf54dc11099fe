using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Rules;

/// <summary>Finds where a setting stands, by the keys and list positions that lead to it.</summary>
internal static class SettingPlace
{
    /// <returns>The place of the setting, or of the nearest thing around it that is there.</returns>
    public static TextSpan Find(YamlNode root, IReadOnlyList<string> path)
    {
        var node = root;
        var place = new TextSpan(root.Span.Start, 0);
        foreach (var step in path)
        {
            switch (node)
            {
                case YamlNode.Mapping mapping when mapping.Entries.FirstOrDefault(entry => entry.Key.Value == step) is { Key: { } key } entry:
                    node = entry.Value;
                    place = node is YamlNode.Scalar ? node.Span : key.Span;
                    break;
                case YamlNode.Sequence sequence when int.TryParse(step, out var index) && index < sequence.Items.Count:
                    node = sequence.Items[index];
                    place = node.Span;
                    break;
                default:
                    return place;
            }
        }

        return place;
    }
}
