using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims.Metadata;

/// <summary>The ways in which English attaches a work to a show, probed with a nationality that is wrong.</summary>
public class WorkEvidenceTests
{
    private const string Facts = """
        title: Night Ferry
        kind: film
        release-date: 2021
        genres: [Comedy, Drama, Romance]
        countries: [Norway, Denmark]
        runtime-minutes: 100
        talent:
          on-screen:
            - { name: Bo Quill, role: Purser }
            - { name: Eva Stahl, role: Cook }
          off-screen:
            - { name: Ada Lund, job: director }
            - { name: Guillermo del Mar, job: co-writer }
            - { name: Kaarina Dahl, job: Author of the source novel }
        """;

    [Theory]
    [InlineData("This [|American|] drama is about a purser.")]
    [InlineData("A purser vanishes in this [|American|] comedy-drama.")]
    [InlineData("Ada Lund's [|American|] drama begins at sea.")]
    [InlineData("Lund's 2021 [|American|] drama begins at sea.")]
    [InlineData("In director Ada Lund's [|American|] drama, a purser vanishes.")]
    [InlineData("Bo Quill heads the cast of Ada Lund's [|American|] drama.")]
    [InlineData("Guillermo del Mar and Ada Lund's [|American|] drama begins at sea.")]
    [InlineData("Ada Lund directs the [|American|] drama.")]
    [InlineData("Ada Lund wrote and directed the [|American|] drama, which takes place at sea.")]
    [InlineData("Ada Lund, who directed the [|American|] drama, wrote it with Guillermo del Mar.")]
    [InlineData("Ada Lund, once a sailor, made the [|American|] drama.")]
    [InlineData("Ada Lund also directed this [|American|] drama.")]
    [InlineData("Guillermo del Mar co-wrote the [|American|] drama with Ada Lund.")]
    [InlineData("Ada Lund turned the novel into an [|American|] drama.")]
    [InlineData("Ada Lund and Guillermo del Mar adapted the novel for the screen as an [|American|] drama.")]
    [InlineData("Bo Quill stars in an [|American|] drama from 2021.")]
    [InlineData("Bo Quill and Eva Stahl star in the [|American|] drama.")]
    [InlineData("Bo Quill has the lead in an [|American|] drama about the sea.")]
    [InlineData("Bo Quill and Eva Stahl are the couple in an [|American|] drama about the sea.")]
    [InlineData("Bo Quill headlines the [|American|] drama.")]
    [InlineData("Bo Quill leads the cast of an [|American|] drama about the sea.")]
    [InlineData("An [|American|] drama directed by Ada Lund.")]
    [InlineData("An [|American|] drama, directed by Ada Lund.")]
    [InlineData("An [|American|] drama about the sea, written and directed by Ada Lund.")]
    [InlineData("An [|American|] drama from director Ada Lund.")]
    [InlineData("An [|American|] drama by Ada Lund and Guillermo del Mar.")]
    [InlineData("At sea nobody hears you: an [|American|] drama by Ada Lund.")]
    [InlineData("The [|American|] drama was directed by Ada Lund.")]
    [InlineData("The [|American|] drama was written by Guillermo del Mar.")]
    [InlineData("An [|American|] drama that Ada Lund directed in 2021.")]
    [InlineData("An [|American|] drama which Ada Lund wrote with Guillermo del Mar.")]
    [InlineData("An [|American|] drama starring Bo Quill and Eva Stahl.")]
    [InlineData("An [|American|] drama with Bo Quill as a purser.")]
    [InlineData("An [|American|] drama in which Bo Quill loses a ship.")]
    [InlineData("In the [|American|] drama, Bo Quill plays a purser.")]
    [InlineData("Written and directed by Ada Lund, the [|American|] drama takes place at sea.")]
    [InlineData("Directed by Ada Lund, the [|American|] drama won no prize.")]
    [InlineData("Adapted from Kaarina Dahl's novel, the [|American|] drama takes place at sea.")]
    [InlineData("Nominated for three Oscars, the [|American|] drama takes place at sea.")]
    [InlineData("Night Ferry is an [|American|] drama.")]
    [InlineData("Night Ferry (2021) is an [|American|] drama.")]
    [InlineData("Night Ferry, an [|American|] drama, begins at sea.")]
    [InlineData("A purser vanishes in Night Ferry, an [|American|] drama about the sea.")]
    [InlineData("A purser vanishes in the [|American|] drama Night Ferry.")]
    [InlineData("An [|American|] drama of 2021, it has Bo Quill as the purser.")]
    [InlineData("An [|American|] film, the work was made at sea.")]
    [InlineData("The [|American|] drama appeared in 2021 under the direction of Ada Lund.")]
    [InlineData("The [|American|] drama earned an Oscar nomination for its script.")]
    [InlineData("The [|American|] film was nominated for two Academy Awards.")]
    [InlineData("It is an [|American|] drama directed by Ada Lund.")]
    [InlineData("Bo Quill is the purser in Ada Lund's drama, an [|American|] co-production.")]
    [InlineData("Bo Quill is the purser in this romantic drama, an [|American|] film that Ada Lund directed.")]
    [InlineData("Bo Quill is the purser in this romantic drama – an [|American|] film.")]
    [InlineData("An [|American|] drama based on the novel by Kaarina Dahl.")]
    [InlineData("An [|American|] drama adapted from Kaarina Dahl's novel.")]
    public void What_its_sentence_says_binds_a_work_to_the_show(string marked) =>
        Assert.Equal(Severity.Error, RuleVerifier.Verify(RuleVerifier.Shipped("SYN1410"), marked, Facts)[0].Cap);

    [Theory]
    [InlineData("A purser dreams of the American drama that made him a sailor.")]
    [InlineData("Bo Quill plays an actor in an American sitcom.")]
    [InlineData("Bo Quill plays a purser who stars in an American sitcom.")]
    [InlineData("Bo Quill, who starred in an American sitcom, plays the purser.")]
    [InlineData("Bo Quill (star of the American sitcom) plays the purser.")]
    [InlineData("Ada Lund, who also made an American drama, directs.")]
    [InlineData("Ada Lund, known for the American thriller, directs.")]
    [InlineData("Ada Lund directs Bo Quill as a man who makes an American sitcom.")]
    [InlineData("Ada Lund's heroine directs an American drama.")]
    [InlineData("Ada Lund's remake of the American comedy begins at sea.")]
    [InlineData("Written and directed by Ada Lund, the drama follows an actor in an American sitcom.")]
    [InlineData("Like the American comedy by Ada Lund, it begins at sea.")]
    [InlineData("After the American drama Ada Lund directed, this one is a surprise.")]
    [InlineData("The original American film was directed by Ada Lund.")]
    [InlineData("The cook watches an American drama with Bo Quill as a purser.")]
    [InlineData("The cook rehearses an American drama.")]
    [InlineData("Ada Lund wrote and directed; the cook dreams of an American drama.")]
    [InlineData("Eva Stahl is the cook, and the American drama club is closed.")]
    [InlineData("An American purser stars in a drama by Ada Lund.")]
    [InlineData("Bo Quill plays the American drama teacher.")]
    [InlineData("Inspired by an American film, this drama begins at sea.")]
    [InlineData("Based on the American series, the drama begins at sea.")]
    [InlineData("From the makers of the American comedy comes this drama.")]
    [InlineData("The American thriller Day Ferry was directed by Ada Lund.")]
    [InlineData("Bo Quill, in his first American film, is the purser.")]
    [InlineData("Eva Stahl, a star of American television drama, is the cook.")]
    [InlineData("It was remade as an American film with Bo Quill.")]
    [InlineData("The novel inspired an American series by Ada Lund.")]
    [InlineData("Ada Lund later made an American series.")]
    [InlineData("Ada Lund went on to direct an American series.")]
    [InlineData("Before this drama Ada Lund made an American series.")]
    [InlineData("Ada Lund's first film, an American comedy, was shot at sea.")]
    [InlineData("Ada Lund's previous American film was shot at sea.")]
    [InlineData("Bo Quill plays a purser, once the lead in an American series.")]
    [InlineData("This Norwegian drama begins at sea.")]
    public void A_work_of_somebody_else_or_in_the_story_is_let_be(string text) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1410"), text, Facts);
}
