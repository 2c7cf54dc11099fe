using System.Globalization;
using System.Text.Json.Nodes;

namespace Gate.Core.Documents.Yaml;

/// <summary>A kind of single value that settings and facts may have. This list is the only one; the binder and the JSON schemas both read it.</summary>
/// <param name="Expected">What would be right, for an error message.</param>
/// <param name="Parse">Null when the text is not such a value.</param>
internal sealed record YamlScalarType(Type Type, string Expected, Func<string, object?> Parse, Func<JsonObject> Schema)
{
    public static IReadOnlyList<YamlScalarType> All { get; } =
    [
        // Text needs no quotation marks: `title: 1984` is a title.
        new(typeof(string), "text", text => text, () => new() { ["type"] = new JsonArray("string", "number", "boolean") }),
        new(typeof(bool), "true or false", ParseBoolean, () => new() { ["type"] = "boolean" }),
        new(typeof(int), "a whole number", ParseInteger, () => new() { ["type"] = "integer" }),
        new(typeof(double), "a number", ParseNumber, () => new() { ["type"] = "number" }),
        new(typeof(DateOnly), "a date such as 2027-01-31", ParseDate, () => new() { ["type"] = "string", ["format"] = "date" }),
        new(typeof(PartialDate), "a year, month or day such as 2021, 2021-09 or 2021-09-17", ParsePartialDate,
            () => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
    ];

    public static YamlScalarType? For(Type type) => type.IsEnum ? ForEnum(type) : All.FirstOrDefault(scalar => scalar.Type == type);

    private static YamlScalarType ForEnum(Type type)
    {
        var names = Enum.GetNames(type).ToDictionary(KebabCase.From, name => Enum.Parse(type, name), StringComparer.Ordinal);
        return new(type, "one of " + string.Join(", ", names.Keys), names.GetValueOrDefault,
            () => new() { ["enum"] = new JsonArray([.. names.Keys.Select(name => JsonValue.Create(name))]) });
    }

    private static object? ParseBoolean(string text) => text switch { "true" => true, "false" => false, _ => null };

    private static object? ParseInteger(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static object? ParseNumber(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static object? ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;

    private static object? ParsePartialDate(string text) => PartialDate.TryParse(text, out var value) ? value : null;
}
