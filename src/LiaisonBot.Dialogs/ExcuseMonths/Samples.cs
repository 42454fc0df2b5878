using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ExcuseMonths;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly ExcusablePairing Pairing = new(1, "陈思远", "凌晓", 2);
    private static readonly ExcusablePairing Longest = new(2, new string('名', Person.NameLength), new string('名', Person.NameLength), 2);

    private static readonly ExcuseLine Line = Of(Pairing, "参加为期一个月的援藏医疗队，回来后补谈");

    public static IEnumerable<CardSample> All =>
    [
        Form("new", new ExcuseForm("", "2026-04-01", "")),
        Form("every field wrong", new ExcuseForm("", "", ""), ExcuseCheck.Of(new ExcuseForm("", "", ""), [], []).Problems),
        Form("longest, too long", new ExcuseForm("2", "2026-04-01", new string('长', 1000)), [
            new FormProblem(nameof(ExcuseForm.Reason), "excuse.problem.too_long", ("length", 1000), ("most", ExcusedMonth.ReasonLength))]),
        new("excuse.card", "saved", words => ExcuseCards.Of(Line, "excuse.saved", Key, words)),
        new("excuse.card", "known", words => ExcuseCards.Of(Line, "excuse.known", Key, words)),
        new("excuse.card", "undone, longest", words => ExcuseCards.Of(Of(Longest, new string('长', ExcusedMonth.ReasonLength)), "excuse.undone", null, words)),
        new("excuse.told", "excused", words => ExcuseCards.Told(Line, "excuse.told", words)),
        new("excuse.told", "taken back", words => ExcuseCards.Told(Line, "excuse.told.undone", words)),
        new("excuse.form", "nobody", ExcuseCards.Nobody),
    ];

    private static CardSample Form(string state, ExcuseForm form, IReadOnlyList<FormProblem>? problems = null) => new("excuse.form", state, words => FormCard.Of(
        new FormView(form, [Pairing, .. Enumerable.Repeat(Longest, 40).Select((one, place) => one with { Id = place + 2 })], [April, April.AddMonths(-1)], Key)
        {
            Problems = problems ?? [],
        },
        words));

    private static ExcuseLine Of(ExcusablePairing pairing, string reason) => new(new ExcusedMonth { PairingId = pairing.Id, Month = April, Reason = reason }, pairing);
}
