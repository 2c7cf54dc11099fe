namespace Gate.Importing;

/// <summary>What became of a file that an import would write.</summary>
internal enum FileOutcome
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It was as an earlier import wrote it, and the export says something else now.</summary>
    Updated,

    /// <summary>It is as it would be written.</summary>
    Unchanged,

    /// <summary>A person has edited it, and the export says what it said before.</summary>
    Kept,

    /// <summary>The export says something new, and the file is not ours to change.</summary>
    LeftAlone,
}
