using System.ComponentModel;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>The front matter of a synopses file.</summary>
public sealed record SuiteFrontMatter
{
    [Description("The locale of sections whose heading names none, such as en or pt-BR. Default: the one in the file's name, else en.")]
    public Sourced<string>? Locale { get; init; }

    [Description("Findings that are intended, each with its reason.")]
    public IReadOnlyList<Suppression> Suppress { get; init; } = [];
}
