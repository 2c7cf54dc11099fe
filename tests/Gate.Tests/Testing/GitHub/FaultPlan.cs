using Gate.Tests.Testing.FaultServer;

namespace Gate.Tests.Testing.GitHub;

/// <summary>A fault that waits for the requests it is for.</summary>
/// <param name="Part">Of the address, such as `/reviews`; empty for any.</param>
/// <param name="RetryAfter">In seconds, for limits; null where GitHub does not say.</param>
internal sealed record FaultPlan(FakeFault Fault, string Method, string Part, int? RetryAfter)
{
    public int Left { get; set; }

    public bool IsAfterwards => Fault is FakeFault.BadGatewayAfterwards or FakeFault.HangUpAfterwards;

    public bool Concerns(ServerRequest request) =>
        Left > 0 && (Method.Length == 0 || request.Method == Method) && (request.Path.Contains(Part, StringComparison.Ordinal) || (request.Path == "/graphql" && request.Body.Contains(Part, StringComparison.Ordinal)));

    public ServerReply Reply()
    {
        var wait = RetryAfter is { } seconds ? $"Retry-After: {seconds}\r\n" : "";
        return Fault switch
        {
            FakeFault.BadGateway or FakeFault.BadGatewayAfterwards => ServerReply.Http(502, "<html>502 Bad Gateway</html>"),
            FakeFault.HangUp or FakeFault.HangUpAfterwards => new([], ServerEnding.Reset),
            FakeFault.Silence => new([], ServerEnding.Hang),
            FakeFault.TooManyRequests => ServerReply.Http(429, """{"message":"Too many requests"}""", wait),
            FakeFault.SecondaryLimit => ServerReply.Http(
                403, """{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again.","documentation_url":"https://docs.github.com/rest"}""", wait),
            FakeFault.PrimaryLimit => ServerReply.Http(
                403, """{"message":"API rate limit exceeded for installation ID 1."}""", $"x-ratelimit-remaining: 0\r\nx-ratelimit-reset: {GateRun.Now.ToUnixTimeSeconds() + (RetryAfter ?? 3600)}\r\n"),
            FakeFault.TooLarge => ServerReply.Http(
                406, """{"message":"Sorry, the diff exceeded the maximum number of lines (20000)","errors":[{"resource":"PullRequest","field":"diff","code":"too_large"}]}"""),
            FakeFault.Forbidden => FakeReply.Forbidden.ToServer(),
            _ => ServerReply.Http(200, "<html>Hello</html>"),
        };
    }
}
