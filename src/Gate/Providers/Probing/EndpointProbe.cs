using System.Text.Json;
using Gate.Core.Documents;
using Gate.Core.Judging.Calls;
using Gate.Providers.Wire;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Probing;

/// <summary>Tries what an endpoint can do, in about eight short calls and one long one, and says it in words.</summary>
internal sealed class EndpointProbe : IDisposable
{
    private const int UsualContext = 6000;
    private const int Reserve = 500;
    private const double WholeShare = 0.9;
    private readonly ConfiguredModel model;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly AdaptingClient client;
    private readonly List<ProbeResult> results = [];

    public EndpointProbe(ConfiguredModel model, TimeProvider time)
    {
        this.model = model;
        this.time = time;
        http = Transport.Create(model.Endpoint, 2);
        client = new(new ChatEndpoint(model, time), new());
    }

    public async Task<Diagnosis> RunAsync(CancellationToken cancellation)
    {
        if (await ReachAsync(cancellation) is not { } models || await AnswerAsync(models, cancellation) is not { } first)
        {
            return new(results, ["Gate judges nothing by this model until that is mended: cells of its judges are reported as not judged, and the run ends with exit code 3."]);
        }

        await SchemaAsync(cancellation);
        await ChoicesAsync(cancellation);
        await ParameterAsync("temperature", ProbePrompts.ForTemperature, "It is left out.", cancellation);
        await ParameterAsync(CallParameters.ReasoningEffort, ProbePrompts.ForEffort, "It is left out.", cancellation);
        await LogProbabilitiesAsync(cancellation);
        await ContextAsync(first, cancellation);
        return new(results, Consequences.Of(results, model));
    }

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }

    private async Task<IReadOnlyList<string>?> ReachAsync(CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var (models, failure) = await CatchAsync(token => ModelList.ReadAsync(http, model, token), cancellation);
        if (failure is not null)
        {
            Add("reachable", ProbeStatus.Unusable, failure.Message);
            return null;
        }

        Add("reachable", ProbeStatus.Good, $"{model.Endpoint.Authority} answers in {time.GetElapsedTime(began).TotalMilliseconds:0} ms.");
        var isEncrypted = model.Endpoint.Scheme == Uri.UriSchemeHttps;
        Add("tls", isEncrypted || EndpointAddress.IsPrivate(model.Endpoint) ? ProbeStatus.Good : ProbeStatus.Limited, isEncrypted ? "The connection is encrypted, and the certificate is accepted."
            : EndpointAddress.IsLoopback(model.Endpoint) ? "The connection is not encrypted; it does not leave this machine."
            : "The connection is not encrypted: whoever is on the way can read the texts and the key.");
        return models ?? [];
    }

    // The list may be shown to everybody, or to nobody; only an answer proves key and model.
    private async Task<CallResult?> AnswerAsync(IReadOnlyList<string> models, CancellationToken cancellation)
    {
        var (result, failure) = await AskAsync(ProbePrompts.OfWords(ProbePrompts.FewWords), ProbePrompts.Short, cancellation);
        if (failure?.Failure is CallFailure.Unauthorized)
        {
            Add("key", ProbeStatus.Misconfigured, failure.Message);
            return null;
        }

        if (failure is null or { Failure: CallFailure.NotFound })
        {
            Add("key", ProbeStatus.Good, model.UsesEntra ? "The identity is accepted." : model.Key is null ? "No key is sent, and none is wanted." : "The key is accepted.");
        }

        if (failure is not null)
        {
            var isOurs = failure.Failure is CallFailure.NotFound or CallFailure.Refused;
            Add(failure.Failure == CallFailure.NotFound ? "model" : "answer", isOurs ? ProbeStatus.Misconfigured : ProbeStatus.Unusable, failure.Message + Known(models));
            return null;
        }

        Add("model", ProbeStatus.Good, $"{model.Name} answers{(result!.Model == model.Name || result.Model.Length == 0 ? "" : $", as {Excerpt.Of(result.Model)}")}{(models.Count > 0 && !models.Contains(model.Name) ? "; the endpoint's list does not name it" : "")}.");
        Add("latency", ProbeStatus.Good, $"A short answer takes {result.Latency.TotalMilliseconds:0} ms.");
        Add("usage", result.Usage is null ? ProbeStatus.Limited : ProbeStatus.Good, result.Usage is { } usage
            ? $"The endpoint says what a call used: {usage.Prompt} tokens read, {usage.Completion} written."
            : "The endpoint does not say what a call used. Budgets count by estimate.");
        Add("cached-tokens", result.ReportsCachedTokens ? ProbeStatus.Good : ProbeStatus.Limited, result.ReportsCachedTokens
            ? "The endpoint says how many tokens came from its cache."
            : "The endpoint does not say how many tokens came from its cache. Costs may be told too high.");
        return result;
    }

    private string Known(IReadOnlyList<string> models) => models.Count == 0 ? ""
        : EditDistance.Nearest(model.Name, models) is { } nearest && nearest != model.Name ? $" Did you mean {Excerpt.Of(nearest)}?"
        : $" It has {string.Join(", ", models.Take(5).Select(Excerpt.Of))}{(models.Count > 5 ? $" and {models.Count - 5} more" : "")}.";

    private async Task SchemaAsync(CancellationToken cancellation)
    {
        var (result, failure) = await AskAsync(ProbePrompts.ForWord, ProbePrompts.ForSchema, cancellation);
        var (status, words) = result switch
        {
            null => (ProbeStatus.Unknown, failure!.Message),
            _ when result.LeftOut.Contains("response_format") => (ProbeStatus.Limited, "The endpoint refuses an answer by JSON schema."),
            _ when Follows(result.Choices[0].Content) => (ProbeStatus.Good, "An answer follows the JSON schema, against its own prompt."),
            { Choices: [{ FinishReason: "length" }, ..] } => (ProbeStatus.Unknown, "The answer was cut before it could show whether it follows the JSON schema."),
            _ => (ProbeStatus.Limited, "The endpoint takes a JSON schema and does not follow it."),
        };
        Add("schema", status, words);
    }

    private static bool Follows(string content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("word", out var word) && word.ValueKind == JsonValueKind.String && word.GetString() == ProbePrompts.SchemaWord;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task ChoicesAsync(CancellationToken cancellation)
    {
        var (result, failure) = await AskAsync(ProbePrompts.ForVerse, ProbePrompts.ForChoices, cancellation);
        var texts = result?.Choices.Select(choice => choice.Content).ToList() ?? [];
        var (status, words) = texts.Count switch
        {
            0 => (ProbeStatus.Unknown, failure!.Message),
            _ when result!.LeftOut.Contains(CallParameters.Choices) => (ProbeStatus.Limited, "The endpoint refuses several answers to one request."),
            < 3 => (ProbeStatus.Limited, $"Asked for three answers to one request, the endpoint gives {texts.Count}."),
            _ when texts.All(text => text.Length == 0) => (ProbeStatus.Unknown, "Three answers came, all of them empty: the model used up their length for something else."),
            _ => texts.Distinct(StringComparer.Ordinal).Count() switch
            {
                1 => (ProbeStatus.Limited, "The endpoint gives several answers to one request, but all are the same."),
                var distinct => (ProbeStatus.Good, $"The endpoint gives several answers to one request, and {(distinct == texts.Count ? "all" : $"{distinct} of {texts.Count}")} differ."),
            },
        };
        Add("n", status, words);
    }

    private async Task ParameterAsync(string name, ChatOptions options, string consequence, CancellationToken cancellation)
    {
        var (result, failure) = await AskAsync(ProbePrompts.ForWord, options, cancellation);
        var isLeftOut = result?.LeftOut.Contains(name) == true;
        Add(name.Replace('_', '-'), failure is not null ? ProbeStatus.Unknown : isLeftOut ? ProbeStatus.Limited : ProbeStatus.Good,
            failure?.Message ?? (isLeftOut ? $"The model refuses it. {consequence}" : "It is accepted."));
    }

    private async Task LogProbabilitiesAsync(CancellationToken cancellation)
    {
        var (result, failure) = await AskAsync(ProbePrompts.ForWord, ProbePrompts.ForLogProbabilities, cancellation);
        var isThere = result?.Choices[0].HasLogProbabilities == true;
        Add("logprobs", failure is not null ? ProbeStatus.Unknown : isThere ? ProbeStatus.Good : ProbeStatus.Limited,
            failure?.Message ?? (isThere ? "Probabilities of tokens are given." : "Probabilities of tokens are not given. Gate does not need them."));
    }

    // Tokens grow with words; an endpoint that counts fewer for the long prompt than the short one foretells has cut it.
    private async Task ContextAsync(CallResult first, CancellationToken cancellation)
    {
        if (first.Usage is not { Prompt: > 0 and var few })
        {
            Add("context", ProbeStatus.Unknown, "Whether long prompts are read whole cannot be seen: the endpoint counts no tokens.");
            return;
        }

        var wanted = Math.Max(1000, (model.Settings.ContextLength ?? UsualContext) - Reserve);
        var words = (int)Math.Min(500_000, (long)wanted * ProbePrompts.FewWords / few);
        var expected = (double)few / ProbePrompts.FewWords * words;
        var (result, failure) = await AskAsync(ProbePrompts.OfWords(words), ProbePrompts.Short, cancellation);
        var (status, text) = (result?.Usage, failure) switch
        {
            (_, { Failure: CallFailure.ContextLength, Status: not null }) when model.Settings.ContextLength is { } length =>
                (ProbeStatus.Misconfigured, $"`model.context-length` is {length:N0}, but a prompt of about {expected:N0} tokens is refused. Lower it to what the endpoint says. {failure.Message}"),
            (_, { Failure: CallFailure.ContextLength, Status: not null }) =>
                (ProbeStatus.Limited, $"A prompt of about {expected:N0} tokens is refused in words, not cut. {failure.Message}"),
            (_, { Failure: CallFailure.ContextLength }) => (ProbeStatus.Unusable, failure.Message),
            (_, not null) => (ProbeStatus.Unknown, $"A prompt of about {expected:N0} tokens brought no answer. {failure.Message}"),
            ({ } usage, _) when usage.Prompt < expected * WholeShare =>
                (ProbeStatus.Unusable, $"A prompt of about {expected:N0} tokens was cut to {usage.Prompt:N0} without a word. Raise the server's context length, or judges see half of the facts."),
            ({ } usage, _) => (ProbeStatus.Good, $"A prompt of {usage.Prompt:N0} tokens is read whole."),
            _ => (ProbeStatus.Unknown, "Whether long prompts are read whole cannot be seen: the endpoint counts no tokens."),
        };
        Add("context", status, text);
    }

    private Task<(CallResult? Result, CallException? Failure)> AskAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken cancellation) =>
        CatchAsync(async token => CallResult.Of(await client.GetResponseAsync(messages, options, token)), cancellation);

    private async Task<(T? Result, CallException? Failure)> CatchAsync<T>(Func<CancellationToken, Task<T?>> ask, CancellationToken cancellation)
        where T : class
    {
        using var expiry = new CancellationTokenSource(model.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, expiry.Token);
        try
        {
            return (await ask(either.Token), null);
        }
        catch (CallException failed)
        {
            return (null, failed);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new(CallFailure.Timeout, $"There was no whole answer within {model.Timeout.TotalSeconds:0} seconds."));
        }
    }

    private void Add(string name, ProbeStatus status, string words) => results.Add(new(name, status, words));
}
