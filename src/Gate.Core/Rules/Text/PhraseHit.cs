using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>A phrase found in a text, with what was stored for it.</summary>
internal readonly record struct PhraseHit<T>(TextSpan Span, T Value);
