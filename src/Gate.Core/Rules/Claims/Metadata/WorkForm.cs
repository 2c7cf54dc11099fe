namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>What a noun says of the form of a work.</summary>
internal enum WorkForm
{
    /// <summary>A drama can be either.</summary>
    Any,
    Film,
    Series,
}
