using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private static readonly DateOnly Day = new(2026, 4, 1);
    private static readonly Unit Pharmacology = new() { Id = 3, Code = "G03-B01", Name = "药理支部", Kind = UnitKind.Branch };
    private static readonly Unit Pharmacy = new() { Id = 4, Code = "G03-B02", Name = "药剂支部", Kind = UnitKind.Branch };
    private static readonly Unit LongUnit = new() { Id = 5, Code = "G04", Name = new string('长', Unit.NameLength), Kind = UnitKind.Branch };

    private static readonly RosterEntry Colleague = new(
        new Person { Id = 7, StaffNo = "100023", Name = "苏婉清", Title = "讲师" }, PersonKind.Colleague, Pharmacology)
    {
        Categories = [Category.YoungTeacher, Category.NewHire],
    };

    private static readonly RosterEntry Secretary = new(
        new Person { Id = 8, StaffNo = "100009", Name = "林书琴", Title = "教授", LeftOn = new DateOnly(2026, 6, 30) }, PersonKind.Member, Pharmacology)
    {
        Roles = [new HeldRole(Role.Secretary, Pharmacology)],
    };

    private static readonly RosterEntry Longest = new(
        new Person { Id = 9, StaffNo = new string('9', Person.StaffNoLength), Name = new string('名', Person.NameLength), Title = new string('职', Person.TitleLength) },
        PersonKind.Colleague,
        LongUnit)
    {
        Roles = [.. Literals<Role>.All.Select(role => new HeldRole(role, LongUnit))],
        Categories = [.. Literals<Category>.All],
    };

    private static readonly Correction Move = new(CorrectionKind.Moved, Day) { Unit = Pharmacy };

    private static readonly CorrectionEffects Effects = new() { MustTalkWith = ["凌晓"] };

    private static readonly CorrectionEffects ManyEffects = new()
    {
        MustTalkWith = [.. Enumerable.Repeat(new string('友', Person.NameLength), 20)],
        PairingsToRepair = [.. Enumerable.Repeat(new string('对', Person.NameLength), 20)],
        WithoutSecretary = [LongUnit.Name],
        RolesKept = Longest.Roles,
    };

    public static IEnumerable<CardSample> All =>
    [
        new("roster.whom", "the unit's people", words => WhomCard.Of(new WhomView(
            new Choosable([new Found(7, "苏婉清", "100023", "药理支部"), new Found(8, "马志强", "100031", "药理支部")]), "", null), words)),
        new("roster.whom", "longest, nobody found", words => WhomCard.Of(new WhomView(
            new Choosable([.. Enumerable.Range(1, 60).Select(id => new Found(id, Longest.Person.Name, Longest.Person.StaffNo, LongUnit.Name))], 1240),
            Longest.Person.Name,
            "roster.problem.nobody_found"), words)),
        new("roster.person", "a colleague", words => PersonCard.Of(Colleague, words)),
        new("roster.person", "a secretary who leaves", words => PersonCard.Of(Secretary, words)),
        new("roster.person", "longest", words => PersonCard.Of(Longest, words)),
        .. Literals<CorrectionKind>.All.Select(kind => new CardSample(
            "roster.form",
            Literals<CorrectionKind>.Write(kind).Replace('_', ' '),
            words => FormCard.Of(new FormView(kind == CorrectionKind.RoleEnded ? Secretary : Colleague, kind, new CorrectionForm { On = "2026-04-15" }), words))),
        new("roster.form", "moved, wrong", words => FormCard.Of(
            new FormView(Colleague, CorrectionKind.Moved, new CorrectionForm { On = "2026-05-15", Unit = "护理支部" })
            {
                Problems =
                [
                    new FormProblem(nameof(CorrectionForm.Unit), "roster.problem.unit_not_yours", ("unit", "医学院党委"), ("names", "陆明远")),
                    new FormProblem(nameof(CorrectionForm.On), "roster.problem.in_future", ("day", new DateOnly(2026, 4, 15))),
                ],
            },
            words)),
        new("roster.preview", "moved", words => PreviewCard.Of(new PreviewView(Colleague, Move, Effects, "sample"), words)),
        new("roster.preview", "longest", words => PreviewCard.Of(
            new PreviewView(Longest, Move with { Unit = LongUnit }, ManyEffects, "sample") { ChangedSince = true }, words)),
        new("roster.preview", "last secretary retires", words => PreviewCard.Of(
            new PreviewView(
                Secretary,
                new Correction(CorrectionKind.Left, new DateOnly(2026, 6, 30)) { LeftReason = LeftReason.Retired },
                new CorrectionEffects { WithoutSecretary = ["药理支部"], PairingsToRepair = ["苏婉清"] },
                "sample"),
            words)),
        new("roster.made", "moved", words => MadeCard.Of(new MadeView(Made, MadeNews.Made, "sample") { Effects = Effects, UndoHours = 24 }, words)),
        new("roster.made", "before", words => MadeCard.Of(new MadeView(Made, MadeNews.MadeBefore, null), words)),
        new("roster.made", "undone", words => MadeCard.Of(new MadeView(Made, MadeNews.Undone, null), words)),
        new("roster.made", "built on", words => MadeCard.Of(new MadeView(Made, MadeNews.BuiltOn, null), words)),
    ];

    private static RosterCorrection Made => new()
    {
        Id = 1,
        Person = Colleague.Person,
        Kind = CorrectionKind.Moved,
        On = Day,
        Unit = Pharmacy,
        FormerUnit = Pharmacology,
    };
}
