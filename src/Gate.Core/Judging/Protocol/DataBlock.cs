using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Gate.Core.Judging.Protocol;

/// <summary>
/// Texts that a model reads and must not obey, each between two lines that hold a nonce. The nonce is made of the texts themselves, so the same texts always
/// give the same prompt, and nobody can write a text that holds the nonce of the prompt in which it will stand.
/// </summary>
internal static class DataBlock
{
    private const int NonceDigits = 16;
    private const int FrameLength = 64;
    private const int TypicalLength = 1024;

    /// <param name="parts">What each text is, in a word or two, and the text.</param>
    /// <param name="closing">What stands after them.</param>
    public static string Write(IReadOnlyList<(string Name, string Text)> parts, string closing = "")
    {
        var nonce = Nonce(parts);
        var builder = new StringBuilder(closing.Length + parts.Sum(part => part.Text.Length + part.Name.Length + FrameLength));
        foreach (var (name, text) in parts)
        {
            builder.Append("<<<").Append(name).Append(' ').Append(nonce).Append(">>>\n").Append(text).Append("\n<<<end ").Append(nonce).Append(">>>\n\n");
        }

        while (builder.Length > 0 && builder[^1] == '\n')
        {
            builder.Length--;
        }

        return builder.Append(closing).ToString();
    }

    private static string Nonce(IReadOnlyList<(string Name, string Text)> parts)
    {
        for (var round = 0; ; round++)
        {
            var hashed = new ArrayBufferWriter<byte>(TypicalLength);
            hashed.Write(BitConverter.GetBytes(round));
            foreach (var (name, text) in parts)
            {
                hashed.Write(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(name) + 1 + Encoding.UTF8.GetByteCount(text)));
                Encoding.UTF8.GetBytes(name, hashed);
                hashed.Write("\n"u8);
                Encoding.UTF8.GetBytes(text, hashed);
            }

            var nonce = Convert.ToHexStringLower(SHA256.HashData(hashed.WrittenSpan))[..NonceDigits];
            if (!parts.Any(part => part.Text.Contains(nonce, StringComparison.OrdinalIgnoreCase)))
            {
                return nonce;
            }
        }
    }
}
