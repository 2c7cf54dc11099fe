using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Gate.Core.Judging.Sampling;
using Gate.Storage;
using Gate.Tests.Testing;
using Xunit;
using static Gate.Tests.Storage.SampleReplies;

namespace Gate.Tests.Storage;

public sealed class SqliteSampleStoreTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Create();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => repository.Dispose();

    private string Place => repository.PathOf(".gate/samples.db");

    [Fact]
    public async Task Replies_are_read_by_sample_and_attempt_however_they_came()
    {
        StoredReply[] replies = [Reply(2), Reply(0, 1, "again"), Reply(10), Reply(0, 0, "first")];
        await using (var store = new SqliteSampleStore(Place))
        {
            foreach (var reply in replies)
            {
                await store.AppendAsync(Key(1), reply, stop);
            }

            await store.AppendAsync(Key(2), Reply(7), stop);
        }

        await using var again = new SqliteSampleStore(Place);
        var read = await again.ReadAsync(Key(1), stop);

        Assert.Equal([replies[3], replies[1], replies[0], replies[2]], read);
    }

    [Fact]
    public async Task A_store_that_was_closed_is_one_file_which_a_cache_can_carry()
    {
        await using (var store = new SqliteSampleStore(Place))
        {
            await store.AppendAsync(Key(1), Reply(), stop);
            await store.ReadAsync(Key(1), stop);
        }

        Assert.Equal([Place], Directory.GetFiles(Path.GetDirectoryName(Place)!));
    }

    [Fact]
    public async Task A_writer_that_rests_between_commits_tells_of_a_reply_only_when_others_can_read_it()
    {
        await using var store = new SqliteSampleStore(Place, TimeSpan.FromMilliseconds(5));
        await using var other = new SqliteSampleStore(Place);
        var read = await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
        {
            await store.AppendAsync(Key(number), Reply(), stop);
            return (await other.ReadAsync(Key(number), stop)).Count;
        }));

        Assert.All(read, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Every_text_and_every_number_comes_back_as_it_was()
    {
        var number = 0;
        using var kept = new DisposableStore(Place);
        Prop.ForAll(ArbMap.Default.ArbFor<(UnicodeString Content, NonNull<string> Finish, NonNegativeInt Tokens, TimeSpan Latency)>(), given =>
        {
            var key = Key(number++);
            var text = string.Concat(Enumerable.Repeat(WellFormed(given.Content.Item), 1 + number % 40));
            var reply = new StoredReply(number % 7, number % 2, new(
                text, WellFormed(given.Finish.Get), "m\0\u202E", new(given.Tokens.Get, 0, long.MaxValue), given.Latency, GateRun.Now.AddTicks(number)));

            kept.Store.AppendAsync(key, reply, stop).AsTask().GetAwaiter().GetResult();
            var read = kept.Store.ReadAsync(key, stop).AsTask().GetAwaiter().GetResult();

            return read is [var one] && one == reply;
        }).Hold();
    }

    [Fact]
    public async Task Reading_where_there_is_no_store_finds_nothing_and_makes_nothing()
    {
        await using (var store = new SqliteSampleStore(Place))
        {
            Assert.Empty(await store.ReadAsync(Key(1), stop));
        }

        Assert.False(Path.Exists(repository.PathOf(".gate")));
    }

    [Fact]
    public async Task What_another_store_made_meanwhile_is_seen()
    {
        await using var reading = new SqliteSampleStore(Place);
        Assert.Empty(await reading.ReadAsync(Key(1), stop));
        await using var writing = new SqliteSampleStore(Place);
        await writing.AppendAsync(Key(1), Reply(), stop);
        var first = await reading.ReadAsync(Key(1), stop);
        await writing.AppendAsync(Key(1), Reply(1), stop);

        var second = await reading.ReadAsync(Key(1), stop);

        Assert.Single(first);
        Assert.Equal(2, second.Count);
    }

    [Fact]
    public async Task The_older_of_two_replies_stays()
    {
        await using var store = new SqliteSampleStore(Place);
        await store.AppendAsync(Key(1), Reply(content: "older"), stop);
        await store.AppendAsync(Key(1), Reply(content: "newer"), stop);

        var read = await store.ReadAsync(Key(1), stop);

        Assert.Equal("older", Assert.Single(read).Reply.Content);
    }

    [Fact]
    public async Task A_cell_has_its_own_replies_and_no_others()
    {
        await Fill(Place, 20);
        await using var store = new SqliteSampleStore(Place);

        var read = await Read(store, 19, 1000, 3);

        Assert.Equal([5, 0, 5], read.Select(replies => replies.Count));
        Assert.Equal(Content(3 * 5), read[2][0].Reply.Content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("zz34567890123456789012345678901234567890123456789012345678901234")]
    public async Task A_key_has_64_hexadecimal_digits(string key)
    {
        await using var store = new SqliteSampleStore(Place);

        await Assert.ThrowsAsync<ArgumentException>(async () => await store.ReadAsync(key, stop));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.AppendAsync(key, Reply(), stop));
    }

    [Fact]
    public async Task A_reply_is_in_the_file_once_the_append_has_completed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no cp.");
        await using var store = new SqliteSampleStore(Place);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(cell => store.AppendAsync(Key(cell), Reply(), stop).AsTask()));

        // What a process that is killed now leaves behind: copied by another process, for closing a handle in this one would take away its locks.
        using (var copy = Process.Start("cp", ["-r", repository.PathOf(".gate"), repository.PathOf("left")]))
        {
            await copy.WaitForExitAsync(stop);
        }

        await using var found = new SqliteSampleStore(repository.PathOf("left/samples.db"));
        var read = await Read(found, Enumerable.Range(0, 100));
        Assert.All(read, replies => Assert.Single(replies));
    }

    [Fact]
    public async Task A_reply_is_kept_although_nobody_waits_for_it_any_more()
    {
        await using (var store = new SqliteSampleStore(Place))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.AppendAsync(Key(1), Reply(), new CancellationToken(canceled: true)));
        }

        await using var again = new SqliteSampleStore(Place);
        Assert.Single(await again.ReadAsync(Key(1), stop));
    }

    [Fact]
    public async Task A_reply_takes_less_room_than_its_text()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(word => $"{Key(word)[..4]} and the quiet town waits for the ferry"));
        await using (var store = new SqliteSampleStore(Place))
        {
            await Task.WhenAll(Enumerable.Range(0, 500).Select(cell => store.AppendAsync(Key(cell), Reply(content: text), stop).AsTask()));
        }

        Assert.InRange(new FileInfo(Place).Length, 1, text.Length * 500L / 2);
    }

    // A half of a surrogate pair has no UTF-8 form.
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
