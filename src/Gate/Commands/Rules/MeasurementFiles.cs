using Gate.Core.Documents;
using Gate.Core.Rules.Measuring;

namespace Gate.Commands.Rules;

/// <summary>The records of measurements beside a folder of rules: `rules/measurements/*.json`.</summary>
internal static class MeasurementFiles
{
    public const string Folder = "measurements";

    /// <returns>The oldest first.</returns>
    public static IReadOnlyList<Measurement> Read(string root, string rules, ICollection<Problem> problems)
    {
        var folder = new DirectoryInfo(Path.Combine(root, rules, Folder));
        return !folder.Exists || folder.LinkTarget is not null ? [] :
        [
            .. folder.EnumerateFiles("*.json").OrderBy(file => Path.GetFileNameWithoutExtension(file.Name), StringComparer.Ordinal)
                .Select(file => RuleWorkspace.ReadFile(root, $"{rules}/{Folder}/{file.Name}", problems)).OfType<SourceText>()
                .Select(source => Measurement.Read(source, problems)).OfType<Measurement>()
                .OrderBy(measurement => measurement.Date),
        ];
    }
}
