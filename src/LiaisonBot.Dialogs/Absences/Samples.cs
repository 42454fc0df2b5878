using System.Globalization;
using LiaisonBot.Data.Absences;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly AwayPerson Ling = new(1, "凌晓", "100007");

    private static readonly Absence Running = new()
    {
        Id = 1,
        PersonId = 1,
        From = new DateOnly(2026, 4, 13),
        To = new DateOnly(2026, 4, 17),
        Reason = AbsenceReason.Leave,
        RecordedById = 1,
    };

    private static readonly AbsenceLine Own = new(Running, "凌晓", "凌晓");

    private static readonly AbsenceLine ByOther = new(
        new Absence { Id = 2, PersonId = 1, From = new DateOnly(2026, 9, 1), To = new DateOnly(2027, 8, 31), Reason = AbsenceReason.Abroad, RecordedById = 2 },
        "凌晓",
        "林书琴");

    private static readonly AbsenceLine Longest = new(ByOther.Absence, new string('名', Person.NameLength), new string('名', Person.NameLength));

    public static IEnumerable<CardSample> All =>
    [
        new("absence.form", "own", words => FormCard.Of(Form(new AbsenceForm("1", "2026-04-15", "", ""), 1), words)),
        new("absence.form", "read from a sentence", words => FormCard.Of(
            Form(new AbsenceForm("1", "2026-03-01", "2026-03-15", "illness"), 1) with { WasRead = true }, words)),
        new("absence.form", "of a unit, every field wrong", words => FormCard.Of(
            Form(new AbsenceForm("", "", "", ""), 400) with { Problems = [Problem.NoPerson, Problem.NoFrom, Problem.NoTo, Problem.NoReason] }, words)),
        new("absence.form", "overlapping, ends before it begins", words => FormCard.Of(
            Form(new AbsenceForm("1", "2026-04-15", "2026-04-14", "leave"), 3) with
            {
                Problems = [Problem.Overlaps(Running.From, Running.To, words), Problem.EndsBefore],
            },
            words)),
        new("absence.form", "change", words => FormCard.Of(Form(AbsenceForm.Of(Running), 0) with { Changes = "凌晓" }, words)),
        Card("saved", Own, AbsenceNews.Saved, Key),
        Card("changed, of somebody else", ByOther, AbsenceNews.Changed, Key, readerId: 2),
        Card("standing, longest", Longest, AbsenceNews.Standing, Key),
        Card("withdrawn", Own, AbsenceNews.Withdrawn, null),
        Card("recorded by somebody else", ByOther, AbsenceNews.SavedByOther, null),
        Card("changed by somebody else", ByOther, AbsenceNews.ChangedByOther, null),
        Card("withdrawn by somebody else", ByOther, AbsenceNews.WithdrawnByOther, null),
        new("absence.list", "own", words => ListCard.Of(new ListView([Own, ByOther], new ListPage(1, 2), false, false), words)),
        new("absence.list", "of a unit, longest, between pages", words => ListCard.Of(
            new ListView([Longest, Longest, Longest, Longest, Longest], new ListPage(2, 15), true, true), words)),
        new("absence.list", "none", words => ListCard.Of(new ListView([], new ListPage(1, 0), false, true), words)),
    ];

    private static CardSample Card(string state, AbsenceLine line, AbsenceNews news, string? key, long readerId = 1) =>
        new("absence.card", state, words => AbsenceCard.Of(new AbsenceView(line, news, Today, readerId, key), words));

    private static FormView Form(AbsenceForm form, int people) => new(form, People(people), Today, Key);

    private static IReadOnlyList<AwayPerson> People(int count) => count == 0
        ? []
        : [Ling, .. Enumerable.Range(2, count - 1).Select(number => new AwayPerson(number, "欧阳致远", number.ToString("D6", CultureInfo.InvariantCulture)))];
}
