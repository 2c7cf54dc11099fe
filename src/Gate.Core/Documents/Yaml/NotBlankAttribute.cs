using System.ComponentModel.DataAnnotations;

namespace Gate.Core.Documents.Yaml;

/// <summary>The text, or each text of a list, has more than white space.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotBlankAttribute() : ValidationAttribute("{0} is empty.")
{
    public override bool IsValid(object? value) => value is not string text || !string.IsNullOrWhiteSpace(text);
}
