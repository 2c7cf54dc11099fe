namespace Gate.Importing;

/// <summary>The ID that a row would like its show to have.</summary>
/// <param name="Name">Fit for a folder; other shows may want the same.</param>
/// <param name="Identity">The same for the rows of one show, and for those of no other.</param>
internal readonly record struct ProposedId(string Name, UInt128 Identity);
