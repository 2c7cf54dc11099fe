using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Form;

public class LanguageFormTests
{
    [Theory]
    [InlineData("fr", "Qui[|?|] Nao [|« |]part[| »|][|!|]", "Qui\u202F? Nao «\u202Fpart\u202F»\u202F!")]
    [InlineData("fr-CA", "Qui? Nao[|:|] non!", "Qui? Nao\u00A0: non!")]
    [InlineData("fr", "Qui\u202F? Quoi\u202F?! 10:30 http://x :) Nao\u00A0: non…", null)]
    public void French_signs_have_their_spaces(string locale, string marked, string? repaired) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1931"), marked, locale: locale, repaired: repaired);

    [Theory]
    [InlineData("Quién [|es?|] ¿Quién es?")]
    [InlineData("¿Quién es? Y [|tú?|]")]
    [InlineData("¡Qué noche!, ¿no?! ?")]
    [InlineData("Nao wartet auf x?id=3")]
    public void Spanish_questions_are_opened(string marked) => RuleVerifier.Verify(RuleVerifier.Shipped("SYN1933"), marked, locale: "es");
}
