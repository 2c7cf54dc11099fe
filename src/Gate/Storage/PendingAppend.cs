namespace Gate.Storage;

/// <summary>A row that waits to be written, and whoever waits for it.</summary>
internal sealed class PendingAppend(ReplyRow row) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public ReplyRow Row => row;
}
