using System.Runtime.CompilerServices;
using Gate.Core.Catalogs;

namespace Gate.Core.Rules.Claims;

/// <summary>The people of a show as names, with what they do and where they stand.</summary>
internal sealed class Cast
{
    // All rules about people read the same talent, which never changes.
    private static readonly ConditionalWeakTable<Talent, Cast> Known = [];

    private readonly List<PersonName> roles;
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Lazy<IReadOnlyList<Part>> parts;

    private Cast(IReadOnlyList<(Credit Credit, PersonName Name)> people)
    {
        People = people;
        roles = [.. people.Where(person => person.Credit.Role is not null).Select(person => PersonName.Parse(person.Credit.Role!))];
        parts = new(() => [.. people.Select(person => new Part(
            person.Credit, person.Name, JobNames.Of(person.Credit), person.Credit.Role is { } role ? CharacterName.Parse(role) : null))]);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (_, name) in people)
        {
            words.UnionWith(name.Parts.Select(part => part.ToLowerInvariant()));
            words.UnionWith(name.Folded);
            words.Add(string.Concat(name.Parts.TakeWhile(part => part.Length == 1).Select(part => part.ToLowerInvariant())));
        }
    }

    public IReadOnlyList<(Credit Credit, PersonName Name)> People { get; }

    /// <summary>Every credit with its jobs and its character.</summary>
    public IReadOnlyList<Part> Parts => parts.Value;

    public static Cast Of(Facts facts) => Known.GetValue(facts.Talent, static talent =>
        new([.. talent.OnScreen.Concat(talent.OffScreen).Select(credit => (credit, PersonName.Parse(credit.Name)))]));

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
}
