namespace Gate.Git;

/// <summary>Finds the installed git: on the PATH, and never in the folder that the program was started in.</summary>
internal static class GitProgram
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly string Name = OperatingSystem.IsWindows() ? "git.exe" : "git";

    /// <param name="path">The variable PATH; null when it is not set.</param>
    /// <returns>The full path; null when no folder of the PATH has it.</returns>
    public static string? Find(string? path) => (path ?? "").Split(Path.PathSeparator)
        .Select(folder => folder.Trim('"'))
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, Name))
        .FirstOrDefault(IsProgram);

    private static bool IsProgram(string file) => File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & AnyExecute) != UnixFileMode.None);
}
