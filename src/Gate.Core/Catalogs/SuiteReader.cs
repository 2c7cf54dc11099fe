using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>Reads a synopses file: front matter, then one `## variant-id` section for each synopsis. A section at fault loses no other.</summary>
internal sealed class SuiteReader
{
    private readonly string show;
    private readonly SourceText source;
    private readonly ICollection<Problem> problems;
    private readonly FrontMatter front;
    private readonly Dictionary<SynopsisId, int> lines = [];
    private readonly List<Synopsis> synopses = [];

    private SuiteReader(string show, SourceText source, ICollection<Problem> problems)
    {
        this.show = show;
        this.source = source;
        this.problems = problems;
        front = FrontMatter.Find(source);
    }

    /// <param name="locale">The locale in the file's name; null when it names none.</param>
    public static IReadOnlyList<Synopsis> Read(string show, SourceText source, string? locale, ICollection<Problem> problems) =>
        new SuiteReader(show, source, problems).Read(locale);

    private IReadOnlyList<Synopsis> Read(string? fileLocale)
    {
        if (!front.IsClosed)
        {
            Report(source.LineSpan(1), "The front matter that begins here is never closed.", "Put a line `---` after it.");
        }

        var settings = YamlBinder.BindWhatFits<SuiteFrontMatter>(YamlReader.Read(source, front.Yaml, problems), source, "the front matter", problems)
            ?? new SuiteFrontMatter();
        if (settings.Locale is { } named && !LocaleName.IsValid(named.Value))
        {
            problems.Add(new(ProblemIds.InvalidSetting, named.Location, $"`locale` is `{Excerpt.Of(named.Value)}`, which is no locale.", LocaleName.Remedy));
        }

        ReadSections(settings.Locale?.Value ?? fileLocale ?? SynopsisId.DefaultLocale);
        return new SuppressionChecker(problems).Attach(settings.Suppress, synopses);
    }

    private void ReadSections(string defaultLocale)
    {
        var blocks = SuiteBlocks.Find(source, front.BodyStart).ToList();
        foreach (var open in blocks.Where(block => !block.IsClosed))
        {
            Report(new(open.Span.Start, 0), "A comment or code fence begins here and is never closed, so the rest of the file is lost.", "Close it with `-->` or with the same fence.");
        }

        var sections = blocks.Index().Where(entry => entry.Item.Level == 2).Select(entry => entry.Index).ToList();
        CheckBefore(blocks, sections);
        foreach (var (number, index) in sections.Index())
        {
            var next = number + 1 < sections.Count ? sections[number + 1] : blocks.Count;
            ReadSection(blocks[index], blocks[(index + 1)..next], next < blocks.Count ? blocks[next].Span.Start : source.Content.Length, defaultLocale);
        }
    }

    private void CheckBefore(List<SuiteBlock> blocks, List<int> sections)
    {
        if (sections.Count == 0)
        {
            Report(new(front.BodyStart, 0), "The file has no section, so it holds no synopsis.", "Begin each synopsis with a heading such as `## short`.");
            return;
        }

        var before = blocks[..sections[0]].Where(block => block.IsClosed).ToList();
        foreach (var heading in before.Where(block => block.Level > 2))
        {
            Report(heading.Span, "A heading of this level stands before the first section.", "Begin each synopsis with a heading of level 2, such as `## short`.");
        }

        var text = Prose(front.BodyStart, before, blocks[sections[0]].Span.Start);
        if (text.Text.Length > 0 && front.IsClosed)
        {
            Report(text.ToSource(new(0, text.Text.Length)), "Text stands before the first section, where no synopsis is.",
                "Move it under a heading such as `## short`, or put it into a comment: `<!-- … -->`.");
        }
    }

    private void ReadSection(SuiteBlock heading, List<SuiteBlock> inside, int end, string defaultLocale)
    {
        var body = Prose(heading.Span.End, inside, end);
        var isSound = true;
        foreach (var other in inside.Where(block => block.IsHeading))
        {
            isSound = Report(other.Span, "A heading stands inside a synopsis.", "Remove it, or make it the heading of a variant: `## short`.");
        }

        if (Identify(heading, defaultLocale) is not { } id || !isSound)
        {
            return;
        }

        if (body.Text.Length == 0)
        {
            Report(heading.Span, $"The section `{id.Variant}` has no text.", "Write the synopsis under its heading, or remove the section.");
        }
        else if (lines.TryAdd(id, source.PositionAt(heading.Span.Start).Line))
        {
            synopses.Add(new(id, body));
        }
        else
        {
            problems.Add(new(ProblemIds.Duplicate, source.Locate(heading.Span), $"The variant `{id.Variant}` ({id.Locale}) stands here a second time; the first is on line {lines[id]}.",
                "Keep one of them, or give this one another ID."));
        }
    }

    private SynopsisId? Identify(SuiteBlock heading, string defaultLocale)
    {
        var title = VariantHeading.Parse(source.Content.Substring(heading.Title.Start, heading.Title.Length));
        var id = new SynopsisId(show, title.Variant, title.Locale ?? defaultLocale);
        if (!VariantHeading.IsVariant(id.Variant))
        {
            Report(heading.Span, $"The heading `{Excerpt.Of(title.Variant)}` is no variant ID.",
                "Name the variant in lower-case letters, digits, hyphens, dots and underscores: `## short`, or `## short (fr)` in another locale.");
            return null;
        }

        if (LocaleName.IsValid(id.Locale))
        {
            return id;
        }

        // A bad default has been told where it stands.
        if (title.Locale is not null)
        {
            Report(heading.Span, $"The heading names `{Excerpt.Of(title.Locale)}`, which is no locale.", LocaleName.Remedy);
        }

        return null;
    }

    private MappedText Prose(int start, List<SuiteBlock> without, int end)
    {
        var prose = new ProseBuilder(source, Notation.Plain);
        foreach (var block in without)
        {
            if (block.IsClosed)
            {
                prose.AppendSlice(TextSpan.FromBounds(start, block.Span.Start)).Break(block.Span);
                start = block.Span.End;
            }
        }

        return prose.AppendSlice(TextSpan.FromBounds(start, end)).Build();
    }

    /// <returns>Always false: what is reported is not sound.</returns>
    private bool Report(TextSpan span, string message, string remedy)
    {
        problems.Add(new(ProblemIds.MalformedSuite, source.Locate(span), message, remedy));
        return false;
    }
}
