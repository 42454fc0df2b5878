using System.Globalization;
using LiaisonBot.Data.Linking;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LinkCodes;

/// <summary>One card of a unit's codes.</summary>
internal sealed record CodeList(string Unit, int Page, int Pages, IReadOnlyList<IssuedCode> Codes);

internal static class IssueCards
{
    /// <summary>Keeps a list's card well under <see cref="CardSize.Limit"/>.</summary>
    public const int MostInOneList = 100;

    private const int MostChoices = 150;
    private const int FewChoices = 5;

    public static Card Form(IssueFormView view, string key, Wording words)
    {
        List<CardElement> body = [new CardHeading(words["link.form.title"])];
        if (!view.ForPage)
            body.Add(new TextBlock(words["link.form.how"]));
        if (view.Note is not null)
            body.Add(new UserText(view.Note));
        if (view.People.Count > MostChoices)
            body.Add(new TextBlock(words.Say("link.form.cut", ("count", MostChoices))) { Subtle = true });
        body.Add(new InputChoices(nameof(IssueForm.Person), [.. view.People.Take(MostChoices).Select(one => Choice(one))])
        {
            Label = words["link.form.person"],
            Placeholder = words["link.form.placeholder"],
            Style = view.People.Count <= FewChoices ? ChoiceStyle.Expanded : ChoiceStyle.Compact,
            Value = view.Form.Person,
            IsRequired = true,
            ErrorMessage = words["link.form.choose"],
            Problem = view.Problem,
        });
        return new Card(
            new AdaptiveCard(words.Language.Tag(), body)
            {
                Actions =
                [
                    new Press("link.issue.1", words["link.form.issue"]) { Key = key, Style = ButtonStyle.Positive },
                    .. view.ForPage ? Array.Empty<CardButton>() : [new Press("link.list.1", words["link.form.list"]) { Key = key, SendsInputs = false }],
                ],
            },
            words["link.form.title"]);
    }

    public static Card Nobody(Wording words) => Plain(words["link.form.title"], words["link.nobody"], words);

    /// <summary>Takes the form's place; the codes themselves follow.</summary>
    public static Card Receipt(int count, Wording words) =>
        Plain(words["link.receipt.title"], words.Say("link.receipt.text", ("count", count)), words);

    /// <summary>To the person for whom a secretary made a code to sign in with.</summary>
    public static Card MadeForYou(string by, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
            [new CardHeading(words["link.made.title"]), new UserText(words.Say("link.made.text", ("name", by)))]),
        words["link.made.title"]);

    public static Card Code(IssuedCode code, bool forPage, DateTimeOffset validUntil, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["link.code.title"], Name(code.For)),
            new TextBlock(CodeText.Shown(code.Text)) { Bold = true, Size = TextSize.Large },
            new TextBlock(words.Say(forPage ? "link.code.how.page" : "link.code.how", ("until", Moment(validUntil, words)))),
            new TextBlock(words["link.code.secret"]) { Subtle = true },
        ])
        {
            Actions = [new Press("link.open.1", words["link.code.another"]) { SendsInputs = false }],
        },
        words["link.code.title"]);

    public static Card List(CodeList list, DateTimeOffset validUntil, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["link.list.title"], Heading(list, words)),
            new TextBlock(words.Say("link.list.how", ("until", Moment(validUntil, words)))),
            new FactSet([.. list.Codes.Select(code => new Fact(Name(code.For), CodeText.Shown(code.Text)))]) { Separator = true },
            new TextBlock(words["link.list.secret"]) { Subtle = true, Separator = true },
        ]),
        words["link.list.title"]);

    private static Card Plain(string title, string text, Wording words) =>
        new(new AdaptiveCard(words.Language.Tag(), [new CardHeading(title), new TextBlock(text)]), title);

    private static string Heading(CodeList list, Wording words) =>
        list.Pages == 1 ? list.Unit : words.Say("link.list.page", ("unit", list.Unit), ("page", list.Page), ("pages", list.Pages));

    private static Choice Choice(UnlinkedPerson one) => new(IssueForm.Of(one).Person, Name(one));

    private static string Name(UnlinkedPerson one) => $"{one.Person.Name}（{one.Person.StaffNo}）";

    private static string Moment(DateTimeOffset moment, Wording words) => words.Say(
        "link.moment",
        ("day", words.Weekday(DateOnly.FromDateTime(moment.DateTime))),
        ("time", moment.ToString("HH:mm", CultureInfo.InvariantCulture)));
}
