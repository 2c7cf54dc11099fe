using FsCheck;
using FsCheck.Fluent;
using Gate.Core.Catalogs;
using Gate.Core.Judging.Voting;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Planning;

public sealed class PlannerTests
{
    private static readonly RuleSet Rules = new(
    [
        TestRule.Finding("SYN9001", "x"),
        TestRule.Finding("SYN9002", "x", reads: RuleInput.Metadata),
        TestRule.Finding("SYN9003", "x", reads: RuleInput.Suite),
        TestRule.Finding("SYN9004", "x", reads: RuleInput.Variant),
    ]);

    private static readonly Gen<(string Show, string Variant, string Text, string Genre)> Row =
        from show in Gen.Choose(0, 3)
        from variant in Gen.Choose(0, 2)
        from text in Gen.Choose(0, 3)
        from genre in Gen.Choose(0, 1)
        select ($"show-{show}", $"variant-{variant}", $"Text {text}.", $"genre {genre}");

    /// <summary>A catalogue: distinct synopses; one genre per show.</summary>
    private static readonly Gen<IReadOnlyList<Show>> CatalogueOf =
        from rows in Gen.ListOf(Row)
        select (IReadOnlyList<Show>)[.. rows
            .GroupBy(row => row.Show)
            .Select(show => Catalogue.Show(show.Key, show.First().Genre, [.. show.DistinctBy(row => row.Variant).Select(row => (row.Variant, row.Text))]))];

    [Fact]
    public void The_plan_of_any_edit_is_the_cells_whose_inputs_changed() => Prop.ForAll(
        Arb.From(from atBase in CatalogueOf from atHead in CatalogueOf select (atBase, atHead)),
        edit =>
        {
            var plan = Planner.Compare(CellsOf(edit.atBase), CellsOf(edit.atHead));

            var expected = Expected(edit.atBase, edit.atHead);
            return expected.SetEquals(plan.Affected.Select(cell => cell.ToString()))
                && plan.Affected.Count + plan.Unaffected == CellsOf(edit.atHead).Count();
        }).Hold();

    [Fact]
    public void Nothing_edited_affects_nothing_whatever_the_order() => Prop.ForAll(
        Arb.From(CatalogueOf),
        shows => Planner.Compare(CellsOf(shows), CellsOf(shows.Reverse())).Affected.Count == 0).Hold();

    [Fact]
    public void The_key_does_not_depend_on_identity_and_path()
    {
        var rule = Rules.Find("SYN9002")!;
        var one = Catalogue.Show("one", "drama", ("short", "A text."));
        var other = Catalogue.Show("other", "drama", ("long", "A text.")) with { Facts = one.Facts };

        Assert.Equal(CellKey.Compute(one, one.Suite[0], rule), CellKey.Compute(other, other.Suite[0], rule));
    }

    [Fact]
    public void The_key_depends_on_text_locale_facets_read_fingerprint_and_model()
    {
        var rule = Rules.Find("SYN9002")!;
        var show = Catalogue.Show("one", "drama", ("short", "A text."));
        var french = show.Suite[0] with { Id = new SynopsisId("one", "short", "fr") };
        string[] keys =
        [
            CellKey.Compute(show, show.Suite[0], rule),
            CellKey.Compute(show, french, rule),
            CellKey.Compute(show, Catalogue.Show("one", "drama", ("short", "Another text.")).Suite[0], rule),
            CellKey.Compute(Catalogue.Show("one", "comedy"), show.Suite[0], rule),
            CellKey.Compute(show with { Facts = null }, show.Suite[0], rule),
            CellKey.Compute(show, show.Suite[0], rule with { Fingerprint = "another" }),
            .. KeysOfJudges(show),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Equal(64, key.Length));
    }

    private static IEnumerable<Cell> CellsOf(IEnumerable<Show> shows) => shows.SelectMany(show => Cells.Of(show, Rules, new SeverityPolicy([])));

    // The same decision made from the inputs themselves, without keys: a cell is spared by a cell at base with equal inputs, its own one first, each once.
    private static HashSet<string> Expected(IReadOnlyList<Show> atBase, IReadOnlyList<Show> atHead)
    {
        var free = CellsOf(atBase).Select(cell => (Identity: cell.ToString(), Inputs: Inputs(cell))).ToList();
        var head = CellsOf(atHead).ToList();
        var rest = head.Where(cell => free.RemoveAll(known => known.Identity == cell.ToString() && known.Inputs == Inputs(cell)) == 0).ToList();
        var affected = new HashSet<string>();
        foreach (var cell in rest)
        {
            var found = free.FindIndex(known => known.Inputs == Inputs(cell));
            if (found < 0)
            {
                affected.Add(cell.ToString());
            }
            else
            {
                free.RemoveAt(found);
            }
        }

        return affected;
    }

    private static string Inputs(Cell cell)
    {
        var reads = cell.Rule.Manifest.Reads;
        var suite = cell.Show.Suite.Where(other => other.Id != cell.Synopsis.Id).OrderBy(other => other.Id.Variant).Select(other => $"{other.Id.Variant}={other.Text}");
        return string.Join('|', [
            cell.Rule.Id,
            cell.Synopsis.Text,
            reads.Contains(RuleInput.Metadata) ? $"{cell.Show.Facts!.Title.Value} {cell.Show.Facts.Genres[0].Value}" : "",
            reads.Contains(RuleInput.Suite) ? string.Join(';', suite) : "",
            reads.Contains(RuleInput.Variant) ? cell.Synopsis.Id.Variant : "",
        ]);
    }

    // Votes are not among what differs: raising their number pays only for the new ones.
    private static string[] KeysOfJudges(Show show)
    {
        var judge = TestRule.Judge("SYN2001");
        var setup = new JudgeSetup(new MajorityRule(5), RationaleTier.Tiered, null, "a-model");
        Assert.Equal(CellKey.Compute(show, show.Suite[0], judge, setup), CellKey.Compute(show, show.Suite[0], judge, setup with { Voting = new PosteriorRule(3, 0.9) }));
        return
        [
            CellKey.Compute(show, show.Suite[0], judge, setup),
            CellKey.Compute(show, show.Suite[0], judge, setup with { Model = "another-model" }),
            CellKey.Compute(show, show.Suite[0], judge, setup with { Effort = "high" }),
            CellKey.Compute(show, show.Suite[0], judge, setup with { Rationale = RationaleTier.Short }),
            CellKey.Compute(show, show.Suite[0], TestRule.Judge("SYN2001", prompt: "Judge otherwise."), setup),
            CellKey.Compute(show, show.Suite[0], TestRule.Judge("SYN2001", listsClaims: true), setup),
            CellKey.Compute(show with { Facts = show.Facts! with { Title = new("Another title", show.Facts.Title.Location) } }, show.Suite[0], judge, setup),
        ];
    }
}
