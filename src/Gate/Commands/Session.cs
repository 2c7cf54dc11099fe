using Gate.Changes;
using Gate.Git;

namespace Gate.Commands;

/// <summary>An opened repository with the plan of the range that was asked for.</summary>
internal sealed class Session : IDisposable
{
    private readonly GitRepository repository;

    private Session(GitRepository repository, PlannedRun planned)
    {
        this.repository = repository;
        Planned = planned;
    }

    public PlannedRun Planned { get; }

    /// <summary>The project's folder on disk.</summary>
    public string Directory => repository.Directory;

    /// <summary>The project's folder within the repository: empty, or a path with a slash at its end.</summary>
    public string Prefix => repository.Prefix;

    /// <exception cref="UsageException">The range or the settings cannot be used.</exception>
    /// <exception cref="GitException">Git failed.</exception>
    public static Session Open(ProgramContext context, RangeRequest request, CancellationToken cancellation)
    {
        var opened = GitRepository.Open(request.Directory, context.WorkingDirectory);
        try
        {
            var range = RangeResolver.Resolve(opened, request, context.Environment("GITHUB_EVENT_NAME"));
            return new(opened, new ChangePlanner(opened, range, cancellation).Plan());
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Dispose() => repository.Dispose();
}
