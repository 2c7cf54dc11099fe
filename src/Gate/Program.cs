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
ProgramContext context;
try
{
    context = ProgramContext.OfProcess();
}
catch (IOException)
{
    Console.Error.WriteLine("gate: The working directory is gone or cannot be read. Change into another one.");
    return ExitCodes.Usage;
}

return await GateProgram.RunAsync(args, context, stop.Token);
