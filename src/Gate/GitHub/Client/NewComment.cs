using Gate.Core.Reviewing;

namespace Gate.GitHub.Client;

/// <summary>A comment to be made on the head's side of the diff.</summary>
/// <param name="Lines">Null for the whole file.</param>
internal sealed record NewComment(string Path, LineRange? Lines, string Body);
