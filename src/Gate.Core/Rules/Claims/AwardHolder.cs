using Gate.Core.Catalogs;

namespace Gate.Core.Rules.Claims;

/// <summary>Whom an award is claimed for.</summary>
internal abstract record AwardHolder
{
    private AwardHolder()
    {
    }

    /// <summary>The show that the synopsis is about.</summary>
    public sealed record ThisShow : AwardHolder;

    /// <summary>A credited person.</summary>
    /// <param name="IsForThisShow">The text says that it was for this show: `for the role`, `won an Oscar as Erin`.</param>
    /// <param name="IsLoose">Their name stands nearest before the award, and something else may be what the clause speaks of.</param>
    public sealed record Person(Credit Credit, PersonName Name, bool IsForThisShow = false, bool IsLoose = false) : AwardHolder;

    /// <summary>Somebody or something that the facts do not know: another person, another work.</summary>
    public sealed record Unknown : AwardHolder;
}
