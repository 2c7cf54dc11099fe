using System.Text.Json;

namespace Gate.Tests.Testing.Judges;

/// <summary>Replies as judges give them.</summary>
internal static class JudgeReply
{
    public static string Pass(string reasoning = "It is good.") => Of(true, reasoning, []);

    public static string Fail(string quotation, string reasoning = "It is bad.", string summary = "Say it otherwise.") => Of(false, reasoning, [quotation], summary);

    public static string Of(bool pass, string reasoning, IReadOnlyList<string> evidence, string summary = "All is well.") =>
        JsonSerializer.Serialize(new { reasoning, evidence, summary, pass });

    public static string Claims(params (string Quotation, string Status, string Source)[] claims)
    {
        var evidence = claims.Where(claim => claim.Status == "contradicted").Select(claim => claim.Quotation).ToList();
        return JsonSerializer.Serialize(new
        {
            reasoning = "Claim by claim.",
            claims = claims.Select(claim => new { claim = $"It says {claim.Quotation}.", quotation = claim.Quotation, source = claim.Source, status = claim.Status }),
            evidence,
            summary = evidence.Count == 0 ? "All is well." : "The facts say otherwise.",
            pass = evidence.Count == 0,
        });
    }
}
