using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Verdicts;

/// <summary>Reads .gate/waivers.yml.</summary>
public static class Waivers
{
    public const string Path = ".gate/waivers.yml";

    /// <summary>A waiver that is not clear about what it accepts and why is a problem, and accepts nothing.</summary>
    public static IReadOnlyList<Waiver> Read(SourceText source, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var node = YamlReader.Read(source, problems);
        var file = problems.Count > before ? null : YamlBinder.Bind<WaiverFile>(node, source, Path, problems);
        return file is null ? [] : [.. file.Waivers.Where(waiver => IsClear(waiver, problems))];
    }

    private static bool IsClear(Waiver waiver, ICollection<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(waiver.Reason))
        {
            return Refuse("The waiver gives no reason.", "Write in `reason` why the finding is accepted; whoever reads it later has nothing else.");
        }

        if (waiver.Cell is { } key)
        {
            return waiver.Rule is null && waiver.Synopsis is null
                ? (key.Length >= 12 && key.All(char.IsAsciiHexDigitLower)) || Refuse($"`{key}` is not the key of a cell.", "Give at least the first 12 digits of the key.")
                : Refuse("The waiver names a cell and a rule or synopsis.", "Keep `cell`, or `rule` with `synopsis`.");
        }

        return (waiver.Rule is not null && waiver.Synopsis is not null)
            || Refuse("The waiver does not say what it accepts.", "Name `rule` and `synopsis`, or `cell`.");

        bool Refuse(string message, string remedy)
        {
            problems.Add(new(ProblemIds.InvalidSetting, waiver.Location, message, remedy));
            return false;
        }
    }
}
