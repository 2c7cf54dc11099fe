namespace Gate.Commands.Store;

/// <summary>Sizes as people read them.</summary>
internal static class ByteCount
{
    private static readonly string[] Units = ["KB", "MB", "GB", "TB"];

    /// <returns>Like `612.4 MB`: a thousand bytes are one KB.</returns>
    public static string Of(long bytes)
    {
        if (bytes < 1_000)
        {
            return $"{bytes} bytes";
        }

        var (size, unit) = (bytes / 1000.0, 0);
        while (size >= 999.95 && unit < Units.Length - 1)
        {
            (size, unit) = (size / 1000, unit + 1);
        }

        return $"{size:N1} {Units[unit]}";
    }
}
