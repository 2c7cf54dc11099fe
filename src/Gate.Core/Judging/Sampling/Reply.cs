namespace Gate.Core.Judging.Sampling;

/// <summary>A model's reply as it came, usable or not. It is paid for, so it is kept, and read again when the way of reading changes.</summary>
/// <param name="Content">The text of the reply.</param>
/// <param name="FinishReason">As the endpoint names it: stop, length, content_filter …</param>
/// <param name="Model">The model that the endpoint says has answered.</param>
/// <param name="Usage">Of this reply alone; the prompt of a request with several choices is counted at its first.</param>
/// <param name="Latency">From the request to the whole reply.</param>
/// <param name="At">When it came, in UTC.</param>
public sealed record Reply(string Content, string FinishReason, string Model, TokenUsage Usage, TimeSpan Latency, DateTimeOffset At);
