using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Tracing;

/// <summary>One call, as it begins.</summary>
/// <param name="Sequence">Its number in this process.</param>
/// <param name="Rule">That the call is made for; null when it is not said.</param>
internal sealed partial record TracedCall(DateTimeOffset Time, int Sequence, string? Rule, IReadOnlyList<ChatMessage> Messages)
{
    /// <summary>The key among a message's additional properties that names the rule, such as SYN2001. It is not sent: a message's role and text alone are.</summary>
    public const string RuleKey = Core.Running.ModelRequest.RuleKey;

    private const int HashDigits = 8;

    public static TracedCall Begin(IReadOnlyList<ChatMessage> messages, DateTimeOffset time, int sequence) =>
        new(time, sequence, messages.Select(message => message.AdditionalProperties?.GetValueOrDefault(RuleKey) as string).FirstOrDefault(IsName), messages);

    /// <summary>Sorts by time. The process and the number tell apart what begins at once; the hash is the same for the same prompt.</summary>
    public string FileName() =>
        $"{Time.UtcDateTime:yyyyMMdd'T'HHmmss.fff'Z'}-{Environment.ProcessId}-{Sequence:D6}-{(Rule is null ? "" : Rule + "-")}{Hash()}";

    /// <summary>Of roles and texts.</summary>
    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var message in Messages)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{message.Role.Value}\0{message.Text}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashDigits];
    }

    private static bool IsName([NotNullWhen(true)] string? rule) => rule is not null && RuleName().IsMatch(rule);

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,30}\z")]
    private static partial Regex RuleName();
}
