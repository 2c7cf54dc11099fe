using Gate.Core.Reviewing;

namespace Gate.Tests.Testing.GitHub;

/// <summary>Where a comment was put.</summary>
/// <param name="Lines">In <paramref name="Commit"/>; null for the whole file.</param>
internal sealed record FakePlace(string Commit, string Path, LineRange? Lines);
