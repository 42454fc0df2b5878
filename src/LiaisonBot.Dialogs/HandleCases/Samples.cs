using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;

namespace LiaisonBot.Dialogs.HandleCases;

/// <summary>This slice's card in all its states.</summary>
internal static class Samples
{
    private static readonly HashSet<CaseStep> Untaken =
        [CaseStep.Taken, CaseStep.Resolved, CaseStep.CannotSolve, CaseStep.Escalated, CaseStep.Noted, CaseStep.Asked, CaseStep.HandedOver];

    private static readonly HashSet<CaseStep> Mine =
        [CaseStep.Resolved, CaseStep.Asked, CaseStep.CannotSolve, CaseStep.Escalated, CaseStep.HandedOver, CaseStep.Noted];

    private static readonly Colleague[] Others = [new(2, "沈知秋"), new(3, "高远")];

    public static IEnumerable<CardSample> All =>
    [
        Of("new", new HandledCase(SampleCases.Open, SampleCases.Key) { Steps = Untaken, Others = Others, News = "handling.news.raised" }),
        Of("taken", new HandledCase(SampleCases.Taken, SampleCases.Key) { Steps = Mine, Others = Others }),
        Of("just taken", new HandledCase(SampleCases.Taken, SampleCases.Key) { Steps = Mine, Others = Others, News = "handling.done.taken" }),
        Of("long history", new HandledCase(SampleCases.Long, SampleCases.Key) { Steps = Mine, Others = Others }),
        Of("reopened", new HandledCase(SampleCases.Taken with { Answer = SampleCases.Resolved.Answer }, SampleCases.Key) { Steps = Mine, Others = Others, News = "handling.news.not_solved" }),
        Of("taken by another", new HandledCase(SampleCases.Taken, SampleCases.Key)
        {
            Steps = new HashSet<CaseStep> { CaseStep.Noted },
            Refusal = CaseRefusal.TakenByOther,
            Text = "已联系后勤",
        }),
        Of("asked", new HandledCase(SampleCases.Asked, SampleCases.Key) { Steps = Mine, Others = Others }),
        Of("nothing written", new HandledCase(SampleCases.Taken, SampleCases.Key) { Steps = Mine, Others = Others, Refusal = CaseRefusal.NoText }),
        Of("handed to nobody", new HandledCase(SampleCases.Taken, SampleCases.Key) { Steps = Mine, Others = Others, Refusal = CaseRefusal.NoSuchHolder }),
        Of("overdue below", new HandledCase(SampleCases.Overdue, SampleCases.Key)
        {
            Steps = new HashSet<CaseStep> { CaseStep.Taken },
            News = "handling.news.overdue_below",
        }),
        Of("overdue", new HandledCase(SampleCases.Overdue, SampleCases.Key) { Steps = Mine, Others = Others, News = "handling.news.overdue" }),
        Of("moved on", new HandledCase(SampleCases.Open with { Unit = "药学党总支" }, null) { Refusal = CaseRefusal.MovedOn }),
        Of("answered", new HandledCase(SampleCases.Resolved, SampleCases.Key) { Steps = new HashSet<CaseStep> { CaseStep.Noted } }),
        Of("confirmed", new HandledCase(SampleCases.Confirmed, null) { News = "handling.news.confirmed" }),
        Of("longest, too long", new HandledCase(SampleCases.Longest, SampleCases.Key)
        {
            Steps = Mine,
            Others = [.. Enumerable.Range(1, 8).Select(id => new Colleague(id, new string('名', 64)))],
            Refusal = CaseRefusal.TooLong,
            Text = new string('长', 1500),
            Length = 20_000,
        }),
        CardSample.OfPart("case.remind-holders", "two", "handling.due.title", words => CasesDue.Draw([SampleCases.Taken, SampleCases.Open], 2, words)),
        CardSample.OfPart("case.remind-holders", "longest", "handling.due.title", words => CasesDue.Draw([.. Enumerable.Repeat(SampleCases.Longest, 5)], 9, words)),
    ];

    private static CardSample Of(string state, HandledCase view) => new("case.handle", state, words => HandleCard.Of(view, words));
}
