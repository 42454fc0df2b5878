using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What is announced, as the form's inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Unit">The id of the unit that holds it.</param>
/// <param name="Kind">A literal of <see cref="ContactKind"/>.</param>
/// <param name="On">The day, yyyy-MM-dd.</param>
/// <param name="At">The time, HH:mm.</param>
/// <param name="Place">Where.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Whom"><see cref="Everyone"/> or <see cref="Chosen"/>.</param>
internal sealed record AnnounceForm(string Unit, string Kind, string On, string At, string Place, string Topic, string Whom)
{
    public const string Everyone = "everyone";
    public const string Chosen = "chosen";

    /// <summary>In UTF-16 units, more than any client sends: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 100;

    public static AnnounceForm Of(Turn turn) => new(
        Short(turn, nameof(Unit)),
        Short(turn, nameof(Kind)),
        Short(turn, nameof(On)),
        Short(turn, nameof(At)),
        ShortText.Of(turn.Input(nameof(Place))),
        ShortText.Of(turn.Input(nameof(Topic))),
        Short(turn, nameof(Whom)));

    public static AnnounceForm Blank(Unit unit, DateOnly on) => new(
        RecordName.Text(unit.Id), Literals<ContactKind>.Write(ContactKind.Forum), FollowUpForm.Text(on), "14:00", "", "", Everyone);

    /// <summary>What those invited are told, in one text that differs wherever that does.</summary>
    public string Told => string.Join('|', Kind, On, At, Place, Topic);

    private string When => $"{On} {At}".Trim();

    /// <summary>As it stands.</summary>
    public static AnnounceForm Of(Gathering gathering) => new(
        RecordName.Text(gathering.UnitId), Literals<ContactKind>.Write(gathering.Kind), FollowUpForm.Text(gathering.On), Time(gathering.At), gathering.Place, gathering.Topic, "");

    /// <summary>What it says otherwise than another, to be read.</summary>
    public IEnumerable<string> Besides(AnnounceForm? other) => new[] { When, Place, Topic }.Except(other is null ? [] : [other.When, other.Place, other.Topic]);

    public static string Time(TimeOnly at) => at.ToString(InputTime.Format, CultureInfo.InvariantCulture);

    private static string Short(Turn turn, string id) => Letters.Cut(turn.Input(id), MostTyped);
}

/// <summary>Whether it may be announced so: the gathering, or what is wrong.</summary>
/// <param name="Unit">Who holds it; null where anything is wrong.</param>
/// <param name="Gathering">With everything that the form says.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record AnnounceCheck(Unit? Unit, Gathering Gathering, IReadOnlyList<FormProblem> Problems)
{
    public static AnnounceCheck Of(AnnounceForm form, IReadOnlyList<Unit> units, DateOnly today, ProgrammeSettings programme)
    {
        var unit = units is [var only] ? only : units.FirstOrDefault(one => RecordName.Text(one.Id) == form.Unit);
        var facts = FactsCheck.Of(form, new DayRange(today.AddDays(-programme.BackEntryDays), today.AddDays(Gathering.MostDaysAhead)));
        IReadOnlyList<FormProblem> problems =
        [
            .. unit is null ? [new FormProblem(nameof(AnnounceForm.Unit), "gathering.problem.no_unit")] : Array.Empty<FormProblem>(),
            .. facts.Problems,
            .. form.Whom is AnnounceForm.Everyone or AnnounceForm.Chosen ? Array.Empty<FormProblem>() : [new FormProblem(nameof(AnnounceForm.Whom), "gathering.problem.no_whom")],
        ];
        var gathering = new Gathering { UnitId = unit?.Id ?? 0, Place = "", Topic = "" };
        gathering.Change(facts.Facts);
        return new AnnounceCheck(problems.Count == 0 ? unit : null, gathering, problems);
    }
}

/// <summary>What those invited are told, or what is wrong with it.</summary>
internal sealed record FactsCheck(GatheringFacts Facts, IReadOnlyList<FormProblem> Problems)
{
    /// <param name="form">What was typed.</param>
    /// <param name="days">On which days it may be.</param>
    public static FactsCheck Of(AnnounceForm form, DayRange days)
    {
        var isKind = Literals<ContactKind>.TryRead(form.Kind, out var kind) && Gathering.Kinds.Contains(kind);
        var on = FollowUpForm.Day(form.On);
        var isTime = TimeOnly.TryParseExact(form.At, InputTime.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at);
        FormProblem?[] found =
        [
            isKind ? null : new FormProblem(nameof(AnnounceForm.Kind), "gathering.problem.no_kind"),
            .. FollowUpCheck.DayProblems(nameof(AnnounceForm.On), on, days),
            isTime ? null : new FormProblem(nameof(AnnounceForm.At), "gathering.problem.no_time"),
            TextProblem(nameof(AnnounceForm.Place), form.Place, Gathering.PlaceLength, "gathering.problem.no_place"),
            TextProblem(nameof(AnnounceForm.Topic), form.Topic, Gathering.TopicLength, "gathering.problem.no_topic"),
        ];
        return new FactsCheck(new GatheringFacts(kind, on ?? days.First, at, form.Place, form.Topic), [.. found.OfType<FormProblem>()]);
    }

    public static FormProblem? TextProblem(string field, string text, int most, string none) => Letters.In(text) switch
    {
        0 => new FormProblem(field, none),
        var length when length > most => new FormProblem(field, "followup.problem.too_long", ("length", length), ("most", most)),
        _ => null,
    };
}
