using Gate.Core.Documents;
using Gate.Core.Judging.Voting;
using Gate.Core.Rules;

namespace Gate.Core.Planning;

/// <summary>By which model and how the judges of a run are asked. Where there is none, judges are not planned.</summary>
/// <param name="model">The model and its parameters, as keys have them.</param>
public sealed class JudgePolicy(JudgingSettings settings, string model)
{
    public JudgingSettings Settings => settings;

    /// <exception cref="ArgumentException">The rule is no judge.</exception>
    public JudgeSetup For(Rule rule)
    {
        var own = rule.Judge?.Settings ?? throw new ArgumentException($"{rule.Id} asks no model.", nameof(rule));
        var votes = Last(rule, setting => setting.Votes) ?? own.Votes;
        return new(
            settings.Consensus == ConsensusMode.Sequential ? new PosteriorRule(votes, settings.Threshold) : new MajorityRule(votes),
            Last(rule, setting => setting.Rationale) ?? own.Rationale,
            settings.Judges.LastOrDefault(setting => Names(setting, rule) && setting.Effort is not null)?.Effort ?? own.Effort,
            model);
    }

    /// <summary>Settings that can never hold: rules that are no judges, votes that can end in a tie.</summary>
    public static IEnumerable<Problem> Check(JudgingSettings settings, RuleSet rules)
    {
        var judges = rules.All.Where(rule => rule.Judge is not null).Select(rule => rule.Id).ToList();
        foreach (var setting in settings.Judges)
        {
            foreach (var id in setting.Rules.Where(id => !judges.Contains(id)))
            {
                yield return new(ProblemIds.InvalidSetting, setting.Location, rules.Find(id) is null ? $"There is no judge `{Excerpt.Of(id)}`." : $"{id} asks no model, so it has neither votes nor rationale.",
                    $"The judges are {string.Join(", ", judges)}.");
            }

            if (setting.Votes is { } votes && votes % 2 == 0)
            {
                yield return new(ProblemIds.InvalidSetting, setting.Location, $"{votes} votes can end in a tie.", "Take an odd number, such as 1, 3 or 5.");
            }
        }
    }

    private T? Last<T>(Rule rule, Func<JudgeSetting, T?> value)
        where T : struct =>
        settings.Judges.Where(setting => Names(setting, rule)).Select(value).LastOrDefault(said => said is not null);

    private static bool Names(JudgeSetting setting, Rule rule) => setting.Rules.Count == 0 || setting.Rules.Contains(rule.Id);
}
