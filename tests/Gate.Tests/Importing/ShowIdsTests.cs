using FsCheck.Fluent;
using Gate.Importing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Importing;

public sealed class ShowIdsTests
{
    [Theory]
    [InlineData("The Hitchhiker's Guide", 1981, "the-hitchhikers-guide-1981")]
    [InlineData("Amélie & Łódź!", 2001, "amelie-lodz-2001")]
    [InlineData("千と千尋の神隠し", 2001, "千と千尋の神隠し-2001")]
    [InlineData("!!!", 2020, "show-2020")]
    [InlineData("../../etc/passwd", null, "etc-passwd")]
    [InlineData("CON", null, "con-show")]
    [InlineData("\u202Eevil\u0000", null, "evil")]
    public void A_title_and_a_year_make_a_folder_name(string title, int? year, string expected) => Assert.Equal(expected, ShowSlug.Of(title, year));

    [Theory]
    [InlineData("s1", true)]
    [InlineData("tt0012.3_a", true)]
    [InlineData("..", false)]
    [InlineData(".hidden", false)]
    [InlineData("a/b", false)]
    [InlineData("a b", false)]
    [InlineData("aux.txt", false)]
    [InlineData("dot.", false)]
    [InlineData("", false)]
    public void An_id_from_a_column_is_kept_if_every_system_can_have_it_as_a_folder(string id, bool isSafe) => Assert.Equal(isSafe, ShowSlug.IsSafe(id));

    [Fact]
    public void Shows_that_want_the_same_name_in_other_capitals_are_told_apart()
    {
        var ids = new ShowIds();
        ids.Add(new("Foo", 1));
        ids.Add(new("foo", (UInt128)2 << 96));

        Assert.NotEqual(ids.Resolve(new("Foo", 1)), ids.Resolve(new("foo", (UInt128)2 << 96)), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Prop.ForAll(Gen.Choose(0, 30).ArrayOf().ToArbitrary(), numbers =>
        {
            List<ProposedId> proposed = [.. numbers.Select(number => new ProposedId($"n{number % 7}", (UInt128)number << 96))];
            var (forward, backward) = (new ShowIds(), new ShowIds());
            proposed.ForEach(forward.Add);
            Enumerable.Reverse(proposed).ToList().ForEach(backward.Add);

            Assert.Equal(proposed.Select(forward.Resolve), proposed.Select(backward.Resolve));
            Assert.Equal(proposed.Distinct().Count(), proposed.Select(forward.Resolve).Distinct().Count());
        }).Hold();
}
