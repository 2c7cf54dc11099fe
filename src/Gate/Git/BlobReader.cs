using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Gate.Git;

/// <summary>Reads objects through one `git cat-file --batch`, many requests at a time.</summary>
internal sealed class BlobReader : IDisposable
{
    // 500 requests of at most 65 bytes fit into the smallest pipe, so that writing them never waits for the answers to be read.
    private const int RequestsAtOnce = 500;

    private readonly GitCommand git;
    private readonly byte[] one = new byte[1];
    private Process? process;
    private Task<string>? errors;
    private BufferedStream? output;

    public BlobReader(GitCommand git) => this.git = git;

    /// <summary>The commit that a name stands for; null when there is none.</summary>
    public string? ResolveCommit(string name) => Find(name + "^{commit}");

    /// <summary>The object that a name stands for, such as `HEAD:gate.yml`; null when there is none.</summary>
    public string? Find(string name)
    {
        if (name.Length > 4000 || name.Any(char.IsControl))
        {
            return null;
        }

        Send(name);
        var header = ReadHeader();
        if (header.Size < 0)
        {
            return null;
        }

        Skip(header.Size + 1);
        return header.Name;
    }

    public IEnumerable<FileContent> Read(IReadOnlyList<TreeFile> files, long maximumBytes)
    {
        foreach (var chunk in files.Chunk(RequestsAtOnce))
        {
            foreach (var file in chunk.Where(file => Refusals.Of(file.Kind, file.Path) is null))
            {
                Send(file.Blob!);
            }

            foreach (var file in chunk)
            {
                yield return Refusals.Of(file.Kind, file.Path) is { } refusal ? new(ReadOnlyMemory<byte>.Empty, refusal) : ReadObject(maximumBytes);
            }
        }
    }

    public void Dispose()
    {
        if (process is null)
        {
            return;
        }

        // It only reads, and may be waiting for answers to be taken that nobody wants any more.
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private FileContent ReadObject(long maximumBytes)
    {
        var (name, size) = ReadHeader();
        if (size < 0)
        {
            throw new GitException($"The object {name} is missing from the repository.", "Run `git fsck`; in a partial clone, fetch it.");
        }

        if (size > maximumBytes)
        {
            Skip(size + 1);
            return new(ReadOnlyMemory<byte>.Empty, Refusals.TooLarge(size, maximumBytes));
        }

        var bytes = new byte[size];
        for (var filled = 0; filled < bytes.Length;)
        {
            var read = output!.Read(bytes, filled, bytes.Length - filled);
            filled += read > 0 ? read : throw Ended();
        }

        Skip(1);
        return new(bytes);
    }

    private void Send(string request)
    {
        if (process is null)
        {
            process = git.Start("cat-file", "--batch");
            errors = process.StandardError.ReadToEndAsync();
            output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        }

        try
        {
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(request + "\n"));
            process.StandardInput.BaseStream.Flush();
        }
        catch (IOException)
        {
            throw Ended();
        }
    }

    /// <returns>The object's name and its size, which is -1 when there is no such object.</returns>
    private (string Name, long Size) ReadHeader()
    {
        var line = new List<byte>(64);
        while (NextByte() is var next and not (byte)'\n')
        {
            line.Add(next);
        }

        var header = Encoding.UTF8.GetString([.. line]);
        var parts = header.Split(' ');
        if (parts.Length == 3 && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return (parts[0], size);
        }

        if (header.EndsWith(" missing", StringComparison.Ordinal) || header.EndsWith(" ambiguous", StringComparison.Ordinal))
        {
            return (parts[0], -1);
        }

        throw new GitException($"`git cat-file` gave an answer that is not understood: {header}", "Check the repository with `git fsck`.");
    }

    private void Skip(long bytes)
    {
        Span<byte> waste = stackalloc byte[4096];
        while (bytes > 0)
        {
            var read = output!.Read(waste[..(int)Math.Min(bytes, waste.Length)]);
            bytes -= read > 0 ? read : throw Ended();
        }
    }

    private byte NextByte() => output!.Read(one) == 1 ? one[0] : throw Ended();

    private GitException Ended()
    {
        process!.WaitForExit();
        var said = errors!.GetAwaiter().GetResult().Trim().ReplaceLineEndings(" ");
        return new($"`git cat-file` ended early: {(said.Length > 0 ? said : "it said nothing")}", "Check the repository with `git fsck`; in a partial clone, the remote must be reachable.");
    }
}
