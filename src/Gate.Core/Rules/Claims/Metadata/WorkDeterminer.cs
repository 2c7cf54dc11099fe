namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>How a mention of a work begins, which tells whose work it is.</summary>
internal enum WorkDeterminer
{
    None,

    /// <summary>`this`</summary>
    This,

    /// <summary>`a`, `an`</summary>
    A,

    /// <summary>`the`</summary>
    The,

    /// <summary>A name: `Ada Lund's`</summary>
    Possessive,
}
