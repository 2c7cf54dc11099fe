using System.CommandLine;

namespace Gate.Commands;

/// <summary>`gate completion`: prints the script by which a shell completes commands and options.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _gate() {
                local IFS=$'\n'
                COMPREPLY=($(gate "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
            }
            complete -o default -F _gate gate
            """,
        ["zsh"] = """
            _gate() {
                local -a found
                found=("${(@f)$(gate "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                compadd -a found
                _files
            }
            compdef _gate gate
            """,
        ["fish"] = """
            complete -c gate -f -a '(gate "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName gate -ScriptBlock {
                param($word, $line, $position)
                gate "[suggest:$position]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Create(ProgramContext context)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new GateCommand("completion", "Print the script by which a shell completes gate's commands and options.",
            "source <(gate completion bash)       # in ~/.bashrc",
            "source <(gate completion zsh)        # in ~/.zshrc, after compinit",
            "gate completion fish > ~/.config/fish/completions/gate.fish")
        {
            shell,
        };
        command.SetAction(parsed => context.Output.WriteLine(Scripts[parsed.GetValue(shell)!]));
        return command;
    }
}
