using System.Text;

namespace Gate.Core.Rules;

/// <summary>Applies fixes to a text.</summary>
public static class FixApplication
{
    /// <summary>Applies, from the beginning, every fix that does not overlap one already taken; fixes of the same place in the order of the findings.</summary>
    public static string Apply(string text, IEnumerable<RuleFinding> findings)
    {
        var builder = new StringBuilder(text.Length);
        var end = 0;
        foreach (var finding in findings.Where(finding => finding.Replacement is not null).OrderBy(finding => finding.ReplacedSpan.Start))
        {
            if (finding.ReplacedSpan.Start >= end)
            {
                builder.Append(text, end, finding.ReplacedSpan.Start - end).Append(finding.Replacement);
                end = finding.ReplacedSpan.End;
            }
        }

        return builder.Append(text, end, text.Length - end).ToString();
    }
}
