using Gate.Importing;
using Xunit;

namespace Gate.Tests.Importing;

public sealed class ImportedValuesTests
{
    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021-09", "2021-09")]
    [InlineData("2021-09-17", "2021-09-17")]
    [InlineData("September 17, 2021", "2021-09-17")]
    [InlineData("17 September 2021", "2021-09-17")]
    [InlineData("17-Sep-2021", "2021-09-17")]
    public void A_date_that_can_mean_one_thing_is_read(string text, string expected) => Assert.Equal(expected, ImportedValues.Date(text).ToString());

    [Theory]
    [InlineData("30-Mar-21")]
    [InlineData("03/04/2021")]
    [InlineData("2021-13")]
    [InlineData("1650")]
    [InlineData("soon")]
    [InlineData("2021.0")]
    public void A_date_that_could_mean_something_else_is_not_guessed(string text) => Assert.Null(ImportedValues.Date(text));

    [Theory]
    [InlineData("97 min", 97, null)]
    [InlineData("97min", 97, null)]
    [InlineData("1 h 37 min", 97, null)]
    [InlineData("2 hours", 120, null)]
    [InlineData("1 Season", null, 1)]
    [InlineData("3 Seasons", null, 3)]
    public void A_duration_is_minutes_or_seasons(string text, int? minutes, int? seasons) => Assert.Equal((minutes, seasons), ImportedValues.Duration(text));

    [Theory]
    [InlineData("97")]
    [InlineData("0 min")]
    [InlineData("3 episodes")]
    [InlineData("99999 Seasons")]
    [InlineData("")]
    public void A_duration_without_a_unit_that_is_known_is_not_guessed(string text) => Assert.Null(ImportedValues.Duration(text));

    [Theory]
    [InlineData("Comedy, Drama,, ", "Comedy|Drama")]
    [InlineData("['comedy', \"children's\"]", "comedy|children's")]
    [InlineData("[]", "")]
    public void A_list_is_parted_however_it_is_written(string text, string expected) => Assert.Equal(expected, string.Join('|', ImportedValues.List(text, ",")));
}
