using Gate.Core.Documents;

namespace Gate.Core.Rules.Examples;

/// <summary>What is wrong with a rule or with one of its examples.</summary>
/// <param name="Expected">What the example promises.</param>
/// <param name="Found">What the rule does.</param>
public sealed record ExampleFailure(Location Location, string Message, string Expected, string Found);
