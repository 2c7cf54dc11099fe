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

    /// <param name="parts">What each text is, in a word or two, and the text.</param>
    public static string Write(IReadOnlyList<(string Name, string Text)> parts)
    {
        var nonce = Nonce(parts);
        var builder = new StringBuilder();
        foreach (var (name, text) in parts)
        {
            builder.Append("<<<").Append(name).Append(' ').Append(nonce).Append(">>>\n").Append(text).Append("\n<<<end ").Append(nonce).Append(">>>\n\n");
        }

        return builder.ToString().TrimEnd('\n');
    }

    private static string Nonce(IReadOnlyList<(string Name, string Text)> parts)
    {
        for (var round = 0; ; round++)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(BitConverter.GetBytes(round));
            foreach (var (name, text) in parts)
            {
                var bytes = Encoding.UTF8.GetBytes($"{name}\n{text}");
                hash.AppendData(BitConverter.GetBytes(bytes.Length));
                hash.AppendData(bytes);
            }

            var nonce = Convert.ToHexStringLower(hash.GetHashAndReset())[..NonceDigits];
            if (!parts.Any(part => part.Text.Contains(nonce, StringComparison.OrdinalIgnoreCase)))
            {
                return nonce;
            }
        }
    }
}
