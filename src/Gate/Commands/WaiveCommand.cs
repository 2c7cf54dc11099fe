using System.CommandLine;
using Gate.Changes;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Verdicts;
using Gate.Git;
using Gate.Importing;

namespace Gate.Commands;

/// <summary>`gate waive`: prints the entry of .gate/waivers.yml that accepts a rule's findings on a synopsis, or appends it.</summary>
internal static class WaiveCommand
{
    public static Command Create(ProgramContext context)
    {
        var rule = new Argument<string>("rule") { Description = "The rule, such as SYN1101." };
        var synopsis = new Argument<string>("synopsis") { Description = "The synopsis: show/variant, or show/variant@locale." };
        var reason = new Option<string>("--reason") { Description = "Why the finding is accepted, in words.", Required = true };
        var who = new Option<string?>("--who") { Description = "Who accepts it." };
        var until = new Option<DateOnly?>("--until") { Description = "The last day on which it holds, such as 2027-01-31." };
        var bind = new Option<bool>("--bind-text") { Description = "Bind it to the text as it is now, so that it lapses when the text changes." };
        var write = new Option<bool>("--write") { Description = $"Append it to {Waivers.Path} instead of printing it." };
        var directory = new Option<string?>("--directory", "-C") { Description = "The project's folder. Default: the nearest folder upwards with a gate.yml, else the top of the repository." };
        var command = new GateCommand("waive", $"Print the entry of {Waivers.Path} that accepts a rule's findings on one synopsis.",
            "gate waive SYN1101 night-ferry/short --reason \"The slogan is the title.\" --bind-text",
            "gate waive SYN1201 night-ferry/long --reason \"Agreed with legal.\" --who Ada --until 2027-01-31 --write")
        {
            rule, synopsis, reason, who, until, bind, write, directory,
        };
        command.SetAction(parsed =>
        {
            using var repository = GitRepository.Open(parsed.GetValue(directory), context.WorkingDirectory);
            var found = Find(repository, parsed.GetValue(rule)!, parsed.GetValue(synopsis)!);
            var entry = WaiverEntry.Of(new Waiver
            {
                Rule = parsed.GetValue(rule),
                Synopsis = found.Id.ToString(),
                Reason = parsed.GetValue(reason)!,
                Who = parsed.GetValue(who),
                Until = parsed.GetValue(until),
                TextHash = parsed.GetValue(bind) ? Waiver.HashOf(found.Text) : null,
            });
            context.Output.Write(parsed.GetValue(write) ? Append(new ProjectFolder(repository.Directory), entry) : "waivers:\n" + entry);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Synopsis Find(GitRepository repository, string rule, string id)
    {
        var problems = new List<Problem>();
        var policy = new PolicyReader(repository.WorkTree(), repository.Prefix).Read(problems);
        var layout = new CatalogLayout(policy.Settings.Catalog);
        problems.AddRange(layout.Problems);
        if (problems.Count > 0)
        {
            throw new UsageException(problems);
        }

        if (policy.Rules.Find(rule) is null)
        {
            var nearest = EditDistance.Nearest(rule, policy.Rules.All.Select(known => known.Id));
            throw new UsageException($"There is no rule {rule}.", nearest is null ? "`gate rules list` shows all." : $"Did you mean {nearest}?");
        }

        var reader = new CatalogReader(repository.WorkTree(), policy.Settings.Catalog, layout, repository.Prefix);
        var shows = reader.Read(new HashSet<string> { id.Split('/')[0] }, []).Concat(reader.ReadTables(layout.TableFiles, []));
        return shows.SelectMany(show => show.Suite).FirstOrDefault(synopsis => synopsis.Id.ToString() == id)
            ?? throw new UsageException($"There is no synopsis {id} in the working tree.", "Write show/variant, or show/variant@locale, as the report does.");
    }

    // The entry goes to the end of the list; what comes out must be readable, or nothing is written.
    private static string Append(ProjectFolder folder, string entry)
    {
        folder.Require(Waivers.Path);
        var before = folder.Read(Waivers.Path) is { } old ? old.TrimEnd() + "\n" : "waivers:\n";
        var problems = new List<Problem>();
        var count = Waivers.Read(new SourceText(Waivers.Path, before), []).Count;
        var after = Waivers.Read(new SourceText(Waivers.Path, before + entry), problems).Count;
        if (problems.Count > 0 || after != count + 1)
        {
            throw new UsageException($"The entry cannot be appended to {Waivers.Path} as it is written.", $"Add it by hand:\n{entry}");
        }

        folder.Write(Waivers.Path, before + entry);
        return $"Appended to {Waivers.Path}. It holds once it is merged: waivers are read from the base.\n";
    }
}
