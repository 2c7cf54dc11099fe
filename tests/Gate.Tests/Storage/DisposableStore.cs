using Gate.Storage;

namespace Gate.Tests.Storage;

/// <summary>A store for tests that cannot await.</summary>
internal sealed class DisposableStore(string path) : IDisposable
{
    public SqliteSampleStore Store { get; } = new(path);

    public void Dispose() => Store.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
