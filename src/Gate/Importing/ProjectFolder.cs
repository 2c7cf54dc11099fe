using System.Text;

namespace Gate.Importing;

/// <summary>The folder that the program writes into, and never out of: links are not followed.</summary>
internal sealed class ProjectFolder(string root)
{
    private const string Temporary = ".gate-import";

    private readonly Dictionary<string, bool> soundFolders = [];

    /// <summary>The nearest folder upwards with a gate.yml or a repository, else this one.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static string Find(string? directory, string workingDirectory)
    {
        var start = Path.GetFullPath(directory ?? ".", workingDirectory);
        if (!Directory.Exists(start))
        {
            throw new UsageException($"There is no folder {start}.", "Check --directory.");
        }

        for (var folder = directory is null ? new DirectoryInfo(start) : null; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "gate.yml")) || Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return folder.FullName;
            }
        }

        return start;
    }

    /// <summary>Why a file is out of bounds; null when it is not.</summary>
    public string? Refusal(string path)
    {
        var file = new FileInfo(Full(path));
        return file.LinkTarget is not null ? "It is a symbolic link, and links are not followed."
            : Directory.Exists(file.FullName) ? "A folder has its name."
            : IsSound(Path.GetDirectoryName(path)!) ? null : "It lies behind a symbolic link or a file, and links are not followed.";
    }

    /// <exception cref="UsageException">The file is out of bounds.</exception>
    public void Require(string path)
    {
        if (Refusal(path) is { } refusal)
        {
            throw new UsageException($"{path} is not touched. {refusal}", "Put a plain file in its place, and look at who put the other thing there.");
        }
    }

    /// <returns>Null when there is no such file.</returns>
    public string? Read(string path) => File.Exists(Full(path)) ? File.ReadAllText(Full(path)) : null;

    /// <summary>The names in a folder; none when it is not there.</summary>
    public IEnumerable<string> Names(string folder) => Directory.Exists(Full(folder)) ? Directory.EnumerateFileSystemEntries(Full(folder)).Select(path => Path.GetFileName(path)!) : [];

    /// <summary>Writes a file whole or not at all.</summary>
    public void Write(string path, string content)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = full + Temporary;
        File.Delete(temporary);
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(content));
        }

        File.Move(temporary, full, overwrite: true);
    }

    private bool IsSound(string folder)
    {
        if (folder.Length == 0)
        {
            return true;
        }

        if (!soundFolders.TryGetValue(folder, out var isSound))
        {
            var info = new DirectoryInfo(Full(folder));
            isSound = info.LinkTarget is null && !File.Exists(info.FullName) && IsSound(Path.GetDirectoryName(folder)!);
            soundFolders.Add(folder, isSound);
        }

        return isSound;
    }

    private string Full(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
