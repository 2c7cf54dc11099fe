using Gate.Core.Judging.Calls;

namespace Gate.Providers.Wire;

/// <summary>Says in words why an endpoint gave no answer, and whether asking again could help.</summary>
internal static class Failures
{
    private static readonly string[] LengthWords = ["context length", "context size", "context window", "maximum context", "too many tokens", "prompt is too long"];

    public static CallException FromStatus(int status, ErrorBody error, TimeSpan? retryAfter, ConfiguredModel model)
    {
        var failure = Classify(status, error);
        var said = model.Key?.RemoveFrom(error.Message) ?? error.Message;
        return new(failure, Describe(failure, status, model) + (said.Length == 0 ? "" : $" It says: {said.TrimEnd('.')}."))
        {
            Status = status,
            RetryAfter = retryAfter,
            Parameter = failure == CallFailure.Refused ? error.Parameter : null,
        };
    }

    public static CallException FromConnection(HttpRequestError error, ConfiguredModel model, Exception inner)
    {
        var host = model.Endpoint.Authority;
        return error switch
        {
            HttpRequestError.NameResolutionError => new(CallFailure.Connection, $"The name {host} cannot be resolved. Is `model.endpoint` spelt right?", inner),
            HttpRequestError.ConnectionError => new(CallFailure.Connection, $"Nothing answers at {host}. Is the server running, and may this machine reach it?", inner),
            HttpRequestError.SecureConnectionError => new(CallFailure.Certificate, $"No secure connection to {host}: its certificate is not accepted, or it does not speak TLS.", inner),
            HttpRequestError.ProxyTunnelError => new(CallFailure.Connection, $"The proxy does not connect to {host}.", inner),
            _ => new(CallFailure.Connection, $"The connection to {host} broke before the answer was whole.", inner) { HasSent = true },
        };
    }

    private static CallFailure Classify(int status, ErrorBody error) => status switch
    {
        401 or 403 => CallFailure.Unauthorized,
        402 => CallFailure.QuotaSpent,
        404 or >= 300 and < 400 => CallFailure.NotFound,
        429 => error.Code.Contains("insufficient_quota", StringComparison.Ordinal) ? CallFailure.QuotaSpent : CallFailure.Throttled,
        408 or 409 or 425 => CallFailure.Unavailable,
        413 => CallFailure.ContextLength,
        501 or 505 => CallFailure.Refused,
        >= 500 => CallFailure.Unavailable,
        _ when error.Code.Contains("context_length", StringComparison.Ordinal) || error.Code.Contains("exceed_context", StringComparison.Ordinal)
            || LengthWords.Any(words => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase)) => CallFailure.ContextLength,
        _ when error.Code == "model_not_found" => CallFailure.NotFound,
        _ => CallFailure.Refused,
    };

    private static string Describe(CallFailure failure, int status, ConfiguredModel model)
    {
        var host = model.Endpoint.Authority;
        return failure switch
        {
            CallFailure.Unauthorized when model.UsesEntra => $"{host} does not let this identity use the model (status {status}). It needs the role Cognitive Services OpenAI User.",
            CallFailure.Unauthorized => model.Key is null
                ? $"{host} wants a key (status {status}), and there is none. Set {EnvironmentSettings.KeyVariable}, or name another variable with `model.key-from`."
                : $"{host} does not accept the key (status {status}). It is wrong or has expired, or it may not use the model {model.Name}.",
            CallFailure.QuotaSpent => $"The account at {host} has nothing left (status {status}). Waiting does not help.",
            CallFailure.NotFound when status < 400 => $"{host} sends on to another address (status {status}), which is not followed. Write the right one as `model.endpoint`.",
            CallFailure.NotFound => $"{host} knows no model {model.Name}, or has nothing at this address (status {status}). `gate doctor` lists its models.",
            CallFailure.Throttled => $"{host} gets too many requests (status {status}).",
            CallFailure.Unavailable => $"{host} is in trouble (status {status}).",
            CallFailure.ContextLength => $"The prompt is longer than the model {model.Name} can read (status {status}).",
            _ => $"{host} does not accept the request (status {status}).",
        };
    }
}
