using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>What somebody is said to have done, where the job is not in the verb: `turned the novel into a screenplay`, `made her debut as a director`.</summary>
internal static class DeedPhrases
{
    private const string Who = "^,?(?: who| and)?(?: (?:also|then|later|himself|herself|\\w+ly))* ";
    private const string Films = "film|movie|feature|documentary|series|miniseries|drama|comedy|thriller|musical|horror|western|romance|adventure|biopic|epic|satire|noir|mystery|fantasy";
    private const string Books = "novels?|books?|memoirs?|autobiography|play|novella|bestseller|short story|graphic novel|comics?";

    private static readonly (Job Job, ClaimForce Force, Lazy<RulePattern> Pattern)[] All =
    [
        (Job.Writer, ClaimForce.Plain, Of(@"(?:turn(?:s|ed)|shap(?:es|ed)|rework(?:s|ed)|made|adapt(?:s|ed)|fashion(?:s|ed)|boil(?:s|ed)) [^.;:]{3,80}? into (?:an?|the|his|her|this) (?:[\w-]+ ){0,3}(?:screenplay|script)\b")),
        (Job.Writer, ClaimForce.Plain, Of(@"(?:did|provided|provides|supplied|supplies|contributed|delivered|devised) (?:the|its|this) (?:[\w-]+ )?(?:screenplay|script)\b")),
        (Job.Writer, ClaimForce.Adapted, Of($@"adapt(?:s|ed) (?:(?:it|this|the (?:[\w'-]+ ){{0,4}}(?:{Films})) from\b|(?:the|his|her|its) (?:own )?(?:[\w'-]+ ){{0,3}}(?:{Books})\b(?: for the screen)?)")),
        (Job.Director, ClaimForce.Plain, Of(@"(?:ma(?:de|kes)|g(?:ave|ives)) (?:his|her) (?:[\w-]+ )?debut as (?:a |the )?(?:feature |film )?director\b(?: (?:with|here|in this|on this)\b|[.,])")),
        (Job.Director, ClaimForce.Plain, Of($@"ma(?:de|kes) (?:his|her) (?:[\w-]+ )?(?:directorial|directing) debut (?:here|(?:with|in) (?:this|the) (?:[\w'-]+ ){{0,5}}(?:{Films})\b)")),
        (Job.Performer, ClaimForce.Plain, Of(@"(?:voices|portrays) (?:the|an?) (?:[\w'-]+ ){0,4}?(?:of the title|title (?:role|character|part)|hero|heroine|villain|narrator)\b")),
        (Job.Director, ClaimForce.Possessive, Of($@"turn(?:s|ed) [^.;:]{{3,80}}? (?:in)?to (?:an?|this) (?:[\w'-]+ ){{0,4}}(?:film|movie|feature|documentary)\b")),
    ];

    private static readonly Lazy<RulePattern> Any = Of("(?:turn|shap|rework|made|makes|gave|gives|adapt|fashion|boil|did|provide|suppli|contribut|deliver|devised|voices|portrays)");

    /// <summary>The job that the words after a name claim; null when they claim none.</summary>
    public static (Job Job, int Length, ClaimForce Force)? After(string after)
    {
        if (!Any.Value.IsMatch(after))
        {
            return null;
        }

        foreach (var (job, force, pattern) in All)
        {
            if (pattern.Value.Matches(after) is [var match])
            {
                return (job, match.Value.TrimEnd('.', ',').Length, force);
            }
        }

        return null;
    }

    private static Lazy<RulePattern> Of(string pattern) => new(() => new(Who + pattern));
}
