using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>The words around a name, within its sentence and not beyond a hundred-odd characters.</summary>
internal sealed class MentionContext
{
    private const int Reach = 120;

    public MentionContext(ProseText prose, IReadOnlyList<Mention> mentions, int index)
    {
        var span = mentions[index].Span;
        var sentence = prose.Sentences.FirstOrDefault(sentence => sentence.Start <= span.Start && span.End <= sentence.End, new TextSpan(0, prose.Text.Length));
        var previous = index > 0 && mentions[index - 1].Span.Start >= sentence.Start ? mentions[index - 1] : null;
        var next = index + 1 < mentions.Count && mentions[index + 1].Span.Start < sentence.End ? mentions[index + 1] : null;
        (Start, Who) = (span.Start, mentions[index]);
        AfterStart = span.End;
        Before = prose.Plain[Math.Max(sentence.Start, span.Start - Reach)..span.Start];
        After = prose.Plain[span.End..Math.Min(sentence.End, span.End + Reach)];
        ToNext = next is null ? After : prose.Plain[span.End..Math.Min(next.Span.Start, span.End + After.Length)];
        ToNextPerson = next is { IsCredited: true } ? ToNext : After;
        Link = previous is null ? null : prose.Plain[previous.Span.End..span.Start];
        LinkToNext = next is null ? null : prose.Plain[span.End..next.Span.Start];
        Sentence = prose.Plain.Substring(sentence.Start, Math.Min(sentence.Length, 1_000));
    }

    public Mention Who { get; }

    public int Start { get; }

    public int AfterStart { get; }

    public string Sentence { get; }

    /// <summary>From the sentence's start to the name.</summary>
    public string Before { get; }

    public string After { get; }

    /// <summary>After the name, up to the next name.</summary>
    public string ToNext { get; }

    /// <summary>After the name, up to the next name of a credited person.</summary>
    public string ToNextPerson { get; }

    /// <summary>Between the name before and this one; null when it is the first of its sentence.</summary>
    public string? Link { get; }

    public string? LinkToNext { get; }

    /// <summary>True when this name continues a list of names.</summary>
    public bool IsListed => Link is { } link && IsComma(link);

    public bool GoesOn => LinkToNext is { } link && IsComma(link);

    private static bool IsComma(string link) => link.Trim() is "," or "and" or ", and" or "&";
}
