using Gate.Core.Catalogs;
using Gate.Core.Rules;

namespace Gate.Core.Planning;

/// <summary>One (synopsis, rule) pair: the unit of planning, paying, storing and accounting.</summary>
/// <param name="Key">Hash of everything that the answer depends on: 64 hexadecimal digits.</param>
/// <param name="Severity">What a finding of it does, at its path.</param>
public sealed record Cell(Show Show, Synopsis Synopsis, Rule Rule, string Key, Severity Severity);
