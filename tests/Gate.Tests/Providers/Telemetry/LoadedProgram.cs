using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Gate.Commands;
using Gate.Providers.Telemetry;

namespace Gate.Tests.Providers.Telemetry;

/// <summary>The program once more, in a load context of its own that notes every assembly it loads.</summary>
internal sealed class LoadedProgram : AssemblyLoadContext
{
    private readonly ConcurrentBag<string> loaded = [];

    /// <summary>Those that come with the program; not those of .NET.</summary>
    public IReadOnlyCollection<string> Loaded => loaded;

    /// <returns>What <see cref="RunTelemetry.Start(ProgramContext)"/> gives in such an environment.</returns>
    public IDisposable? Start(Dictionary<string, string?> environment)
    {
        var program = LoadFromAssemblyName(typeof(RunTelemetry).Assembly.GetName());
        var type = program.GetType(typeof(ProgramContext).FullName!)!;
        var context = RuntimeHelpers.GetUninitializedObject(type);
        type.GetProperty(nameof(ProgramContext.Environment))!.SetValue(context, (Func<string, string?>)environment.GetValueOrDefault);
        type.GetProperty(nameof(ProgramContext.Variables))!.SetValue(context, environment.Keys.ToList());
        type.GetProperty(nameof(ProgramContext.WorkingDirectory))!.SetValue(context, AppContext.BaseDirectory);
        type.GetProperty(nameof(ProgramContext.Error))!.SetValue(context, TextWriter.Null);
        var start = program.GetType(typeof(RunTelemetry).FullName!)!.GetMethod(nameof(RunTelemetry.Start), BindingFlags.Public | BindingFlags.Static)!;
        return (IDisposable?)start.Invoke(null, [context]);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
        if (!File.Exists(file))
        {
            return null;
        }

        loaded.Add(assemblyName.Name!);
        return LoadFromAssemblyPath(file);
    }
}
