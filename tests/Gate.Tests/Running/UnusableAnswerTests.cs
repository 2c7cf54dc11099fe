using Gate.Core.Judging.Calls;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Running;

/// <summary>What is said of a question whose answers could not be used.</summary>
public sealed class UnusableAnswerTests
{
    [Theory]
    [InlineData("length", "{\"reason", "Allow longer answers (`model.max-output-tokens`), and run again: ")]
    [InlineData("stop", "{\"reasoning\":\"r\",\"evidence\":[\"not there\"],\"summary\":\"s\",\"pass\":false}", "The model misquoted the text: run again; if it stays, take a more capable model.")]
    [InlineData("stop", "{\"pass\": true}", "Run again: what was usable is kept, and only the rest is asked anew. If it stays, take a more capable model; ")]
    public async Task What_to_do_about_an_unusable_answer_fits_its_cause(string finishReason, string reply, string expected)
    {
        var model = new ModelStub((_, _, _) => new([new Choice(reply, finishReason)], "m", new(100, 60, 20)));

        var show = Catalogue.Show("one", "drama", ("short", "A bad text."));
        var judge = TestRule.Judge("SYN2001");
        var cell = new Cell(show, show.Suite[0], judge, Severity.Error, new JudgePolicy(new(), "m").For(judge));

        var ledger = await new JudgeRunner(model, new MemoryStore(), new(new(), "m"), 1, TimeProvider.System).RunAsync([cell], [], null, TestContext.Current.CancellationToken);

        var problem = Assert.Single(VerdictPolicy.Faults(ledger));

        Assert.StartsWith(expected, problem.Remedy, StringComparison.Ordinal);
    }
}
