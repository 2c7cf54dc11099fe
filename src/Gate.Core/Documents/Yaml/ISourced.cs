namespace Gate.Core.Documents.Yaml;

/// <summary>A <see cref="Sourced{T}"/> of whatever type, for code that goes over all facts alike.</summary>
internal interface ISourced
{
    object Value { get; }
}
