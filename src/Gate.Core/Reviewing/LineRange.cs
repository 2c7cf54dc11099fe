namespace Gate.Core.Reviewing;

/// <summary>Lines of a file, counted from 1, both ends included.</summary>
public readonly record struct LineRange(int Start, int End)
{
    public bool Contains(LineRange other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(LineRange other) => Start <= other.End && other.Start <= End;
}
