using System.Text.RegularExpressions;
using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Conventions;

/// <summary>The decisions about where code stands and what it may use, read from the sources.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>A folder may use those before it.</summary>
    private static readonly string[] Order = ["Documents", "Catalogs", "Rules", "Judging", "Planning", "Running", "Verdicts", "Settings", "Reporting", "Reviewing"];

    private static readonly string[] Packages = ["Markdig", "YamlDotNet", "CsvHelper", "Microsoft.Extensions.AI.Abstractions", "MathNet.Numerics"];

    private static readonly string[] Outside = ["System.Net.Http", "System.Console", "System.Diagnostics.Process", "System.IO.FileSystem", "System.Net.Sockets"];

    /// <summary>Where every exception is caught: the runner, because a rule may be anybody's; and the edge of the program, because an error must not look like a verdict.</summary>
    // The second says it to the workflow and throws it on.
    private static readonly string[] CatchesEverything = ["src/Gate.Core/Running/TextRuleRunner.cs", "src/Gate/Commands/ActionCommand.cs", "src/Gate/Commands/GateProgram.cs"];

    private static readonly IReadOnlyList<string> Code = [.. SourceFiles.All("src", ".cs")];

    [Fact]
    public void Folders_of_the_core_use_only_those_before_them()
    {
        var wrong = from path in Code.Where(path => path.StartsWith("src/Gate.Core/", StringComparison.Ordinal))
                    let own = Array.IndexOf(Order, path.Split('/')[2])
                    from Match use in FolderName().Matches(WithoutTexts(SourceFiles.Read(path)))
                    let used = Array.IndexOf(Order, use.Groups["name"].Value)
                    where used > own
                    select $"{path} uses {use.Value}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_the_core_has_its_place_in_the_order()
    {
        var folders = Code.Where(path => path.StartsWith("src/Gate.Core/", StringComparison.Ordinal)).Select(path => path.Split('/')[2]).Distinct();

        Assert.Equal(Order.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_core_touches_no_file_network_console_process_or_clock()
    {
        var wrong = from path in Code.Where(path => path.StartsWith("src/Gate.Core/", StringComparison.Ordinal))
                    from Match use in InputOutput().Matches(WithoutTexts(SourceFiles.Read(path)))
                    select $"{path}: {use.Value}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_core_references_only_the_packages_that_were_agreed_on()
    {
        var references = typeof(Problem).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();

        Assert.DoesNotContain(references, name => !name.StartsWith("System", StringComparison.Ordinal) && !Packages.Contains(name));
        Assert.Empty(references.Intersect(Outside));
    }

    [Fact]
    public void Each_file_holds_one_type_named_like_it_in_the_namespace_of_its_folder()
    {
        foreach (var path in Code.Where(path => path != "src/Gate/Program.cs"))
        {
            var text = SourceFiles.Read(path);
            var types = TopLevelType().Matches(text).Select(match => match.Groups["name"].Value).ToList();
            var space = string.Join('.', path.Split('/')[1..^1]);

            Assert.True(types is [var type] && type == Path.GetFileNameWithoutExtension(path), $"{path} holds {string.Join(", ", types)}.");
            Assert.True(text.Contains($"\nnamespace {space};", StringComparison.Ordinal) || text.StartsWith($"namespace {space};", StringComparison.Ordinal), $"{path} is not in the namespace {space}.");
        }
    }

    [Fact]
    public void Every_public_type_says_in_a_sentence_what_it_is()
    {
        var silent = from path in Code
                     let lines = SourceFiles.Read(path).Split('\n')
                     from place in lines.Index()
                     where PublicType().IsMatch(place.Item)
                     let before = lines[..place.Index].Reverse().SkipWhile(line => line.TrimStart().StartsWith('['))
                     where before.FirstOrDefault()?.TrimStart().StartsWith("///", StringComparison.Ordinal) != true
                     select $"{path}:{place.Index + 1}";

        Assert.Empty(silent);
    }

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var long_ = Code.Concat(SourceFiles.All("tests", ".cs")).Where(path => SourceFiles.Read(path).Split('\n').Length > 301);

        Assert.Empty(long_);
    }

    [Fact]
    public void Every_exception_is_caught_only_where_that_was_decided()
    {
        var wide = Code.Where(path => CatchAll().IsMatch(SourceFiles.Read(path)));

        Assert.Equal(CatchesEverything, wide);
    }

    [Fact]
    public void Nothing_is_named_by_a_word_that_says_nothing()
    {
        Assert.DoesNotContain(Code, path => Vague().IsMatch(Path.GetFileNameWithoutExtension(path)));
    }

    private static string WithoutTexts(string code) => Text().Replace(Comment().Replace(code, ""), "\"\"");

    [GeneratedRegex(@"(?:\bGate\.Core\.|(?<![\w.])|(?<=[\s(<\[!]))(?<name>Documents|Catalogs|Rules|Judging|Planning|Running|Verdicts|Settings|Reporting|Reviewing)(?=[;.]\s?[A-Z]?)")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"(?<![\w.])(?:(?:File|Directory|FileInfo|DirectoryInfo|FileStream|Console|Process|Environment|HttpClient|Socket|TimeProvider)\b(?:\.(?!NewLine)|\()|DateTime(?:Offset)?\.(?:Now|UtcNow|Today)|Stopwatch\b|System\.(?:Net|IO\.File))")]
    private static partial Regex InputOutput();

    [GeneratedRegex(@"^(?:public |internal |file )?(?:static |sealed |abstract |partial |readonly |ref )*(?:class|record struct|record class|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^\s*public (?:static |sealed |abstract |partial |readonly |ref )*(?:class|record|struct|interface|enum|delegate) ")]
    private static partial Regex PublicType();

    // Filtered by type it is as narrow as several clauses.
    [GeneratedRegex(@"catch(?: \(Exception(?: \w+)?\))(?! when \(\w+ is (?!OperationCanceledException))|catch\s*\r?\n\s*\{(?![^}]*throw;)")]
    private static partial Regex CatchAll();

    [GeneratedRegex("(?:Manager|Helper|Helpers|Service|Utils|Util|Data|Info)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*\"")]
    private static partial Regex Text();
}
