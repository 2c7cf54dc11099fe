using System.Buffers;

namespace Gate.Providers.Wire;

/// <summary>Reads a stream that may have no end.</summary>
internal static class BoundedStream
{
    private const int FirstLength = 4 * 1024;

    /// <exception cref="InvalidDataException">It is longer than the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream? stream, int limit, CancellationToken cancellation)
    {
        if (stream is null)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var buffer = new ArrayBufferWriter<byte>(FirstLength);
        while (await stream.ReadAsync(buffer.GetMemory(), cancellation) is var read and > 0)
        {
            buffer.Advance(read);
            if (buffer.WrittenCount > limit)
            {
                throw new InvalidDataException("The answer has no end.");
            }
        }

        return buffer.WrittenMemory;
    }
}
