using Gate.Changes;
using Gate.Git;
using Gate.Providers;
using Gate.Storage;

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
    /// <param name="model">What the command line says of the model; null for a run that asks none, whatever is configured.</param>
    public static Session Open(ProgramContext context, RangeRequest request, ModelSource? model, CancellationToken cancellation)
    {
        var opened = GitRepository.Open(request.Directory, context.WorkingDirectory, context.TrustedFolders);
        try
        {
            var range = RangeResolver.Resolve(opened, request, context.Environment("GITHUB_EVENT_NAME"));
            return new(opened, new ChangePlanner(opened, range, model is null ? null : file => ModelResolver.Resolve(file, model, context), cancellation).Plan());
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>The store of the project. A file that came with a commit is somebody else's: its answers could be made up.</summary>
    /// <exception cref="UsageException">It is tracked by git, or cannot be a store.</exception>
    public string StoreFile(string? named, ProgramContext context)
    {
        var path = named is null ? StorePath.Find(null, Directory, context.WorkingDirectory) : Path.GetFullPath(named, context.WorkingDirectory);
        if (StorePath.Beside.SelectMany(suffix => Names(path + suffix)).FirstOrDefault(repository.Tracks) is { } tracked)
        {
            throw new UsageException($"{tracked} is tracked by git, so whoever wrote a commit could have written its answers.", $"Run `git rm --cached {tracked}` and add it to .gitignore; a cache carries the store from run to run.");
        }

        return path;
    }

    public void Dispose() => repository.Dispose();

    // As it is written, for a link on the way that a commit brought; and where it leads, for a link that leads back into the repository.
    private IEnumerable<string> Names(string path)
    {
        var written = Path.GetRelativePath(repository.Top, path).Replace('\\', '/');
        return new[] { Path.IsPathRooted(written) || written.Split('/')[0] == ".." ? null : written, repository.Within(path) }.OfType<string>();
    }
}
