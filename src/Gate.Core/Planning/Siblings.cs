using Gate.Core.Catalogs;

namespace Gate.Core.Planning;

/// <summary>The rest of a suite, as a rule sees it.</summary>
internal static class Siblings
{
    /// <summary>The other synopses of the show in the same locale, by variant ID, so that their order in the file does not matter.</summary>
    public static IReadOnlyList<Synopsis> Of(Show show, Synopsis synopsis) =>
        [.. show.Suite
            .Where(other => other.Id != synopsis.Id && other.Id.Locale == synopsis.Id.Locale)
            .OrderBy(other => other.Id.Variant, StringComparer.Ordinal)];
}
