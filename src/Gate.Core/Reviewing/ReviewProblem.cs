namespace Gate.Core.Reviewing;

/// <summary>Something that somebody must repair, with its place.</summary>
/// <param name="Line">From 1; 0 where it is no line of a file.</param>
public sealed record ReviewProblem(string Id, string Path, int Line, string Message, string Remedy);
