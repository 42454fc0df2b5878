using LiaisonBot.Data.Linking;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.LinkCodes;

/// <summary>
/// A secretary issues one-time codes: to people of the unit who have no account yet, to one or to all as a list; and by name to anyone
/// of the unit, for signing in on the page.
/// </summary>
internal static class IssueDialog
{
    public const string FormKind = "link.form.1";

    /// <summary>The subject of a form's key when its people have accounts.</summary>
    private const string ForPage = "page";

    public static async Task OpenAsync(Turn turn)
    {
        var people = await UnlinkedPerson.OfSpeakerAsync(turn);
        var known = turn.Rest.Length == 0 || UnlinkedPerson.Meant(people, turn.Rest).Count > 0
            ? []
            : UnlinkedPerson.Meant(await UnlinkedPerson.EverybodyOfSpeakerAsync(turn), turn.Rest);
        if (known.Count > 0)
            turn.Say(IssueCards.Form(PageForm(known, turn), turn.IssueKey(FormKind, ForPage), turn.Words));
        else if (people.Count == 0 && turn.Rest.Length > 0)
            turn.Say(turn.Words.Say("link.not_found", ("name", turn.Rest)));
        else if (people.Count == 0)
            turn.Say(IssueCards.Nobody(turn.Words));
        else
            turn.Say(IssueCards.Form(Begin(turn, people), turn.IssueKey(FormKind), turn.Words));
    }

    public static async Task IssueToOneAsync(Turn turn)
    {
        var forPage = turn.Key!.Subject == ForPage;
        var people = forPage ? await UnlinkedPerson.EverybodyOfSpeakerAsync(turn) : await UnlinkedPerson.OfSpeakerAsync(turn);
        var form = IssueForm.Of(turn);
        if (people.Count == 0)
        {
            turn.Show(IssueCards.Nobody(turn.Words));
        }
        else if (people.FirstOrDefault(one => IssueForm.Of(one) == form) is not { } chosen)
        {
            var problem = turn.Words[form.Person.Length == 0 ? "link.form.choose" : "link.form.not_waiting"];
            turn.Show(IssueCards.Form(new IssueFormView(people, form, null, problem) { ForPage = forPage }, turn.Key.Key, turn.Words));
        }
        else
        {
            var codes = await IssueAsync(turn, [chosen]);
            turn.Say(IssueCards.Code(codes[0], forPage, ValidUntil(turn), turn.Words));

            // A code lets its bearer in: whoever it stands for hears of it.
            if (forPage && chosen.Person.Id != turn.Me.Id)
                await turn.TellAsync(chosen.Person.Id, words => IssueCards.MadeForYou(turn.Me.Person.Name, words));
        }
    }

    public static async Task IssueToAllAsync(Turn turn)
    {
        var people = await UnlinkedPerson.OfSpeakerAsync(turn);
        if (people.Count == 0)
        {
            turn.Show(IssueCards.Nobody(turn.Words));
            return;
        }

        foreach (var unit in (await IssueAsync(turn, people)).GroupBy(code => code.For.Unit))
        {
            var pages = unit.Chunk(IssueCards.MostInOneList).ToList();
            for (var page = 0; page < pages.Count; page++)
                turn.Say(IssueCards.List(new CodeList(unit.Key.Name, page + 1, pages.Count, pages[page]), ValidUntil(turn), turn.Words));
        }
    }

    /// <summary>The codes themselves are not said again: the records hold no more than their hashes.</summary>
    public static Task SayIssuedBeforeAsync(Turn turn)
    {
        turn.Say(turn.Words["link.issued_before"]);
        return Task.CompletedTask;
    }

    private static IssueFormView PageForm(IReadOnlyList<UnlinkedPerson> known, Turn turn) =>
        new(known, known is [var one] ? IssueForm.Of(one) : new IssueForm(""), turn.Words["link.form.page"], null) { ForPage = true };

    private static IssueFormView Begin(Turn turn, IReadOnlyList<UnlinkedPerson> people)
    {
        if (turn.Rest.Length == 0)
            return new IssueFormView(people, new IssueForm(""), null, null);
        return UnlinkedPerson.Meant(people, turn.Rest) switch
        {
            [] => new IssueFormView(people, new IssueForm(""), null, turn.Words.Say("link.form.not_found", ("name", turn.Rest))),
            [var one] => new IssueFormView([one], IssueForm.Of(one), null, null),
            var several => new IssueFormView(several, new IssueForm(""), turn.Words.Say("link.form.several", ("count", several.Count)), null),
        };
    }

    /// <summary>
    /// New codes for these people; what they had before is withdrawn. The codes go out in messages of their own: the answer to a
    /// press is kept for the channel's repeats, a message's text is not kept once it is sent.
    /// </summary>
    private static async Task<IReadOnlyList<IssuedCode>> IssueAsync(Turn turn, IReadOnlyList<UnlinkedPerson> people)
    {
        var issued = await turn.Db.IssueCodesAsync([.. people.Select(one => one.Person)], turn.Me.Id, turn.Now, ValidUntil(turn));
        turn.Spend();
        turn.Show(IssueCards.Receipt(people.Count, turn.Words));
        foreach (var (code, _) in issued)
            turn.Audit("link.issue", () => $"link_code:{code.Id}", code.PersonId);
        return [.. people.Zip(issued, (one, code) => new IssuedCode(one, code.Text))];
    }

    private static DateTimeOffset ValidUntil(Turn turn) => turn.Clock.Local(turn.Now.AddHours(turn.Programme.LinkCodeHours));
}
