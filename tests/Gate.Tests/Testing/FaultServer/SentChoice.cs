namespace Gate.Tests.Testing.FaultServer;

/// <summary>A choice as the server sent it.</summary>
internal sealed record SentChoice(string Content, string Finish, string? Refusal);
