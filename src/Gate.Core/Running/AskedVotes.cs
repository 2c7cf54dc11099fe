using Gate.Core.Judging.Protocol;
using Gate.Core.Judging.Sampling;
using Gate.Core.Judging.Voting;

namespace Gate.Core.Running;

/// <summary>The votes of one cell as they come in: which are usable, which must be asked for again, which are lost. Not safe for several threads.</summary>
/// <param name="synopsis">The text that is judged.</param>
internal sealed class AskedVotes(VotingRule rule, string synopsis, bool listsClaims)
{
    /// <summary>A vote that was not usable is asked for once more.</summary>
    private const int AttemptsInARow = 2;

    private readonly SortedDictionary<int, Slot> slots = [];

    /// <summary>Why the last unusable answer was none.</summary>
    public string? LastFault { get; private set; }

    /// <summary>Votes without a usable answer, asked for or not.</summary>
    public int Missing => rule.Votes - slots.Values.Count(slot => slot.Sample is not null);

    /// <summary>Takes an answer, of the store or of the model.</summary>
    public void Add(StoredReply stored)
    {
        if (stored.Sample >= rule.Votes)
        {
            return;
        }

        var slot = slots.TryGetValue(stored.Sample, out var known) ? known : slots[stored.Sample] = new();
        slot.Attempts = Math.Max(slot.Attempts, stored.Attempt + 1);
        switch (ReplyReader.Read(stored.Reply.Content, stored.Reply.FinishReason, synopsis, listsClaims))
        {
            case ReplyReading.Valid valid:
                slot.Sample ??= valid.Sample;
                break;
            case ReplyReading.Invalid invalid:
                LastFault = invalid.Reason;
                break;
        }
    }

    /// <summary>From here on answers are this run's: what an earlier run gave up after asking twice may be asked again.</summary>
    public void BeginRun()
    {
        foreach (var slot in slots.Values)
        {
            slot.Limit = slot.Attempts % AttemptsInARow == 0 ? slot.Attempts + AttemptsInARow : slot.Attempts + 1;
        }
    }

    /// <summary>Where the vote stands. Votes count in their order, so that what is stored beyond a decision does not change it.</summary>
    public (Decision Decision, Ballot Ballot) Decide()
    {
        var ballot = default(Ballot);
        foreach (var slot in slots.Values)
        {
            ballot = slot.Sample is { } sample ? ballot.Add(sample.Pass) : slot.Attempts >= slot.Limit ? ballot.Lose() : ballot;
            if (rule.Decide(ballot) is Decision.Closed closed)
            {
                return (closed, ballot);
            }
        }

        return (rule.Decide(ballot), ballot);
    }

    /// <summary>The usable answers that count towards a ballot, in order.</summary>
    public IReadOnlyList<Sample> Counted(Ballot ballot) => [.. slots.Values.Select(slot => slot.Sample).OfType<Sample>().Take(ballot.Valid)];

    /// <summary>The next votes to ask for, and the attempt that each is: never one that could be needless.</summary>
    public IReadOnlyList<(int Sample, int Attempt)> Next(int count) =>
    [
        .. Enumerable.Range(0, rule.Votes)
            .Select(i => (Sample: i, Slot: slots.GetValueOrDefault(i)))
            .Where(vote => vote.Slot is null || (vote.Slot.Sample is null && vote.Slot.Attempts < vote.Slot.Limit))
            .Select(vote => (vote.Sample, vote.Slot?.Attempts ?? 0))
            .Take(count),
    ];

    private sealed class Slot
    {
        public Sample? Sample { get; set; }

        public int Attempts { get; set; }

        public int Limit { get; set; } = AttemptsInARow;
    }
}
