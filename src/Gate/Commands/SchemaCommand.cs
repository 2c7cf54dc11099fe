using System.CommandLine;
using Gate.Core.Documents;
using Gate.Core.Settings;

namespace Gate.Commands;

/// <summary>`gate schema`: prints the JSON schema of one of the files that people write.</summary>
internal static class SchemaCommand
{
    public static Command Create(ProgramContext context)
    {
        var name = new Argument<string?>("name") { Description = "The schema; without it, the names are listed.", DefaultValueFactory = _ => null, Arity = ArgumentArity.ZeroOrOne };
        var command = new GateCommand("schema", "Print the JSON schema of show.yml, gate.yml and the other files, for an editor to complete and check them.",
            "gate schema                          # which there are",
            "gate schema show > show.schema.json")
        {
            name,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is not { } wanted)
            {
                foreach (var schema in Schemas.All)
                {
                    context.Output.WriteLine($"{schema.Name,-16} {schema.Description}");
                }

                return ExitCodes.Ok;
            }

            var found = Schemas.All.FirstOrDefault(schema => schema.Name == wanted);
            if (found is null)
            {
                var nearest = EditDistance.Nearest(wanted, Schemas.All.Select(schema => schema.Name));
                throw new UsageException($"There is no schema {wanted}.", nearest is null ? "`gate schema` lists them." : $"Did you mean {nearest}?");
            }

            context.Output.Write(found.Generate());
            return ExitCodes.Ok;
        });
        return command;
    }
}
