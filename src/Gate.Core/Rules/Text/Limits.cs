namespace Gate.Core.Rules.Text;

/// <summary>Checks a pair of limits of which at least one must be there.</summary>
internal static class Limits
{
    public static IEnumerable<SettingFault> Faults(double? min, double? max, params string[] path)
    {
        if (min is null && max is null)
        {
            yield return new(path, "There is no limit.", "Add `max:` or `min:`.");
        }

        if (min > max)
        {
            yield return new([.. path, "min"], $"The lowest count, {min}, is above the highest, {max}.", "Raise `max` or lower `min`.");
        }
    }
}
