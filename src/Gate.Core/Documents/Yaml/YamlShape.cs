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

    private readonly FieldInfo? locationField;

    private YamlShape(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        locationField = properties.Where(property => property.PropertyType == typeof(Location)).Select(BackingField.Of).FirstOrDefault();
        Keys = [.. properties
            .Where(property => property.PropertyType != typeof(Location) && !property.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute)))
            .Select(property => new Key(property))];
    }

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

    /// <summary>Tells a record where it stands, if it wants to know.</summary>
    public void SetLocation(object record, Location location) => locationField?.SetValue(record, location);

    /// <summary>One key of a record.</summary>
    internal sealed class Key(PropertyInfo property)
    {
        private readonly Lazy<IReadOnlyList<ValidationAttribute>> rules = new(() => [.. property.GetCustomAttributes<ValidationAttribute>()]);
        private readonly FieldInfo field = BackingField.Of(property);

        public string Name { get; } = KebabCase.From(property.Name);

        public bool IsRequired { get; } = property.IsDefined(typeof(RequiredMemberAttribute));

        public Type Type { get; } = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

        public string Description => property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";

        public IReadOnlyList<ValidationAttribute> Rules => rules.Value;

        public void Set(object record, object value) => field.SetValue(record, value);
    }
}
