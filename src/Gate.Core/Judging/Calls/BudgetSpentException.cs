namespace Gate.Core.Judging.Calls;

/// <summary>A call was not made because it could have gone beyond the budget. The message says which limit it is and what is left.</summary>
public sealed class BudgetSpentException(string message) : Exception(message);
