using Microsoft.Data.Sqlite;

namespace Gate.Storage;

/// <summary>Short forms for statements.</summary>
internal static class SqliteCommands
{
    /// <param name="name">Of a file with SQL.</param>
    public static SqliteCommand Prepare(this SqliteConnection connection, string name)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are resources of this assembly.
        command.CommandText = StoreSql.Get(name);
#pragma warning restore CA2100
        return command;
    }

    public static SqliteParameter Add(this SqliteCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    public static SqliteCommand With(this SqliteCommand command, string name, object? value)
    {
        command.Add(name).Value = value ?? DBNull.Value;
        return command;
    }

    /// <param name="name">Of a file with SQL.</param>
    public static void Run(this SqliteConnection connection, string name) => connection.Execute(StoreSql.Get(name));

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
