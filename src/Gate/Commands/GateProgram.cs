using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using Gate.Core.Documents;
using Gate.Git;
using Gate.Storage;

namespace Gate.Commands;

/// <summary>The program `gate`: its commands, and how whatever goes wrong ends.</summary>
internal static class GateProgram
{
    public static string Version { get; } =
        typeof(GateProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Set to anything, it shows where an unexpected error came from.</summary>
    public const string TraceVariable = "GATE_TRACE";

    private const int HelpWidth = 120;

    // Stopping a program with Ctrl-C stops the git it runs as well, and what git then says may be heard before the signal is.
    private static readonly TimeSpan SignalDelay = TimeSpan.FromMilliseconds(200);

    // A reason may begin with an @; without this it would name a file of arguments.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ProgramContext context, CancellationToken cancellation)
    {
        try
        {
            var configuration = new InvocationConfiguration { Output = context.Output, Error = context.Error, EnableDefaultExceptionHandler = false };
            var parsed = CreateRoot(context).Parse(arguments, Parser);
            if (arguments.Count == 0)
            {
                await CreateRoot(context).Parse(["--help"]).InvokeAsync(configuration, cancellation);
                return ExitCodes.Usage;
            }

            if (parsed.Errors.Count > 0 && parsed.Action is not ExamplesHelpAction)
            {
                return RefuseArguments(parsed, context);
            }

            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (UsageException refused)
        {
            foreach (var problem in refused.Problems)
            {
                context.Error.WriteLine(Printable.Line(problem.ToString()));
            }

            return Say(context, refused.Message, refused.Remedy, ExitCodes.Usage);
        }
        catch (Exception stopped) when (stopped is OperationCanceledException || IsStopped(cancellation))
        {
            return Say(context, "Stopped.", "Nothing was decided.", ExitCodes.Cancelled);
        }
        catch (GitException failed)
        {
            return Say(context, failed.Message, failed.Remedy, ExitCodes.Incomplete);
        }
        catch (StoreException failed)
        {
            return Say(context, failed.Message, failed.Remedy, ExitCodes.Incomplete);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Say(context, failed.Message, "Nothing was decided.", ExitCodes.Incomplete);
        }
        catch (Exception unexpected)
        {
            // The edge of the program: an error of ours must not look like a verdict (an unhandled exception ends with whatever code the system likes).
            var trace = context.Environment(TraceVariable) is { Length: > 0 } ? unexpected.ToString() : $"Set {TraceVariable}=1 to see where, and please report it.";
            return Say(context, $"An error in gate itself: {unexpected.GetType().Name}: {unexpected.Message}", trace, ExitCodes.Incomplete);
        }
    }

    private static bool IsStopped(CancellationToken cancellation) => cancellation.CanBeCanceled && cancellation.WaitHandle.WaitOne(SignalDelay);

    private static RootCommand CreateRoot(ProgramContext context)
    {
        var root = new RootCommand("Gate reads changed show synopses and says what would not pass an editor, and why. Exit codes: 0 passed, 1 a criterion failed, 2 usage or settings, 3 not everything could be judged, 130 stopped.");
        foreach (var command in CommandList.Create(context))
        {
            root.Subcommands.Add(command);
        }

        foreach (var option in root.Options.OfType<HelpOption>())
        {
            var help = (HelpAction)option.Action!;
            help.MaxWidth = context.Width ?? HelpWidth;
            option.Action = new ExamplesHelpAction(help);
        }

        return root;
    }

    private static int RefuseArguments(ParseResult parsed, ProgramContext context)
    {
        foreach (var token in parsed.UnmatchedTokens)
        {
            var command = parsed.CommandResult.Command;
            var nearest = EditDistance.Nearest(token, command.Subcommands.Select(known => known.Name).Concat(command.Options.SelectMany(option => option.Aliases.Prepend(option.Name))));
            context.Error.WriteLine(Printable.Line($"gate: `{token}` is not known here.{(nearest is null ? "" : $" Did you mean `{nearest}`?")}"));
        }

        foreach (var error in parsed.UnmatchedTokens.Count > 0 ? [] : parsed.Errors)
        {
            context.Error.WriteLine(Printable.Line($"gate: {error.Message}"));
        }

        context.Error.WriteLine($"Try `gate {string.Concat(Path(parsed).Select(name => name + " "))}--help`.");
        return ExitCodes.Usage;
    }

    private static IEnumerable<string> Path(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result.Command is not RootCommand; result = (System.CommandLine.Parsing.CommandResult)result.Parent!)
        {
            names.Push(result.Command.Name);
        }

        return names;
    }

    private static int Say(ProgramContext context, string message, string remedy, int code)
    {
        context.Error.WriteLine(Printable.Line($"gate: {message}"));
        context.Error.WriteLine(Printable.Line($"      {remedy}"));
        return code;
    }
}
