namespace Gate.Tests.Testing;

/// <summary>Rules of a repository under test, so that tests of the engine do not depend on the shipped ones.</summary>
internal static class OwnRules
{
    /// <summary>The shipped rules are off.</summary>
    public const string Settings = "severity:\n  - {set: none, packs: [gate]}\n";

    /// <summary>Three rules: SYN9001 finds `badword` and fails; SYN9002 finds `doubtful` and warns; SYN9003 reads metadata and finds `factual`.</summary>
    public static TestRepository AddTo(TestRepository repository) => repository
        .Write("gate.yml", Settings)
        .Write("rules/SYN9001-badword/rule.md", Page("SYN9001", "tone", "error", "existence: {phrases: [badword], replacement: \"\"}"))
        .Write("rules/SYN9002-doubtful/rule.md", Page("SYN9002", "clarity", "warning", "existence: {phrases: [doubtful]}"))
        .Write("rules/SYN9003-factual/rule.md", Page("SYN9003", "factuality", "error", "reads: [metadata]\nexistence: {phrases: [factual]}"));

    public static string Page(string id, string criterion, string severity, string kind) =>
        $"---\nid: {id}\ntitle: Test {id}\ncriterion: {criterion}\nseverity: {severity}\nversion: 1\nmessage: \"Not “{{match}}”.\"\n{kind}\n---\n# Test\n\n## Why\n\nIt is a test.\n\n## How to fix\n\nLeave it out.\n";
}
