using System.Net;
using System.Text;
using Gate.GitHub.Client;
using Gate.Providers;
using Gate.Tests.Testing;

namespace Gate.Tests.GitHub.Client;

/// <summary>A network that answers, request by request, what a test says.</summary>
/// <param name="answer">From the number of the request, from 0; it may throw.</param>
internal sealed class ScriptedHandler(Func<int, HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public const string Token = "ghs_very-secret-token-0123456789";

    public List<(HttpMethod Method, Uri Address, TimeSpan At)> Requests { get; } = [];

    public ManualTime Time { get; } = new();

    public List<string> Log { get; } = [];

    public GitHubClient Connect(TimeSpan? patience = null) => new(new()
    {
        Repository = "studio/synopses",
        Token = new Secret(Token),
        Time = Time,
        Handler = this,
        Log = Log.Add,
        Patience = patience ?? TimeSpan.FromMinutes(5),
    });

    public static ScriptedHandler Of(params HttpResponseMessage[] answers) => new((number, _) => answers[Math.Min(number, answers.Length - 1)]);

    public static HttpResponseMessage Json(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((request.Method, request.RequestUri!, Time.Elapsed));
        return Task.FromResult(answer(Requests.Count - 1, request));
    }
}
