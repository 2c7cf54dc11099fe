namespace Gate.Storage;

/// <summary>The sample store cannot be used, or not for this: what is the matter with which file, and what to do.</summary>
internal sealed class StoreException : Exception
{
    public StoreException(string message, string remedy, Exception? inner = null)
        : base(message, inner)
    {
        Remedy = remedy;
    }

    public string Remedy { get; }

    /// <summary>The file is damaged; some of it may still be readable.</summary>
    public bool IsDamage { get; init; }
}
