namespace Gate.Core.Documents;

/// <summary>The parts that a path pattern is made of.</summary>
internal enum PathTokenKind
{
    /// <summary>These characters.</summary>
    Literal,

    /// <summary>One character of a name, or the first of a named part.</summary>
    One,

    /// <summary>Any number of characters of a name, or the others of a named part.</summary>
    Many,

    /// <summary>Any number of whole folders, each with its slash.</summary>
    Folders,

    /// <summary>Anything at all.</summary>
    Anything,
}
