namespace Gate.Core.Reviewing;

/// <summary>A fix of one or several whole lines, as they stand in the file.</summary>
/// <param name="Before">The lines at head, parted by line feeds, without the last line break.</param>
/// <param name="Start">Offset in <paramref name="Before"/> of what is replaced, in UTF-16 code units.</param>
/// <param name="Length">Of what is replaced.</param>
/// <param name="Replacement">What comes in its place, as it is to be written in the file.</param>
public sealed record ReviewEdit(LineRange Lines, string Before, int Start, int Length, string Replacement);
