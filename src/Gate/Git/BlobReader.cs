using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Gate.Git;

/// <summary>Reads objects through one `git cat-file --batch`, many requests at a time.</summary>
internal sealed class BlobReader : IDisposable
{
    // 500 requests of at most 65 bytes fit into the smallest pipe, so that writing them never waits for the answers to be read.
    private const int RequestsAtOnce = 500;

    private readonly Lazy<Process> process;
    private readonly byte[] one = new byte[1];
    private BufferedStream? output;

    public BlobReader(GitCommand git)
    {
        process = new(() => git.Start("cat-file", "--batch"));
    }

    /// <summary>The commit that a name stands for; null when there is none.</summary>
    public string? ResolveCommit(string name)
    {
        if (name.Length == 0 || name.Length > 4000 || name.Any(char.IsControl))
        {
            return null;
        }

        Send(name + "^{commit}");
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
            foreach (var file in chunk.Where(file => !file.IsSymlink))
            {
                Send(file.Blob!);
            }

            foreach (var file in chunk)
            {
                yield return file.IsSymlink ? new(ReadOnlyMemory<byte>.Empty, Refusals.Symlink) : ReadObject(maximumBytes);
            }
        }
    }

    public void Dispose()
    {
        if (process.IsValueCreated)
        {
            process.Value.StandardInput.Close();
            process.Value.WaitForExit();
            process.Value.Dispose();
        }
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
        output!.ReadExactly(bytes);
        Skip(1);
        return new(bytes);
    }

    private void Send(string request)
    {
        var started = process.Value;
        output ??= new BufferedStream(started.StandardOutput.BaseStream, 1 << 16);
        started.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(request + "\n"));
        started.StandardInput.BaseStream.Flush();
    }

    /// <returns>The object's name and its size, which is -1 when there is no such object.</returns>
    private (string Name, long Size) ReadHeader()
    {
        var line = new List<byte>(64);
        while (output!.Read(one) == 1 && one[0] != '\n')
        {
            line.Add(one[0]);
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
            if (read == 0)
            {
                throw new GitException("`git cat-file` ended in the middle of an answer.", "Check the repository with `git fsck`.");
            }

            bytes -= read;
        }
    }
}
