namespace Gate.Tests.Testing.GitHub;

/// <summary>How much of something a token may touch.</summary>
internal enum FakeAccess
{
    None,
    Read,
    Write,
}
