using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>
/// A paper is looked at, its words are written, it is handed in. Its figures are nobody's to write. Whether it is this person's paper is
/// asked at every press.
/// </summary>
internal static class PaperDialog
{
    /// <summary>The action that looks at pairings one by one, wherever it lives.</summary>
    private const string Walk = "check.begin";

    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.PaperAsync(PaperName.Read(turn.Input(PaperName.Input))) is not { } opened)
        {
            turn.Say(turn.Words["hand_in.not_found"]);
            return;
        }

        // Another page of the form comes with what is typed into it already.
        var isTyping = turn.Press?.Inputs.ContainsKey(nameof(PaperForm.Situation)) == true && opened.Scope.Writes(opened.Unit) && !opened.IsHandedIn;
        await ShowAsync(turn, opened, PaperNews.Standing, isTyping ? PaperForm.Of(turn) : null);
    }

    public static Task SaveAsync(Turn turn) => WriteAsync(turn, handsIn: false);

    public static Task HandInAsync(Turn turn) => WriteAsync(turn, handsIn: true);

    /// <summary>The card was used before: the paper as it stands.</summary>
    public static async Task PressAgainAsync(Turn turn)
    {
        if (await turn.PaperAsync(PaperName.Read(turn.Key!.Subject)) is { } opened)
            await ShowAsync(turn, opened, PaperNews.Standing);
        else
            turn.Say(turn.Words["hand_in.not_found"]);
    }

    /// <param name="turn">The turn.</param>
    /// <param name="opened">The paper.</param>
    /// <param name="news">What there is to say of it.</param>
    /// <param name="form">What was typed; null for the words as they are kept.</param>
    public static async Task ShowAsync(Turn turn, OpenedPaper opened, PaperNews news, PaperForm? form = null)
    {
        if (!opened.IsOwn && !opened.IsHandedIn)
        {
            turn.Say(turn.Words.Say("hand_in.not_yet", ("unit", opened.Unit.Name), ("title", PaperPages.Title(opened.Period, turn.Words))));
            return;
        }

        var content = await turn.Desk().ReadAsync(opened.Unit, opened.Period, opened.Paper, CancellationToken.None);
        var view = await ViewAsync(turn, opened, opened.IsOwn ? content : content.ForAbove());
        if (news == PaperNews.Standing)
            turn.Audit("paper.read", Subject(opened));
        turn.ShowPage(PaperCard.Of(view with { News = news, Form = form ?? view.Form }, turn.Words));
    }

    private static async Task WriteAsync(Turn turn, bool handsIn)
    {
        if (await turn.PaperAsync(PaperName.Read(turn.Key!.Subject)) is not { } opened || !opened.Scope.Writes(opened.Unit))
        {
            turn.Say(turn.Words["hand_in.not_found"]);
            return;
        }

        var form = PaperForm.Of(turn);
        if (opened.IsHandedIn)
            await ShowAsync(turn, opened, PaperNews.HandedInMeanwhile, form);
        else if (!form.Fits)
            await ShowAsync(turn, opened, PaperNews.TooLong, form);
        else if (form.Since != PaperForm.EditOf(opened.Paper) && form.Words != opened.Paper?.Words)
            await ShowAsync(turn, opened, PaperNews.ChangedMeanwhile, form with { Since = PaperForm.EditOf(opened.Paper) });
        else if (handsIn && turn.Today < opened.Period.OpensOn)
            await ShowAsync(turn, opened, PaperNews.TooEarly, form);
        else
            await KeepAsync(turn, opened, form, handsIn);
    }

    private static async Task KeepAsync(Turn turn, OpenedPaper opened, PaperForm form, bool handsIn)
    {
        var paper = opened.Paper ?? New(turn, opened);
        paper.Write(form.Words, turn.Me.Id, turn.Now);
        if (handsIn)
        {
            paper.HandIn(await turn.Desk().DraftAsync(opened.Unit, opened.Period, form.Words, CancellationToken.None), turn.Me.Id, turn.Now);
            foreach (var person in (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(opened.Unit.Id))
                await turn.FollowAsync(RemindedPerson.DutyDone, person);
        }

        turn.Spend(() => PaperRecords.Subject(paper));
        turn.Audit(handsIn ? "paper.hand-in" : "paper.save", () => PaperRecords.Subject(paper));
        await ShowAsync(turn, opened with { Paper = paper }, handsIn ? PaperNews.HandedIn : PaperNews.Saved);
    }

    private static Paper New(Turn turn, OpenedPaper opened)
    {
        var paper = new Paper { Kind = opened.Period.Kind, UnitId = opened.Unit.Id, Period = opened.Period.Name };
        turn.Db.Add(paper);
        return paper;
    }

    private static async Task<PaperView> ViewAsync(Turn turn, OpenedPaper opened, FrozenPaper content)
    {
        var (unit, period, paper, scope) = opened;
        var name = NameOf(opened, period);
        var (before, after) = period.Around(unit.Kind, turn.Today, Milestones.Of(turn.Programme));
        var state = paper?.State ?? PaperState.Draft;
        var mayWrite = scope.Writes(unit) && !opened.IsHandedIn;
        return new PaperView(content, name, state)
        {
            Programme = turn.Programme,
            Page = ListPage.Asked(turn.Input(ListPage.Name), PaperLines.In(content), PaperLines.OnPage(period.Kind)),
            Stamp = paper is { Hash: { } hash, HandedInAt: { } at } ? new PaperStamp(await turn.NameOfAsync(paper.HandedInById), turn.Clock.DayOf(at), hash) : null,
            Remark = state == PaperState.Returned ? paper!.Remark : null,
            Form = PaperForm.Of(paper),
            FormKey = mayWrite ? KeyOf(turn, name) : null,
            OpensOn = turn.Today < period.OpensOn ? period.OpensOn : null,
            Other = paper?.EditedById is { } by ? (await turn.NameOfAsync(by), paper.Words) : null,
            ReturnKey = opened.IsHandedIn && scope.GivesBack(unit) ? ReturnDialog.KeyOf(turn, name, paper!.Hash!) : null,
            Walks = mayWrite && period.Kind == PaperKind.HalfYearCheck ? turn.VerbOf(Walk) : null,
            Typed = ReturnForm.RemarkOf(turn),
            Before = opened.IsOwn ? NameOf(opened, before) : null,
            After = opened.IsOwn && after is not null ? NameOf(opened, after) : null,
        };
    }

    /// <summary>The pressed card's own, unless that is spent: what could not be saved is still to be.</summary>
    private static string KeyOf(Turn turn, PaperName name) =>
        turn.Key is { IsSpent: false, Kind: Keys.Form } key ? key.Key : turn.IssueKey(Keys.Form, name.ToString());

    private static PaperName NameOf(OpenedPaper opened, PaperPeriod period) => new(opened.Unit.Id, period.Kind, period.Name);

    private static Func<string> Subject(OpenedPaper opened) => () => opened.Paper is { } paper ? PaperRecords.Subject(paper) : $"unit:{opened.Unit.Id}";
}
