using Gate.Commands;

namespace Gate.Providers.Tracing;

/// <summary>The folder of `--trace`. A file in it is whole or absent, and no two calls share one, be they of many processes.</summary>
internal sealed class TraceFolder
{
    private const int MostOfOneName = 100;
    private const string Remedy = "Name a folder that can be written with --trace, or leave it out.";
    private static readonly Lock Publishing = new();
    private readonly string path;
    private readonly TextWriter error;
    private int sequence;
    private int isTold;

    private TraceFolder(string path, TextWriter error)
    {
        this.path = path;
        this.error = error;
    }

    /// <param name="path">From the working directory. Made when it is missing.</param>
    /// <exception cref="UsageException">Nothing can be written there.</exception>
    public static TraceFolder Open(string path, ProgramContext context)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException("No folder is named for the trace.", Remedy);
        }

        var folder = new TraceFolder(Path.GetFullPath(path, context.WorkingDirectory), context.Error);
        try
        {
            Directory.CreateDirectory(folder.path);
            var trial = Path.Combine(folder.path, $".{Environment.ProcessId}.trial");
            using (new FileStream(trial, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose))
            {
                return folder;
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"No trace can be written to {path}: {(File.Exists(folder.path) ? "that is a file." : failed.Message)}", Remedy);
        }
    }

    /// <summary>The number of the next call.</summary>
    public int Next() => Interlocked.Increment(ref sequence);

    /// <summary>Writes a call down. What cannot be written is told once and changes nothing else.</summary>
    /// <param name="name">Without an ending.</param>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        try
        {
            var file = Create(name);
            try
            {
                using (file)
                {
                    file.Write(content);
                }

                Publish(file.Name, path, name);
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                File.Delete(file.Name);
                throw;
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Exchange(ref isTold, 1) == 0)
            {
                error.WriteLine(Printable.Line($"gate: A trace could not be written: {failed.Message} Others may be missing, too. The verdict does not depend on it."));
            }
        }
    }

    // A second file of the same name is of another process that has the same number, in another container.
    private static string Numbered(string name, int copy) => copy == 0 ? name : $"{name}-{copy}";

    private FileStream Create(string name)
    {
        for (var copy = 0; ; copy++)
        {
            try
            {
                return new(Path.Combine(path, $".{Numbered(name, copy)}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
            }
            catch (IOException) when (copy < MostOfOneName)
            {
                // Somebody else writes it, or had just written it; whoever cannot write at all fails with every name.
            }
        }
    }

    private static void Publish(string temporary, string folder, string name)
    {
        // Looking whether a name is free and taking it are two steps.
        lock (Publishing)
        {
            Take(temporary, folder, name);
        }
    }

    private static void Take(string temporary, string folder, string name)
    {
        for (var copy = 0; ; copy++)
        {
            var target = Path.Combine(folder, Numbered(name, copy) + ".json");
            try
            {
                File.Move(temporary, target, overwrite: false);
                return;
            }
            catch (IOException) when (File.Exists(target) && copy < MostOfOneName)
            {
                // Somebody else has written it.
            }
        }
    }
}
