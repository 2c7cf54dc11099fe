using Microsoft.Extensions.AI;

namespace Gate.Providers.Wire;

/// <summary>How many tokens a prompt has, without the model's own vocabulary: bounds, not a count.</summary>
internal static class TokenEstimate
{
    // Texts of European languages have 3 to 5 characters in a token, others fewer. Runs of one character may be one token.
    private const int MostCharacters = 8;
    private const int FewestCharacters = 3;
    private const int Frame = 8;

    /// <summary>No model counts fewer in running text.</summary>
    public static long AtLeast(IReadOnlyList<ChatMessage> messages)
    {
        var characters = 0L;
        foreach (var message in messages)
        {
            var last = '\0';
            foreach (var c in message.Text)
            {
                characters += c == last ? 0 : 1;
                last = c;
            }
        }

        return characters / MostCharacters;
    }

    /// <summary>A quick look at lengths alone: false where <see cref="AtLeast"/> cannot be more than this.</summary>
    public static bool MayExceed(IReadOnlyList<ChatMessage> messages, long tokens)
    {
        var characters = 0L;
        foreach (var message in messages)
        {
            characters += message.Text.Length;
        }

        return characters / MostCharacters > tokens;
    }

    /// <summary>What is set aside for a prompt before it is sent: rather too much.</summary>
    public static long AtMost(IReadOnlyList<ChatMessage> messages)
    {
        var tokens = 0L;
        foreach (var message in messages)
        {
            var ascii = CountAscii(message.Text);
            tokens += ascii / FewestCharacters + (message.Text.Length - ascii) + Frame;
        }

        return tokens;
    }

    // Most of a prompt is ASCII, in long runs.
    private static int CountAscii(ReadOnlySpan<char> text)
    {
        var ascii = 0;
        while (text.IndexOfAnyExceptInRange('\0', '\u007F') is var run and >= 0)
        {
            ascii += run;
            text = text[(run + 1)..];
        }

        return ascii + text.Length;
    }
}
