using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>What must hold of the questions that a run asked: none for nothing, none twice, and all that there were where the model was well.</summary>
/// <param name="answered">What had a usable answer before the run.</param>
/// <param name="asked">By the run.</param>
internal sealed class QuestionCheck(HistoryModel model, Truth truth, IReadOnlySet<string> answered, IReadOnlyList<string> asked, string story)
{
    public void Check()
    {
        Assert.True(asked.All(truth.Questions.Contains), $"Something was asked that nobody needs to know.\n{story}");
        Assert.True(!asked.Any(answered.Contains), $"Something was asked that the store knows.\n{story}");
        if (model.Mood == ModelMood.Fine)
        {
            Assert.True(asked.Distinct().Count() == asked.Count, $"Something was asked twice.\n{story}");
            Assert.True(truth.Questions.IsSubsetOf(model.Answered), $"Something was not asked.\n{story}");
        }

        Assert.True(model.Mood != ModelMood.Keyless || asked.Count == 0, $"Something was asked without a key.\n{story}");
        Assert.True(model.Mood != ModelMood.Dear || asked.Count <= 1, $"More was asked than the budget allows.\n{story}");
    }
}
