using System.Buffers;
using System.Collections.Concurrent;

namespace Gate.Providers.Wire;

/// <summary>
/// Buffers for requests and answers, used again: thousands of calls of ten kilobytes each are most of what a run would otherwise leave to the collector. Only what nobody can still be
/// reading or writing is given back.
/// </summary>
internal sealed class BufferPool
{
    private const int FirstLength = 16 * 1024;
    private const int LongestKept = 256 * 1024;

    private readonly ConcurrentBag<ArrayBufferWriter<byte>> free = [];

    /// <returns>An empty buffer.</returns>
    public ArrayBufferWriter<byte> Take() => free.TryTake(out var buffer) ? buffer : new(FirstLength);

    public void GiveBack(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity <= LongestKept)
        {
            buffer.ResetWrittenCount();
            free.Add(buffer);
        }
    }
}
