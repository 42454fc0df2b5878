using System.Globalization;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>The form as its inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Whom">A <see cref="Concerned.Value"/>.</param>
/// <param name="Occasion">A literal of <see cref="Data.Occasions.Occasion"/>.</param>
/// <param name="On">The day it happened, yyyy-MM-dd.</param>
/// <param name="Line">A line for the member.</param>
internal sealed record RecordForm(string Whom, string Occasion, string On, string Line)
{
    /// <summary>In UTF-16 units, more than any client lets people type: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 1000;

    public static RecordForm Of(Turn turn) =>
        new(Typed(turn, nameof(Whom)), Typed(turn, nameof(Occasion)), Typed(turn, nameof(On)), ShortText.Of(turn.Input(nameof(Line))));

    public static string Text(DateOnly day) => day.ToString(InputDate.Format, CultureInfo.InvariantCulture);

    private static string Typed(Turn turn, string id) => Letters.Cut(turn.Input(id), MostTyped);
}

/// <summary>Somebody to whom something may have happened: a colleague who has a friend, or a member who has colleagues (C4 (e)).</summary>
internal sealed record Concerned(long PersonId, string Name, string StaffNo, bool IsMember)
{
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{(IsMember ? 'm' : 'c')}{PersonId}");
}

/// <summary>A form that may be saved.</summary>
internal sealed record CheckedRecord(Concerned Whom, Occasion Occasion, DateOnly On, string? Line);

/// <summary>Whether a form may be saved: what it records, or what is wrong with it.</summary>
internal sealed record RecordCheck(CheckedRecord? Record, IReadOnlyList<FormProblem> Problems)
{
    public static RecordCheck Of(RecordForm form, IReadOnlyList<Concerned> people, DateOnly today, int daysBack)
    {
        var whom = people.FirstOrDefault(one => one.Value == form.Whom);
        Occasion? occasion = Literals<Occasion>.TryRead(form.Occasion, out var known) ? known : null;
        DateOnly? on = DateOnly.TryParseExact(form.On, InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        List<FormProblem> problems =
        [
            .. WhomProblem(form, whom, occasion) is { } wrongPerson ? [wrongPerson] : Array.Empty<FormProblem>(),
            .. occasion is null ? [new FormProblem(nameof(RecordForm.Occasion), "musttalk.problem.no_occasion")] : Array.Empty<FormProblem>(),
            .. DayProblem(on, today, daysBack) is { } wrongDay ? [wrongDay] : Array.Empty<FormProblem>(),
            .. LineProblem(form.Line) is { } wrongLine ? [wrongLine] : Array.Empty<FormProblem>(),
        ];
        return problems.Count > 0
            ? new RecordCheck(null, problems)
            : new RecordCheck(new CheckedRecord(whom!, occasion!.Value, on!.Value, form.Line.Length == 0 ? null : form.Line), []);
    }

    private static FormProblem? WhomProblem(RecordForm form, Concerned? whom, Occasion? occasion)
    {
        var key = (whom, occasion) switch
        {
            (null, _) => form.Whom.Length == 0 ? "musttalk.problem.no_person" : "musttalk.problem.not_yours",
            (_, null) => null,
            ({ IsMember: true }, { } known) when !OccasionRules.Of(known).ConcernsMember => "musttalk.problem.not_a_colleague",
            ({ IsMember: false }, { } known) when OccasionRules.Of(known).ConcernsMember => "musttalk.problem.not_a_member",
            _ => null,
        };
        return key is null ? null : new FormProblem(nameof(RecordForm.Whom), key);
    }

    private static FormProblem? DayProblem(DateOnly? on, DateOnly today, int daysBack) => on switch
    {
        null => new FormProblem(nameof(RecordForm.On), "musttalk.problem.no_day"),
        { } day when day > today => new FormProblem(nameof(RecordForm.On), "musttalk.problem.in_future", ("today", today)),
        { } day when day < today.AddDays(-daysBack) =>
            new FormProblem(nameof(RecordForm.On), "musttalk.problem.too_early", ("days", daysBack), ("earliest", today.AddDays(-daysBack))),
        _ => null,
    };

    private static FormProblem? LineProblem(string line) => Letters.In(line) is var length && length > MustTalk.LineLength
        ? new FormProblem(nameof(RecordForm.Line), "musttalk.problem.line_too_long", ("length", length), ("most", MustTalk.LineLength))
        : null;
}
