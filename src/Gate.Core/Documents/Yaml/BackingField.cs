using System.Reflection;

namespace Gate.Core.Documents.Yaml;

/// <summary>
/// The field behind an automatic property. Reading and setting a property by reflection generates code for each property first; its field needs none,
/// and a run lasts a fraction of a second.
/// </summary>
internal static class BackingField
{
    /// <exception cref="InvalidOperationException">The property is not automatic.</exception>
    public static FieldInfo Of(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} is no automatic property.");
}
