using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Gate.Storage;

/// <summary>The text of a reply as the store keeps it: compressed where that makes it shorter, because texts are nearly all that a store consists of.</summary>
internal static class PackedText
{
    private const int Prefix = sizeof(int);
    private const int Maximum = 64 << 20;
    // 5 makes it a tenth shorter for four times the work.
    private const int Quality = 2;
    private const int Window = 16;

    /// <returns>A string, or the bytes of its UTF-8 form: length in four bytes, then Brotli.</returns>
    public static object Pack(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (length > Maximum)
        {
            return text;
        }

        var plain = ArrayPool<byte>.Shared.Rent(length);
        var packed = ArrayPool<byte>.Shared.Rent(length + Prefix);
        try
        {
            Encoding.UTF8.GetBytes(text, plain);
            BinaryPrimitives.WriteInt32LittleEndian(packed, length);
            // Room for less than the text itself: what does not fit is kept as it is.
            return length > Prefix && BrotliEncoder.TryCompress(plain.AsSpan(0, length), packed.AsSpan(Prefix, length - Prefix), out var written, Quality, Window)
                ? packed.AsSpan(0, Prefix + written).ToArray()
                : text;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <returns>Null when the bytes are damaged.</returns>
    public static string? Unpack(object packed)
    {
        if (packed is not byte[] bytes)
        {
            return packed as string;
        }

        var length = bytes.Length < Prefix ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length is < 0 or > Maximum)
        {
            return null;
        }

        var plain = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return BrotliDecoder.TryDecompress(bytes.AsSpan(Prefix), plain.AsSpan(0, length), out var written) && written == length
                ? Encoding.UTF8.GetString(plain, 0, length)
                : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }
}
