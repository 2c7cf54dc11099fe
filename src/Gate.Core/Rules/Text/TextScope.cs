namespace Gate.Core.Rules.Text;

/// <summary>The part of a text that something is counted or compared in.</summary>
public enum TextScope
{
    Text,
    Sentence,

    /// <summary>All synopses of the show in one locale.</summary>
    Suite,
}
