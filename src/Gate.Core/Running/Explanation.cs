using Gate.Core.Catalogs;

namespace Gate.Core.Running;

/// <summary>What the agents of a factuality panel say of one synopsis, in one text.</summary>
public sealed record Explanation(Synopsis Synopsis, string Text);
