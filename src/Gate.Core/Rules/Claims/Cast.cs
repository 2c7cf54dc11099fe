using Gate.Core.Catalogs;

namespace Gate.Core.Rules.Claims;

/// <summary>The people of a show as names, with where they stand.</summary>
internal sealed class Cast
{
    private readonly List<PersonName> roles;

    private Cast(IReadOnlyList<(Credit Credit, PersonName Name)> people)
    {
        People = people;
        roles = [.. people.Where(person => person.Credit.Role is not null).Select(person => PersonName.Parse(person.Credit.Role!))];
    }

    public IReadOnlyList<(Credit Credit, PersonName Name)> People { get; }

    public static Cast Of(Facts facts) =>
        new([.. facts.Talent.OnScreen.Concat(facts.Talent.OffScreen).Select(credit => (credit, PersonName.Parse(credit.Name)))]);

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

    /// <summary>True when it is a character's name, or a part of the description of a role.</summary>
    public bool IsRole(PersonName name) => roles.Any(role => name.Parts.All(part => role.Parts.Contains(part, StringComparer.OrdinalIgnoreCase)));
}
