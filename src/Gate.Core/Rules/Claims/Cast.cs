using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>The people of a show as names, with what they do and where they stand.</summary>
internal sealed class Cast
{
    private readonly List<PersonName> roles;
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Lazy<IReadOnlyList<Part>> parts;
    private uint initials;

    private Cast(IReadOnlyList<(Credit Credit, PersonName Name)> people)
    {
        People = people;
        roles = [.. people.Where(person => person.Credit.Role is not null).Select(person => PersonName.Parse(person.Credit.Role!))];
        parts = new(() => [.. people.Select(person => new Part(
            person.Credit, person.Name, JobNames.Of(person.Credit), person.Credit.Role is { } role ? CharacterName.Parse(role) : null))]);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (_, name) in people)
        {
            Add(name);
        }
    }

    public IReadOnlyList<(Credit Credit, PersonName Name)> People { get; }

    /// <summary>Every credit with its jobs and its character.</summary>
    public IReadOnlyList<Part> Parts => parts.Value;

    /// <summary>Made once for all rules about people, which read the same talent.</summary>
    public static Cast Of(RuleContext context, Facts facts) => context.Shared(facts.Talent, static talent =>
        new Cast([.. talent.OnScreen.Concat(talent.OffScreen).Select(credit => (credit, PersonName.Parse(credit.Name)))]));

    public (Credit Credit, PersonName Name)? Find(PersonName name)
    {
        foreach (var person in People)
        {
            if (person.Name.IsSame(name))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>False when no credit names a character, as in most tables: nobody can then have the wrong one.</summary>
    public bool HasCharacters => roles.Count > 0;

    /// <summary>False when no credited name has this word, in lower case and perhaps with `'s`.</summary>
    public bool MayName(ReadOnlySpan<char> word)
    {
        var bare = word.EndsWith("'s") ? word[..^2] : word;
        return lookup.Contains(bare) || bare.ContainsAny('.', '-') || !System.Text.Ascii.IsValid(bare) || lookup.Contains(word);
    }

    /// <summary>False when a word begins with a letter that no part of a credited name begins with, so that the words are neither a name nor one with an error in it.</summary>
    public bool MayBeNear(ProseText prose, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            var letter = prose.FoldedWord(i)[0];
            if (char.IsAsciiLetterLower(letter) && (initials & 1u << (letter - 'a')) == 0)
            {
                return false;
            }
        }

        return true;
    }

    public bool HasSingleName(PersonName name) => People.Any(person => person.Name.Parts.Count == 1 && person.Name.IsSame(name));

    /// <summary>All credits of the person of this name.</summary>
    public IReadOnlyList<Credit> CreditsOf(PersonName name) => [.. People.Where(person => person.Name.IsSame(name)).Select(person => person.Credit)];

    /// <summary>The credits of the only person with this family name, unless it names a character or is another's first name.</summary>
    public IReadOnlyList<Credit> CreditsOfFamily(PersonName name)
    {
        var family = name.Folded[0];
        var bearers = People.Where(person => person.Name.Folded.Count > 1 && person.Name.Folded.Contains(family)).ToList();
        var isOne = bearers.Count > 0 && family.Length > 2 && bearers.All(person => person.Name.Folded[^1] == family && person.Name.IsSame(bearers[0].Name));
        return isOne && !IsRole(name) ? [.. bearers.Select(person => person.Credit)] : [];
    }

    /// <summary>True when it is a character's name, or a part of the description of a role.</summary>
    public bool IsRole(PersonName name) => roles.Any(role => name.Parts.All(part => role.Parts.Contains(part, StringComparer.OrdinalIgnoreCase)));

    /// <summary>True when a name may well mean a credited person after all: it shares a family name, or is nearly the same.</summary>
    public bool IsPartly(PersonName name) =>
        People.Any(person => person.Name.Folded.Count > 1 && (person.Name.IsMisspeltAs(name) || (person.Name.Folded[^1] == name.Folded[^1] && person.Name.Folded[0][0] == name.Folded[0][0])));

    private void Add(PersonName name)
    {
        foreach (var part in name.Folded)
        {
            words.Add(part);
            initials |= part.Length > 0 && char.IsAsciiLetterLower(part[0]) ? 1u << (part[0] - 'a') : 0;
            initials |= part.Length > 0 && part[0] is 'c' or 'k' ? 1u << ('c' - 'a') | 1u << ('k' - 'a') : 0;
        }

        if (name.Parts.Count != name.Folded.Count || name.Parts.Any(part => !System.Text.Ascii.IsValid(part)))
        {
            words.UnionWith(name.Parts.Select(part => part.ToLowerInvariant()));
        }

        if (name.Folded.Count > 0 && name.Folded[0].Length == 1)
        {
            // J. K. is also J.K.
            words.Add(string.Concat(name.Folded.TakeWhile(part => part.Length == 1)));
        }
    }
}
