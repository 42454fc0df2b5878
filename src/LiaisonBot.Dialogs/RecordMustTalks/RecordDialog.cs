using System.Globalization;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>
/// A secretary records what happened to a colleague of the unit's pairings, or that a member was appraised: a talk is owed from then on,
/// and the friend is told at once. Whom the speaker may name is asked anew at every press.
/// </summary>
internal static class RecordDialog
{
    public static Task BeginAsync(Turn turn) => BeginAsync(turn, meant: "");

    /// <summary>必谈 陈思远: the form for them; a name that fits several puts those first.</summary>
    public static async Task BeginAsync(Turn turn, string meant)
    {
        var people = await turn.ConcernedAsync();
        if (people.Count == 0)
        {
            turn.Show(FormCard.Nobody(turn.Words));
            return;
        }

        var named = meant.Length == 0 ? [] : people.Where(one => meant.Contains(one.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var form = new RecordForm(named is [var only] ? only.Value : "", "", RecordForm.Text(turn.Today), "");
        List<FormProblem> problems = meant.Length > 0 && named.Count == 0 ? [new FormProblem(nameof(RecordForm.Whom), "musttalk.problem.not_yours")] : [];
        turn.Show(FormCard.Of(new FormView(form, [.. named.Concat(people).Distinct()], turn.IssueKey(Keys.Form)) { Problems = problems }, turn.Words));
    }

    public static async Task RecordAsync(Turn turn)
    {
        var people = await turn.ConcernedAsync();
        var form = RecordForm.Of(turn);
        var check = RecordCheck.Of(form, people, turn.Today, turn.Programme.BackEntryDays);
        if (check.Record is { } record)
            await KeepAsync(turn, record);
        else
            turn.Show(FormCard.Of(new FormView(form, people, turn.Key!.Key) { Problems = check.Problems }, turn.Words));
    }

    /// <summary>The form was saved before: what it recorded, as it stands.</summary>
    public static async Task RecordAgainAsync(Turn turn)
    {
        if (await turn.TalkAsync(TalkRecords.IdIn(turn.Key!.Outcome)) is { } line)
            await ListDialog.ShowOneAsync(turn, line, TalkNews.RecordedBefore);
        else
            turn.Say(turn.Words["musttalk.gone"]);
    }

    private static async Task KeepAsync(Turn turn, CheckedRecord record)
    {
        var pairings = await turn.PairingsOfAsync(record.Whom);
        var known = await turn.KnownAsync(record, pairings);
        var missing = pairings.FindAll(pairing => known.TrueForAll(talk => talk.PairingId != pairing.Id));
        if (missing.Count == 0)
        {
            turn.Spend(() => TalkRecords.Subject(known[0].Id));
            await ShowKnownAsync(turn, known[0].Id);
            return;
        }

        var held = await turn.HeldAlreadyAsync(record, missing);
        var due = turn.Clock.WorkingDays.AddWorkingDays(turn.Today, turn.Programme.MustTalkDays);
        var talks = missing.ConvertAll(pairing => Add(turn, record, pairing, due));
        turn.Spend(() => TalkRecords.Subject(talks[0].Id));
        List<TalkLine> lines = [.. talks.Zip(missing, (talk, pairing) => Line(talk, pairing, held.TryGetValue(pairing.Id, out var day) ? day : null))];
        var key = lines.TrueForAll(line => line.Talk.MetOn is not null)
            ? null
            : turn.IssueKeyOnceSaved(Keys.Recorded, () => talks[0].Id.ToString(CultureInfo.InvariantCulture));
        var unreached = await Notices.TellOwedAsync(turn, lines);
        turn.Show(TalkCards.Of(new TalkView(lines, TalkNews.Recorded, turn.Today, key) { Unreached = unreached }, turn.Words));
    }

    private static async Task ShowKnownAsync(Turn turn, long id)
    {
        if (await turn.TalkAsync(id) is { } line)
            await ListDialog.ShowOneAsync(turn, line, TalkNews.RecordedBefore);
        else
            turn.Say(turn.Words["musttalk.gone"]);
    }

    private static MustTalk Add(Turn turn, CheckedRecord record, Pairing pairing, DateOnly due)
    {
        var talk = new MustTalk
        {
            PairingId = pairing.Id,
            ColleagueId = pairing.ColleagueId,
            Occasion = record.Occasion,
            OccurredOn = record.On,
            DueOn = due,
            Line = record.Line,
            RecordedById = turn.Me.Id,
            RecordedAt = turn.Now,
        };
        turn.Db.Add(talk);
        turn.Audit("musttalk.record", () => TalkRecords.Subject(talk.Id), talk.ColleagueId);
        return talk;
    }

    private static TalkLine Line(MustTalk talk, Pairing pairing, DateOnly? metOn) => new(
        new HeldMustTalk
        {
            Id = talk.Id,
            Occasion = talk.Occasion,
            OccurredOn = talk.OccurredOn,
            DueOn = talk.DueOn,
            Line = talk.Line,
            RecordedById = talk.RecordedById,
            RecordedAt = talk.RecordedAt,
            ColleagueId = talk.ColleagueId,
            PairingId = pairing.Id,
            MemberId = pairing.MemberId,
            MetOn = metOn,
        },
        pairing.Colleague!.Name,
        pairing.Member!.Name);
}
