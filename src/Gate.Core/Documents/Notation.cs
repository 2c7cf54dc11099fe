namespace Gate.Core.Documents;

/// <summary>How a text is written down in its file, and so how a replacement must be escaped.</summary>
public enum Notation
{
    /// <summary>As it stands: Markdown paragraphs.</summary>
    Plain,

    /// <summary>Inside a quoted CSV field: a quotation mark is doubled.</summary>
    QuotedCsv,

    /// <summary>In a CSV field without quotes, which cannot hold a delimiter, a quotation mark or a line break.</summary>
    BareCsv,

    /// <summary>Inside a JSON string.</summary>
    Json,
}
