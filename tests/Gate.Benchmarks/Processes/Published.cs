using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Gate.Benchmarks.Processes;

/// <summary>Programs as a release has them: one file, ReadyToRun, trimmed.</summary>
internal static class Published
{
    /// <returns>The path of the program `gate`.</returns>
    public static string Gate(string folder) => Publish(Path.Combine(Root(), "src", "Gate"), Path.Combine(folder, "gate"), "gate");

    /// <summary>The least that a program of this kind can take: it prints one line.</summary>
    public static string Floor(string folder)
    {
        var project = Path.Combine(folder, "floor");
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, "floor.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>true</InvariantGlobalization>
                <SelfContained>true</SelfContained><PublishSingleFile>true</PublishSingleFile><PublishReadyToRun>true</PublishReadyToRun><PublishTrimmed>true</PublishTrimmed>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "Program.cs"), "System.Console.WriteLine(\"0.1.0\");\n");
        return Publish(project, Path.Combine(folder, "floor-published"), "floor");
    }

    private static string Publish(string project, string output, string name)
    {
        using var process = Process.Start("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", output, "-v", "quiet", "--nologo"]);
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(output, name) : throw new InvalidOperationException($"{project} could not be published.");
    }

    /// <summary>The folder of this repository.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gate.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run it from within the repository.");
        }

        return folder.FullName;
    }
}
