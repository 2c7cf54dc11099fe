using System.Text.RegularExpressions;
using Gate.Commands;
using Gate.Core.Documents;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Conventions;

/// <summary>What pages say must hold: links lead somewhere, and what the program has is described.</summary>
public sealed partial class DocumentationTests
{
    private static readonly IReadOnlyList<string> Pages = [.. SourceFiles.All("", ".md")];

    [Fact]
    public void Every_finding_of_the_engine_has_its_section()
    {
        var sections = Section().Matches(SourceFiles.Read("docs/engine-findings.md")).Select(match => match.Groups["name"].Value);

        Assert.Equal(ProblemIds.All.Order(StringComparer.Ordinal), sections);
    }

    [Fact]
    public void Every_finding_of_the_engine_is_listed()
    {
        var constants = typeof(ProblemIds).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(StringComparer.Ordinal), ProblemIds.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_relative_link_leads_to_a_file_and_a_heading()
    {
        var broken = from page in Pages
                     from Match link in Link().Matches(Code().Replace(SourceFiles.Read(page), ""))
                     let target = link.Groups["name"].Value
                     where !target.Contains(':', StringComparison.Ordinal) && !Exists(page, target)
                     select $"{page}: {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_exit_code_stands_in_the_readme_and_in_the_help()
    {
        var codes = Enum.GetValues<GateOutcome>().Select(outcome => (int)outcome)
            .Concat(typeof(ExitCodes).GetFields().Where(field => field.IsLiteral).Select(field => (int)field.GetRawConstantValue()!))
            .Distinct();
        var readme = SourceFiles.Read("README.md");
        var help = Snapshots().Replace(SourceFiles.Read("tests/Gate.Tests/Commands/Snapshots/help.txt"), " ");

        Assert.All(codes, code => Assert.Contains($"\n| {code} |", readme, StringComparison.Ordinal));
        Assert.All(codes, code => Assert.Matches($@"\b{code} \w", help));
    }

    [Fact]
    public void Nothing_that_is_published_names_a_folder_of_somebodys_machine()
    {
        var named = from path in Pages.Concat(SourceFiles.All("", ".yml", ".yaml", ".sh", ".json", ".props", ".csproj", ""))
                    from Match match in MachinePath().Matches(SourceFiles.Read(path))
                    select $"{path}: {match.Value}";

        Assert.Empty(named);
    }

    private static bool Exists(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page : Path.GetRelativePath("/", Path.GetFullPath(parts[0], "/" + Path.GetDirectoryName(page))).Replace('\\', '/');
        var full = RepositoryRoot.PathOf(path.Split('/'));
        return parts.Length == 1
            ? File.Exists(full) || Directory.Exists(full)
            : File.Exists(full) && Heading().Matches(SourceFiles.Read(path)).Select(match => Anchor(match.Groups["name"].Value)).Contains(parts[1]);
    }

    // As GitHub makes it: lower case, without punctuation, hyphens for spaces.
    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Replace(' ', '-').Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));

    [GeneratedRegex(@"^## (?<name>SYN0\d{3})$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\]\(<?(?<name>[^)\s>]+)")]
    private static partial Regex Link();

    [GeneratedRegex("\\A---\n.*?^---$|^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^#+ (?<name>.+?)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Snapshots();

    [GeneratedRegex(@"(?<![\w.~}:/])/(?:home|Users|root|mnt|w[o]rk)/\w+|[A-Z]:\\Users")]
    private static partial Regex MachinePath();
}
