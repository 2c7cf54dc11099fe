using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>Reads the jobs of a credit: `Director (feature debut), writer and producer` holds three, `Art director` none of these.</summary>
internal static class JobNames
{
    private const string OtherDirectors = "art|casting|assistant|unit|musical|music|animation|technical|creative|fight|stunt|voice|choreography";

    private static readonly (Job Job, RulePattern Pattern)[] All =
    [
        (Job.Director, Of(@"\b(?:co-)?direct(?:or|ors|ed|ion|ing)\b|\bfilmmaker\b")),
        (Job.Author, Of(@"\b(?:author|novel|novelist|book|memoir|source|playwright|original work|based on|characters? created)\b")),
        (Job.Writer, Of(@"(?:writer|writers|written|writing|screenplay|script|teleplay|story|scenario|adaptation)\b")),
        (Job.Composer, Of(@"\b(?:composer|composed|music|score|songs?|songwriter)\b")),
        (Job.Cinematographer, Of(@"\b(?:cinematograph\w+|photography|camera\w*)\b")),
        (Job.Editor, Of(@"\b(?:editor|edited|editing)\b")),
        (Job.Producer, Of(@"\b\w*-?produce[rd]s?\b")),
        (Job.Creator, Of(@"\b(?:co-)?(?:creator|created|showrunner|developed|developer)\b")),
        (Job.Narrator, Of(@"\b(?:narrator|narrated|narration|voice-?over)\b")),
        (Job.CostumeDesigner, Of(@"\bcostume\w*\b")),
    ];

    private static readonly RulePattern OtherJobs = Of($@"\b(?:{OtherDirectors}) director\b|\bdirector of photography\b|\bscript (?:editor|supervisor)\b|\bsound editor\b|\bsecond unit director\b");

    public static Job Of(Credit credit)
    {
        if (credit.Job is null)
        {
            return Job.Performer | ((credit.Role ?? "").Contains("narrat", StringComparison.OrdinalIgnoreCase) ? Job.Narrator : Job.None);
        }

        var found = Job.None;
        var others = OtherJobs.IsMatch(credit.Job);
        foreach (var (job, pattern) in All)
        {
            found |= pattern.IsMatch(credit.Job) ? job : Job.None;
        }

        // “Director of photography” holds the word and not the job; where both may be meant, nothing is contradicted.
        return others ? found & ~(Job.Director | Job.Editor | Job.Writer) : found;
    }

    public static string Describe(Credit credit) => credit.Role ?? credit.Job ?? "one of the cast";

    private static RulePattern Of(string pattern) => new(pattern, caseSensitive: false);
}
