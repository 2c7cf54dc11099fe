using System.Text;

namespace Gate.Tests.Testing.FaultServer;

/// <summary>The bytes that a server sends, true to the protocol or not.</summary>
/// <param name="Bytes">With status line and headers.</param>
internal sealed record ServerReply(byte[] Bytes, ServerEnding Ending = ServerEnding.KeepOpen)
{
    /// <summary>How many bytes are sent at a time; 0 sends all at once.</summary>
    public int Drip { get; init; }

    /// <summary>What a client must make of it; null when it must fail.</summary>
    public IReadOnlyList<SentChoice>? Whole { get; init; }

    /// <summary>Called when the last byte has been handed over.</summary>
    public Action? Sent { get; init; }

    /// <param name="length">What the header says; null for the truth.</param>
    public static ServerReply Http(int status, string body, string headers = "", int? length = null, ServerEnding ending = ServerEnding.KeepOpen)
    {
        var content = Encoding.UTF8.GetBytes(body);
        var head = $"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\nContent-Length: {length ?? content.Length}\r\n{headers}\r\n";
        return new([.. Encoding.ASCII.GetBytes(head), .. content], ending);
    }
}
