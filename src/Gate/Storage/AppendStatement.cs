using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>The prepared statement that adds a row.</summary>
internal sealed class AppendStatement : IDisposable
{
    private static readonly string[] Names = ["$key", "$sample", "$attempt", "$finish", "$model", "$prompt", "$cached", "$completion", "$latency", "$at", "$content"];

    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    public AppendStatement(SqliteConnection connection)
    {
        command = connection.Prepare("append");
        parameters = [.. Names.Select(command.Add)];
    }

    /// <returns>False when the store has one with this key, sample and attempt: that one stays.</returns>
    public bool Run(ReplyRow row, SqliteTransaction transaction)
    {
        ReadOnlySpan<object> values = [row.Key, row.Sample, row.Attempt, row.Finish, row.Model, row.Usage.Prompt, row.Usage.Cached, row.Usage.Completion, row.Latency, row.At, row.Content];
        for (var i = 0; i < values.Length; i++)
        {
            parameters[i].Value = values[i];
        }

        command.Transaction = transaction;
        return command.ExecuteNonQuery() > 0;
    }

    public void Dispose() => command.Dispose();
}
