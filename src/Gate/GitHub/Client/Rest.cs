using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gate.GitHub.Client;

/// <summary>Asks one repository's API.</summary>
/// <param name="root">Of the API, without a slash at its end.</param>
internal sealed class Rest(Sender sender, string root)
{
    /// <summary>GitHub keeps 2,500 comments on a pull request; this is twice as many.</summary>
    public const int MostPages = 50;

    private const long LongestList = 256L * 1024 * 1024;

    public async Task<T> ReadAsync<T>(string path, JsonTypeInfo<T> type, string task, CancellationToken cancellation)
    {
        var request = Read(root + path, task);
        return Parse(request, await sender.SendAsync(request, cancellation), type);
    }

    /// <returns>All pages.</returns>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string path, JsonTypeInfo<IReadOnlyList<T>> type, string task, CancellationToken cancellation)
    {
        var all = new List<T>();
        var (address, length) = (root + path, 0L);
        for (var page = 1; ; page++)
        {
            var request = Read(address, task);
            var answer = await sender.SendAsync(request, cancellation);
            var items = Parse(request, answer, type);
            all.AddRange(items.All(item => item is not null) ? items : throw Diagnosis.OfAnswer(request, "an entry of the list is null"));
            length += answer.Body.Length;
            if (answer.Next is not { } next)
            {
                return all;
            }

            if (page == MostPages || length > LongestList)
            {
                throw new GitHubException(
                    GitHubFailure.Refused, $"GitHub has more than {page} pages to the request to {task}: too much to be read.", "Close this pull request and open a new one: its conversation is too long.");
            }

            address = SameHost(request, next);
        }
    }

    public async Task<T> WriteAsync<TBody, T>(HttpMethod method, string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<T> type, string task, CancellationToken cancellation)
    {
        var request = Write(method, path, body, bodyType, task);
        return Parse(request, await sender.SendAsync(request, cancellation), type);
    }

    /// <summary>For an answer that nobody reads.</summary>
    public Task WriteAsync<TBody>(HttpMethod method, string path, TBody body, JsonTypeInfo<TBody> bodyType, string task, CancellationToken cancellation) =>
        sender.SendAsync(Write(method, path, body, bodyType, task), cancellation);

    /// <summary>What is not there any more is deleted: an attempt whose answer was lost may have done it, or somebody else.</summary>
    public async Task DeleteAsync(string path, string task, CancellationToken cancellation)
    {
        try
        {
            await sender.SendAsync(new(HttpMethod.Delete, new(root + path), null, RequestKind.Repeatable, task, Permissions.Write), cancellation);
        }
        catch (GitHubException gone) when (gone.Failure == GitHubFailure.Missing)
        {
            // As wanted.
        }
    }

    public static T Parse<T>(GitHubRequest request, GitHubAnswer answer, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) ?? throw Diagnosis.OfAnswer(request, "it is empty");
        }
        catch (JsonException)
        {
            throw Diagnosis.OfAnswer(request, "it is not the JSON that was expected");
        }
    }

    private GitHubRequest Write<TBody>(HttpMethod method, string path, TBody body, JsonTypeInfo<TBody> type, string task) =>
        new(method, new(root + path), JsonSerializer.SerializeToUtf8Bytes(body, type), method == HttpMethod.Post ? RequestKind.Creating : RequestKind.Repeatable, task, Permissions.Write);

    private static GitHubRequest Read(string address, string task) => new(HttpMethod.Get, new(address), null, RequestKind.Read, task, Permissions.Read);

    // The token is sent along, so an answer does not choose where to.
    private string SameHost(GitHubRequest request, string next) =>
        Uri.TryCreate(next, UriKind.Absolute, out var address) && new Uri(root) is var own && address.Scheme == own.Scheme && address.Authority == own.Authority && address.UserInfo.Length == 0
            ? next
            : throw Diagnosis.OfAnswer(request, "its next page is on another host");
}
