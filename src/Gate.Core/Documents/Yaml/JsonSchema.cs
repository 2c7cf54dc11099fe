using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gate.Core.Documents.Yaml;

/// <summary>Generates a JSON schema (draft 2020-12) from the record that a file is bound to, so that editors complete and check it.</summary>
public static class JsonSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Generate(Type type, string title, string description)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = description,
        };
        foreach (var (key, value) in ForType(type).ToList())
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject ForType(Type type)
    {
        if (YamlShape.SourcedType(type) is { } inner)
        {
            return ForType(inner);
        }

        if (YamlShape.ItemType(type) is { } item)
        {
            return new() { ["type"] = "array", ["items"] = ForType(item) };
        }

        if (YamlShape.EntryType(type) is { } entry)
        {
            return new() { ["type"] = "object", ["additionalProperties"] = ForType(entry) };
        }

        return YamlScalarType.For(type) is { } scalar ? scalar.Schema() : ForRecord(type);
    }

    private static JsonObject ForRecord(Type type)
    {
        var shape = YamlShape.Of(type);
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            var property = ForType(key.Type);
            foreach (var rule in key.Rules)
            {
                Constrain(property["items"] as JsonObject ?? property, key.Type, rule);
            }

            if (key.Description.Length > 0)
            {
                property["description"] = key.Description;
            }

            properties[key.Name] = property;
        }

        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. shape.Keys.Where(key => key.IsRequired).Select(key => JsonValue.Create(key.Name))]),
        };
    }

    // What no keyword can say is left to the binder, which checks everything.
    private static void Constrain(JsonObject schema, Type type, ValidationAttribute rule)
    {
        switch (rule)
        {
            case RangeAttribute { Minimum: int minimum, Maximum: int maximum }:
                schema["minimum"] = minimum;
                schema["maximum"] = maximum;
                break;
            case RangeAttribute { Minimum: double minimum, Maximum: double maximum }:
                schema["minimum"] = minimum;
                schema["maximum"] = maximum;
                break;
            case YearsAttribute years when (YamlShape.SourcedType(type) ?? type) == typeof(int):
                schema["minimum"] = years.First;
                schema["maximum"] = years.Last;
                break;
            case NotBlankAttribute:
                schema["pattern"] = @"\S";
                break;
            case RegularExpressionAttribute regex:
                schema["pattern"] = $"^(?:{regex.Pattern})$";
                break;
            default:
                break;
        }
    }
}
