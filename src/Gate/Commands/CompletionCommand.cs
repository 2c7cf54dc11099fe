using System.CommandLine;

namespace Gate.Commands;

/// <summary>`gate completion`: prints the script by which a shell completes commands and options. The scripts are files beside this one.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(ProgramContext context)
    {
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new GateCommand("completion", "Print the script by which a shell completes gate's commands and options.",
            "source <(gate completion bash)       # in ~/.bashrc",
            "source <(gate completion zsh)        # in ~/.zshrc, after compinit",
            "gate completion fish > ~/.config/fish/completions/gate.fish",
            "gate completion pwsh >> $PROFILE")
        {
            shell,
        };
        command.SetAction(parsed => context.Output.Write(Read(parsed.GetValue(shell)!)));
        return command;
    }

    private static string Read(string shell)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion/gate.{shell}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
