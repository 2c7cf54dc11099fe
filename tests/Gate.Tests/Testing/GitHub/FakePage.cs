using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;

namespace Gate.Tests.Testing.GitHub;

/// <summary>A list, cut as GitHub cuts it: 30 on a page unless told, 100 at most, the next page in a Link header.</summary>
internal static class FakePage
{
    public static FakeReply Of(IReadOnlyList<JsonObject> all, Uri address)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        var size = Math.Clamp(Number(query["per_page"]) ?? 30, 1, 100);
        var page = Math.Max(1, Number(query["page"]) ?? 1);
        var last = Math.Max(1, (all.Count + size - 1) / size);
        string Link(int number, string name)
        {
            query["page"] = $"{number}";
            return $"<{address.GetLeftPart(UriPartial.Path)}?{query}>; rel=\"{name}\"";
        }

        IEnumerable<string> links = [.. page > 1 ? [Link(page - 1, "prev"), Link(1, "first")] : Array.Empty<string>(), .. page < last ? [Link(page + 1, "next"), Link(last, "last")] : Array.Empty<string>()];
        var header = string.Join(", ", links) is { Length: > 0 } text ? $"Link: {text}\r\n" : "";
        return new(200, new JsonArray([.. all.Skip((page - 1) * size).Take(size)]), header);
    }

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
}
