using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Judging.Calls;
using Gate.Core.Judging.Prompts;
using Gate.Core.Judging.Sampling;
using Gate.Core.Judging.Voting;
using Gate.Core.Planning;
using Microsoft.Extensions.AI;

namespace Gate.Core.Running;

/// <summary>Gets the votes on one cell: first those of the store, then from the model as many as are still needed, each kept as soon as it is there.</summary>
internal sealed class CellAsker(IChatClient client, ISampleStore store, EndpointHabits habits, TimeProvider time)
{
    /// <param name="stopped">Why the model must not be asked any more; what the store holds still counts.</param>
    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public async Task<CellAnswer> AskAsync(Cell cell, Func<Judgment.Faulted?> stopped, CancellationToken cancellation)
    {
        var judge = cell.Rule.Judge!;
        var votes = new AskedVotes(cell.Judge!.Voting, cell.Synopsis.Text, judge.Settings.Claims);
        var cost = CellCost.None;
        foreach (var stored in await store.ReadAsync(cell.Key, cancellation))
        {
            votes.Add(stored);
            cost += CellCost.None with { StoredReplies = 1 };
        }

        votes.BeginRun();
        Prompt? prompt = null;
        while (true)
        {
            var (decision, ballot) = votes.Decide();
            switch (decision)
            {
                case Decision.Closed closed:
                    return new(Vote.Of(closed.Pass, ballot, cell.Judge.Voting.Votes, votes.Counted(ballot)), null, cost);
                case Decision.Undecidable:
                    return new(null, new(ProblemIds.ReplyUnusable, $"{ballot.Lost} of {Count(cell.Judge.Voting.Votes, "vote")} gave no usable answer, each asked for twice. {votes.LastFault}"), cost);
                case Decision.Open when stopped() is { } reason:
                    return new(null, reason, cost);
                case Decision.Open open:
                    prompt ??= PromptWriter.Write(judge, cell.Rule.Reads, cell.Judge.Rationale, cell.Show.Facts, cell.Synopsis);
                    var answers = await AskAsync(cell, prompt, votes.Next(open.More), cancellation);
                    foreach (var stored in answers.SelectMany(answer => answer.Replies))
                    {
                        votes.Add(stored);
                    }

                    cost = answers.Aggregate(cost, (sum, answer) => sum + answer.Cost);
                    if (answers.FirstOrDefault(answer => answer.Fault is not null) is { } failed && votes.Decide().Decision is not Decision.Closed)
                    {
                        return new(null, failed.Fault, cost) { IsForAll = failed.IsForAll };
                    }

                    break;
            }
        }
    }

    // One round: in one request where the endpoint gives several choices, else in as many as votes are needed.
    private async Task<IReadOnlyList<RequestAnswer>> AskAsync(Cell cell, Prompt prompt, IReadOnlyList<(int Sample, int Attempt)> wanted, CancellationToken cancellation)
    {
        if (wanted.Count == 1)
        {
            return [await RequestAsync(cell, prompt, wanted, cancellation)];
        }

        var requests = habits.GivesChoices ? [wanted] : wanted.Select(one => (IReadOnlyList<(int Sample, int Attempt)>)[one]).ToList();
        return await Task.WhenAll(requests.Select(request => RequestAsync(cell, prompt, request, cancellation)));
    }

    private async Task<RequestAnswer> RequestAsync(Cell cell, Prompt prompt, IReadOnlyList<(int Sample, int Attempt)> wanted, CancellationToken cancellation)
    {
        CallResult result;
        try
        {
            result = CallResult.Of(await client.GetResponseAsync(ModelRequest.Messages(prompt, cell.Rule.Id), ModelRequest.Options(prompt, wanted.Count, cell.Judge!.Effort), cancellation));
        }
        catch (BudgetSpentException spent)
        {
            return RequestAnswer.Failed(new(ProblemIds.BudgetSpent, spent.Message));
        }
        catch (CallException failed)
        {
            return RequestAnswer.Failed(new(ProblemIds.ModelUnavailable, failed.Message), failed);
        }
        catch (Exception crash) when (crash is not OperationCanceledException)
        {
            return RequestAnswer.Failed(new(ProblemIds.ModelUnavailable, $"{crash.GetType().Name}: {crash.Message}"));
        }

        habits.Note(wanted.Count, result);
        var replies = ModelRequest.Replies(result, wanted, time.GetUtcNow());
        foreach (var reply in replies)
        {
            // It is paid for: not even somebody's wish to stop keeps it from being written down.
            await store.AppendAsync(cell.Key, reply, CancellationToken.None);
        }

        return new(replies, CellCost.Of(result), null);
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
