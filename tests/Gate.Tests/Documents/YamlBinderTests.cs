using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Xunit;

namespace Gate.Tests.Documents;

public sealed class YamlBinderTests
{
    private readonly List<Problem> problems = [];

    [Fact]
    public void Every_kind_of_value_is_bound()
    {
        var settings = Bind("""
            name: x
            count: 3
            ratio: 0.5
            is-on: true
            day: 2027-01-31
            when: 2021-09
            shade: dark-blue
            names: [a, b]
            limits: {a: 1, b: 2}
            inner: {name: y}
            inners:
            - name: z
            """);

        Assert.Empty(problems);
        Assert.Equal(("x", 3, 0.5, true), (settings!.Name, settings.Count, settings.Ratio, settings.IsOn));
        Assert.Equal((new DateOnly(2027, 1, 31), new PartialDate(2021, 9), Shade.DarkBlue), (settings.Day, settings.When, settings.Shade));
        Assert.Equal(["a@f.yml:8:9", "b@f.yml:8:12"], settings.Names.Select(name => $"{name.Value}@{name.Location}"));
        Assert.Equal(2, settings.Limits["b"]);
        Assert.Equal("y@f.yml:10:8", $"{settings.Inner!.Name}@{settings.Inner.Location}");
        Assert.Equal("z", settings.Inners[0].Name);
    }

    [Fact]
    public void What_is_absent_or_null_has_its_default()
    {
        var settings = Bind("name: x\ncount:\nnames: ~\ninner: null\n");

        Assert.Empty(problems);
        Assert.Equal(7, settings!.Count);
        Assert.Empty(settings.Names);
        Assert.Null(settings.Inner);
    }

    [Theory]
    [InlineData("name: x\ncuont: 3", "2:1", "f.yml has no key `cuont`.", "Did you mean `count`?")]
    [InlineData("name: x\nzzzzzzzz: 3", "2:1", "f.yml has no key `zzzzzzzz`.", "Known keys are name, count, ratio, is-on, day, when, shade, names, limits, inner, inners.")]
    [InlineData("name: x\ncount: many", "2:8", "`count` is `many`, which is not a whole number.", "Write a whole number.")]
    [InlineData("name: x\ncount: 99999999999", "2:8", "`count` is `99999999999`, which is not a whole number.", "Write a whole number.")]
    [InlineData("name: x\ncount: [1]", "2:8", "`count` is a list, which is not a whole number.", "Write a whole number.")]
    [InlineData("name: x\ncount: 11", "2:8", "The field `count` must be between 1 and 10.", "Correct it, or leave it out.")]
    [InlineData("name: x\nratio: NaN", "2:8", "`ratio` is `NaN`, which is not a number.", "Write a number.")]
    [InlineData("name: x\nis-on: yes", "2:8", "`is-on` is `yes`, which is not true or false.", "Write true or false.")]
    [InlineData("name: x\nday: 2027-02-30", "2:6", "`day` is `2027-02-30`, which is not a date such as 2027-01-31.", "Write a date such as 2027-01-31.")]
    [InlineData("name: x\nshade: DarkBlue", "2:8", "`shade` is `DarkBlue`, which is not one of light, dark-blue.", "Write one of light, dark-blue.")]
    [InlineData("name: x\nnames: a", "2:8", "`names` is `a`, which is not a list.", "Write a list: `[one, two]`, or one `- item` on each line.")]
    [InlineData("name: x\nnames: [a, ~]", "2:12", "`names[1]` is nothing, which is not text.", "Write text.")]
    [InlineData("name: x\nnames: [a, ' ']", "2:12", "`names[1]` is empty.", "Correct it, or leave it out.")]
    [InlineData("name: x\nlimits: 3", "2:9", "`limits` is `3`, which is not keys with values.", "Write one `key: value` on each line.")]
    [InlineData("name: x\nlimits: {a: b}", "2:13", "`limits.a` is `b`, which is not a whole number.", "Write a whole number.")]
    [InlineData("name: x\ninner: {}", "2:8", "`inner` has no `name`.", "Add `name:` (What it is called).")]
    [InlineData("name: x\ninner: {name: a, nmae: b}", "2:18", "`inner` has no key `nmae`.", "Did you mean `name`?")]
    [InlineData("name: x\ninners: [a]", "2:10", "`inners[0]` is `a`, which is not keys with values.", "Write one `key: value` on each line.")]
    [InlineData("name:", "1:6", "`name` is nothing, which is not text.", "Write text.")]
    [InlineData("count: 1", "1:1", "f.yml has no `name`.", "Add `name:` (What it is called).")]
    [InlineData("", "1:1", "f.yml has no `name`.", "Add `name:` (What it is called).")]
    [InlineData("- a", "1:1", "f.yml is a list, which is not keys with values.", "Write one `key: value` on each line.")]
    public void What_does_not_fit_is_told_with_its_place_and_what_would_be_right(string content, string place, string message, string remedy)
    {
        Assert.Null(Bind(content));

        var problem = Assert.Single(problems);
        Assert.Equal((ProblemIds.InvalidSetting, place, message, remedy), (problem.Id, problem.Location.Start.ToString(), problem.Message, problem.Remedy));
    }

    [Fact]
    public void All_faults_are_told_together()
    {
        Bind("nmae: x\ncount: many\nnames: [[a]]\ninner: {nmae: y}\n");

        Assert.Equal(["1:1", "2:8", "3:9", "4:9", "4:8", "1:1"], problems.Select(problem => problem.Location.Start.ToString()));
    }

    [Fact]
    public void A_message_is_not_as_long_as_a_hostile_value()
    {
        Bind($"name: x\ncount: {new string('9', 100_000)}\n{new string('a', 900)}: 1\n");

        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.InRange(problem.Message.Length, 1, 200));
    }

    private Sample? Bind(string content)
    {
        var source = new SourceText("f.yml", content);
        return YamlBinder.Bind<Sample>(YamlReader.Read(source, problems), source, "f.yml", problems);
    }

    public enum Shade
    {
        Light,
        DarkBlue,
    }

    public sealed record Sample
    {
        [Description("What it is called.")]
        public required string Name { get; init; }

        [Range(1, 10)]
        public int Count { get; init; } = 7;

        public double? Ratio { get; init; }

        public bool IsOn { get; init; }

        public DateOnly? Day { get; init; }

        public PartialDate? When { get; init; }

        public Shade? Shade { get; init; }

        [NotBlank]
        public IReadOnlyList<Sourced<string>> Names { get; init; } = [];

        public IReadOnlyDictionary<string, int> Limits { get; init; } = new Dictionary<string, int>();

        public Inner? Inner { get; init; }

        public IReadOnlyList<Inner> Inners { get; init; } = [];
    }

    public sealed record Inner
    {
        [Description("What it is called.")]
        public required string Name { get; init; }

        public Location Location { get; init; } = Location.OfFile("");
    }
}
