using Xunit;

namespace Gate.Tests.Testing;

/// <summary>
/// Tests that run beside no other: those that take all processors themselves, and those of what a program does within a time that it was given, such as a few seconds for a collector at its end.
/// Beside tests that take all processors they would be tests of the machine.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = nameof(Alone);
}
