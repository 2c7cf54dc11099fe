namespace Gate.Core.Documents;

/// <summary>One part of a path pattern.</summary>
/// <param name="Text">The characters of a literal; the name of a named part on its <see cref="PathTokenKind.Many"/>; else empty.</param>
/// <param name="Barred">A character that the part cannot hold besides the slash.</param>
internal readonly record struct PathToken(PathTokenKind Kind, string Text = "", char Barred = '/')
{
    public bool Admits(char c) => c != '/' && c != Barred;
}
