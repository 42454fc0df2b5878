using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>This slice's cards in all their states, with invented people, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly string LongestUnit = new('支', Unit.NameLength);
    private static readonly NamedPoint Zone = Named(ContactPointKind.MembersZone, "三楼实验室", "凌晓", "药理支部");
    private static readonly NamedPoint Point = Named(ContactPointKind.LeadersPoint, "", "何文清", "药剂支部");
    private static readonly NamedPoint Longest = Named(ContactPointKind.MembersZone, new string('区', ContactPoint.NameLength), new string('名', Person.NameLength), LongestUnit);
    private static readonly KeepForm Wrong = new("", "", "", new string('区', ContactPoint.NameLength + 1), "2020-01-01");

    private static readonly KeepChoices Some = new(
        [new Person { Id = 7, StaffNo = "010231", Name = "凌晓" }], [new Unit { Id = 3, Code = "G03-B01", Name = "药理支部", Kind = UnitKind.Branch }]);

    private static readonly KeepChoices Many = new(
        [.. Enumerable.Range(1, 200).Select(id => new Person { Id = id, StaffNo = new string('9', Person.StaffNoLength), Name = new string('名', Person.NameLength) })],
        [.. Enumerable.Range(1, 200).Select(id => new Unit { Id = id, Code = "B", Name = LongestUnit, Kind = UnitKind.Branch })]);

    public static IEnumerable<CardSample> All =>
    [
        new("point", "none", words => ListCard.Of(new ListView([], new ListPage(1, 0)), words)),
        new("point", "one's own", words => ListCard.Of(new ListView([new PointLine(Zone, null)], new ListPage(1, 1)), words)),
        new("point", "entered just now", words => ListCard.Of(
            new ListView([new PointLine(Point, Key)], new ListPage(1, 1)) { News = "point.saved", Added = Zone, MayAdd = true }, words)),
        new("point", "longest, between pages", words => ListCard.Of(
            new ListView([.. Enumerable.Repeat(new PointLine(Longest, Key), ListPage.Size)], new ListPage(2, 14)) { News = "point.ended", MayAdd = true }, words)),
        new("point.form", "new", words => KeepCard.Of(new KeepView(new KeepForm("", "zone", "3", "", "2026-04-15"), Some, Key), words)),
        new("point.form", "every field wrong, longest", words => KeepCard.Of(new KeepView(Wrong, Many, Key) { Problems = KeepCheck.Of(Wrong, Many, Today).Problems }, words)),
        new("point.told", "entered", words => KeepCard.Told(Zone, isNew: true, words)),
        new("point.told", "ended", words => KeepCard.Told(Zone, isNew: false, words)),
    ];

    private static NamedPoint Named(ContactPointKind kind, string name, string person, string unit) =>
        new(new ContactPoint { Id = 1, Kind = kind, Name = name, From = new DateOnly(2025, 9, 1) }, person, unit);
}
