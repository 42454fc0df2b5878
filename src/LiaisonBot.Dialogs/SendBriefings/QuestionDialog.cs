using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>"提问或反映": whoever received a briefing asks or says something about it. It becomes a case like any other opinion, once.</summary>
internal static class QuestionDialog
{
    public static async Task AskAsync(Turn turn)
    {
        if (await ReceivedAsync(turn, turn.Input(Verbs.Briefing)) is not { } briefing)
        {
            turn.Say(turn.Words["briefing.gone"]);
            return;
        }

        var categories = CaseCategories.Of(turn.Programme);
        var key = turn.IssueKey(Keys.Question, RecordName.Text(briefing.Id));
        turn.Say(QuestionCard.Of(new QuestionView(await turn.ViewAsync(briefing), QuestionForm.Blank(categories), categories, key), turn.Words));
    }

    public static async Task RaiseAsync(Turn turn)
    {
        if (await ReceivedAsync(turn, turn.Key!.Subject) is not { } briefing)
        {
            turn.Say(turn.Words["briefing.gone"]);
            return;
        }

        var (form, categories) = (QuestionForm.Of(turn), CaseCategories.Of(turn.Programme));
        var problems = form.Check(categories);
        if (problems.Count > 0)
        {
            turn.Show(QuestionCard.Of(new QuestionView(await turn.ViewAsync(briefing), form, categories, turn.Key.Key) { Problems = problems }, turn.Words));
            return;
        }

        if (await turn.Db.UnitOnAsync(turn.Me.Id, turn.Today, CancellationToken.None) is not { } unit)
        {
            turn.Say(turn.Words["briefing.no_unit"]);
            return;
        }

        var one = CaseOf(form, briefing, turn.Words);
        await turn.RaiseAsync(one, categories.First(category => category.Id == form.Category), unit);
        turn.Db.Add(new BriefingCase { Case = one, BriefingId = briefing.Id });
        turn.Say(turn.Words.Say("briefing.raised", ("number", one.Number)));
        await turn.FollowAsync(CaseRecords.Shown, one.Id);
    }

    /// <summary>The form was submitted before: the case as it stands.</summary>
    public static async Task RaiseAgainAsync(Turn turn)
    {
        turn.Say(turn.Words["briefing.raised_before"]);
        if (turn.RaisedCase() is { } id)
            await turn.FollowAsync(CaseRecords.Shown, id);
    }

    /// <summary>Their own affair: how far their name goes is theirs to say.</summary>
    private static Case CaseOf(QuestionForm form, Briefing briefing, Wording words) => new()
    {
        IsOwn = true,
        Agreed = true,
        Kind = CaseKind.Opinion,
        Category = form.Category,
        Travel = Literals<NameTravel>.Read(form.Travel),
        Text = $"{words.Say("briefing.question.about", ("day", briefing.SentOn!.Value), ("title", BriefingParts.Title(briefing, words)))}\n{form.Text.Text}",
    };

    private static async Task<Briefing?> ReceivedAsync(Turn turn, string? claimed)
    {
        var id = RecordName.Id(claimed);
        return await turn.BriefingsToMe().AsNoTracking().SingleOrDefaultAsync(briefing => briefing.Id == id);
    }
}
