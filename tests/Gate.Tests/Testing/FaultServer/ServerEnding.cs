namespace Gate.Tests.Testing.FaultServer;

/// <summary>What becomes of the connection after the bytes of a reply.</summary>
internal enum ServerEnding
{
    KeepOpen,
    Close,
    Reset,

    /// <summary>It stays open, and nothing more comes.</summary>
    Hang,
}
