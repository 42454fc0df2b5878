using System.Globalization;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>The talks that are owed in the speaker's units, and those that were held lately. To look at them is noted.</summary>
internal static class ListDialog
{
    /// <summary>必谈 alone shows the list; with a name behind it, the form.</summary>
    public static Task SayAsync(Turn turn) => turn.Rest.Length > 0 ? RecordDialog.BeginAsync(turn, turn.Rest) : ShowAsync(turn);

    public static async Task ShowAsync(Turn turn)
    {
        var since = turn.Today.AddDays(-turn.Programme.BackEntryDays);
        var talks = await turn.MustTalksToOversee().Where(held => held.MetOn == null || held.MetOn >= since).ToListAsync();
        var owed = talks.Count(held => held.MetOn is null);
        var page = ListPage.Asked(turn.Input(ListPage.Name), talks.Count);
        var shown = await turn.LinesAsync(
            [.. talks.OrderBy(held => held.MetOn is not null).ThenBy(held => held.DueOn).ThenBy(held => held.Id).Skip(page.Skipped).Take(ListPage.Size)]);
        foreach (var line in shown)
            NoteRead(turn, line);
        turn.ShowPage(TalkCards.List(new ListView(shown, page, owed, turn.Today), turn.Words));
    }

    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.TalkAsync(RecordName.Id(turn.Input(Verbs.Talk))) is { } line)
            await ShowOneAsync(turn, line, TalkNews.Standing);
        else
            turn.Say(turn.Words["musttalk.gone"]);
    }

    public static async Task ShowOneAsync(Turn turn, TalkLine line, TalkNews news)
    {
        var lines = await turn.TogetherAsync(line.Talk);
        foreach (var one in lines)
            NoteRead(turn, one);
        var key = lines.All(one => one.Talk.MetOn is not null)
            ? null
            : turn.IssueKey(Keys.Recorded, line.Talk.Id.ToString(CultureInfo.InvariantCulture));
        turn.Show(TalkCards.Of(new TalkView(lines, news, turn.Today, key), turn.Words));
    }

    private static void NoteRead(Turn turn, TalkLine line) =>
        turn.Audit("musttalk.read", () => TalkRecords.Subject(line.Talk.Id), line.Talk.ColleagueId);
}
