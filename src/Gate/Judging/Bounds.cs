namespace Gate.Judging;

/// <summary>What a number is at least and at most.</summary>
internal readonly record struct Bounds(long AtLeast, long AtMost)
{
    public static Bounds operator +(Bounds a, Bounds b) => new(a.AtLeast + b.AtLeast, a.AtMost + b.AtMost);

    public override string ToString() => AtLeast == AtMost ? $"{AtLeast:N0}" : $"{AtLeast:N0} to {AtMost:N0}";
}
