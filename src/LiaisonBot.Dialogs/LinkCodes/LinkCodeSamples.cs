using System.Globalization;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.LinkCodes;

internal static class LinkCodeSamples
{
    private static readonly DateTimeOffset ValidUntil = new(2026, 4, 16, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Unit Pharmacology = new() { Code = "G03-B01", Name = "药理支部" };
    private static readonly IssueForm Empty = new("");

    public static IEnumerable<CardSample> All =>
    [
        Form("a few people", words => new IssueFormView(People(3), Empty, null, null)),
        Form("one person, by name", words => new IssueFormView(People(1), new IssueForm("1"), null, null)),
        Form("several of that name", words => new IssueFormView(People(2), Empty, words.Say("link.form.several", ("count", 2)), null)),
        Form("nobody of that name", words => new IssueFormView(People(12), Empty, null, words.Say("link.form.not_found", ("name", "欧阳*致远*")))),
        Form("nobody chosen, more than can be shown", words => new IssueFormView(People(400), Empty, null, words["link.form.choose"])),
        new("link.nobody", "everyone is known", IssueCards.Nobody),
        new("link.receipt", "one code", words => IssueCards.Receipt(1, words)),
        new("link.receipt", "many codes", words => IssueCards.Receipt(48, words)),
        Form("for the page", words => new IssueFormView(People(1), new IssueForm("1"), words["link.form.page"], null) { ForPage = true }),
        new("link.code", "issued", words => IssueCards.Code(Codes(1)[0], forPage: false, ValidUntil, words)),
        new("link.code", "for the page", words => IssueCards.Code(Codes(1)[0], forPage: true, ValidUntil, words)),
        new("link.made", "told to the person", words => IssueCards.MadeForYou("欧阳致远", words)),
        new("link.list", "short", words => IssueCards.List(new CodeList(Pharmacology.Name, 1, 1, Codes(4)), ValidUntil, words)),
        new("link.list", "longest", words => IssueCards.List(new CodeList(Pharmacology.Name, 1, 3, Codes(IssueCards.MostInOneList)), ValidUntil, words)),
        new("link.linked", "greeted", words => RedeemCards.Linked("欧阳致远", null, words)),
        new("link.refused", "any reason", RedeemCards.Refused),
        new("link.later", "too many guesses", RedeemCards.Later),
    ];

    private static CardSample Form(string state, Func<Wording, IssueFormView> view) =>
        new("link.form", state, words => IssueCards.Form(view(words), "sample-key", words));

    private static IReadOnlyList<IssuedCode> Codes(int count) => [.. People(count).Select(one => new IssuedCode(one, "ABCDEFGHJK"))];

    private static IReadOnlyList<UnlinkedPerson> People(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new UnlinkedPerson(Person(number), Pharmacology))];

    private static Person Person(int number) => new()
    {
        Id = number,
        StaffNo = number.ToString("D6", CultureInfo.InvariantCulture),
        Name = number % 7 == 0 ? "阿依古丽·买买提" : "欧阳致远",
    };
}
