namespace Gate.Core.Rules.Text;

/// <summary>A pattern took longer on a text than its time limit.</summary>
public sealed class RuleTimeoutException(string message) : Exception(message);
