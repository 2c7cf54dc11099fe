using System.CommandLine;

namespace Gate.Commands;

/// <summary>A command with examples, which its help shows.</summary>
/// <param name="examples">Each is a command line with a comment after a `#`.</param>
internal sealed class GateCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}
