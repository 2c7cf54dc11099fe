using System.Buffers;

namespace Gate.Providers.Wire;

/// <summary>Reads a stream that may have no end.</summary>
internal static class BoundedStream
{
    /// <param name="buffer">Empty; filled with what the stream holds.</param>
    /// <exception cref="InvalidDataException">It is longer than the limit.</exception>
    public static async Task ReadAsync(Stream? stream, ArrayBufferWriter<byte> buffer, int limit, CancellationToken cancellation)
    {
        while (stream is not null && await stream.ReadAsync(buffer.GetMemory(), cancellation) is var read and > 0)
        {
            buffer.Advance(read);
            if (buffer.WrittenCount > limit)
            {
                throw new InvalidDataException("The answer has no end.");
            }
        }
    }
}
