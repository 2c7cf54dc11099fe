using Gate.Core.Catalogs;

namespace Gate.Core.Rules.Claims;

/// <summary>A credit, read: who, with which jobs, and as which character.</summary>
/// <param name="Character">Null when the credit names none.</param>
internal sealed record Part(Credit Credit, PersonName Name, Job Jobs, CharacterName? Character);
