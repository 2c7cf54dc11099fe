using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gate.Core.Documents.Yaml;

/// <summary>
/// The keys that a record has in a file. Properties of type <see cref="Location"/> are not keys: they receive the place. A property marked with
/// <see cref="System.Text.Json.Serialization.JsonIgnoreAttribute"/> is not read from files.
/// </summary>
internal sealed class YamlShape
{
    private static readonly ConcurrentDictionary<Type, YamlShape> Shapes = new();

    private YamlShape(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        LocationProperty = properties.FirstOrDefault(property => property.PropertyType == typeof(Location));
        Keys = [.. properties
            .Where(property => property != LocationProperty && !property.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute)))
            .Select(property => new Key(
                KebabCase.From(property.Name),
                property,
                property.IsDefined(typeof(RequiredMemberAttribute)),
                property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "",
                [.. property.GetCustomAttributes<ValidationAttribute>()]))];
    }

    public PropertyInfo? LocationProperty { get; }

    public IReadOnlyList<Key> Keys { get; }

    public static YamlShape Of(Type type) => Shapes.GetOrAdd(type, static type => new YamlShape(type));

    /// <summary>The type of the items of a list, or null when the type is no list.</summary>
    public static Type? ItemType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>The type of the values of a mapping with free keys, or null when the type is none.</summary>
    public static Type? EntryType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? type.GetGenericArguments()[1] : null;

    /// <summary>The type inside a <see cref="Sourced{T}"/>, or null when the type is none.</summary>
    public static Type? SourcedType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sourced<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>One key of a record.</summary>
    internal sealed record Key(
        string Name, PropertyInfo Property, bool IsRequired, string Description, IReadOnlyList<ValidationAttribute> Rules)
    {
        public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;
    }
}
