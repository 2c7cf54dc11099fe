using System.ComponentModel.DataAnnotations;

namespace Gate.Core.Documents.Yaml;

/// <summary>The year, or the year of the date, lies between two years, both included.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class YearsAttribute(int first, int last) : ValidationAttribute($"{{0}} is not in the years {first} to {last}.")
{
    public int First => first;

    public int Last => last;

    public override bool IsValid(object? value) => value switch
    {
        int year => year >= first && year <= last,
        PartialDate date => date.Year >= first && date.Year <= last,
        _ => true,
    };
}
