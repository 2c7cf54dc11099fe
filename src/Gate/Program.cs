using Gate.Commands;

// The answer that scripts ask for most often needs none of the machinery.
if (args is ["--version"])
{
    Console.WriteLine(GateProgram.Version);
    return ExitCodes.Ok;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await GateProgram.RunAsync(args, ProgramContext.OfProcess(), stop.Token);
