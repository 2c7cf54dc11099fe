namespace Gate.Core.Catalogs;

/// <summary>What a path of the repository is in the catalogue.</summary>
/// <param name="Locale">The locale in the file's name; null when it names none.</param>
public sealed record DocumentPlace(string Show, DocumentKind Kind, string? Locale);
