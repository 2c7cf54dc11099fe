using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims;

/// <summary>How a message says where a fact stands.</summary>
internal static class FactCitation
{
    /// <returns>`show.yml, line 12`.</returns>
    public static string Of(Location location) => $"{location.Path[(location.Path.LastIndexOf('/') + 1)..]}, line {location.Start.Line}";
}
