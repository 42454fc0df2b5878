using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Protocol.Cards;

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
    private static readonly NamedPoint Ended = Zone with { Point = new ContactPoint { Id = 1, Kind = ContactPointKind.MembersZone, Name = "三楼实验室", From = new DateOnly(2025, 9, 1), To = Today } };
    private static readonly NamedPoint Mistaken = Zone with { Point = new ContactPoint { Id = 1, Kind = ContactPointKind.MembersZone, Name = "三楼实验室", From = Today, To = Today.AddDays(-1) } };
    private static readonly string[] Told = ["point.told", "point.told.changed", "point.told.ended", "point.told.goes_on"];
    private static readonly KeepForm Wrong = new("", "", "", new string('区', ContactPoint.NameLength + 1), "2020-01-01");

    private static readonly KeepChoices Some = new(
        [new Person { Id = 7, StaffNo = "010231", Name = "凌晓" }], [new Unit { Id = 3, Code = "G03-B01", Name = "药理支部", Kind = UnitKind.Branch }]);

    private static readonly KeepChoices Many = new(
        [.. Enumerable.Range(1, 200).Select(id => new Person { Id = id, StaffNo = new string('9', Person.StaffNoLength), Name = new string('名', Person.NameLength) })],
        [.. Enumerable.Range(1, 200).Select(id => new Unit { Id = id, Code = "B", Name = LongestUnit, Kind = UnitKind.Branch })]);

    public static IEnumerable<CardSample> All =>
    [
        new("point", "none", words => ListCard.Of(new ListView([], new ListPage(1, 0)), words)),
        new("point", "one's own", words => ListCard.Of(new ListView([new PointLine(Zone)], new ListPage(1, 1)), words)),
        Changed("entered just now", new PointLine(Zone) { Key = Key }, "point.saved", new Heard(["凌晓"], [])),
        Changed("ended just now", new PointLine(Ended) { UndoKey = Key }, "point.ended", new Heard([], ["凌晓"])),
        Changed("goes on", new PointLine(Zone) { Key = Key }, "point.undone", new Heard(["凌晓"], [])),
        Changed("changed just now", new PointLine(Zone) { Key = Key }, "point.changed", new Heard(["凌晓"], ["方远"])),
        new("point", "pressed on an older card", words => ListCard.Of(
            new ListView([new PointLine(Point) { Key = Key }], new ListPage(1, 1)) { News = "point.over", Color = TextColor.Attention, Changed = new PointLine(Ended) { UndoKey = Key }, MayAdd = true }, words)),
        new("point", "longest, between pages", words => ListCard.Of(
            new ListView([.. Enumerable.Repeat(new PointLine(Longest) { Key = Key }, ListPage.Size)], new ListPage(2, 14))
            {
                News = "point.ended",
                Changed = new PointLine(Longest) { UndoKey = Key },
                Heard = new Heard([Longest.Person], [Longest.Person]),
                MayAdd = true,
            },
            words)),
        new("point.end", "asked", words => EndCard.Of(new EndView(Zone, Key, 24) { Heard = new Heard(["凌晓"], []) }, words)),
        new("point.end", "asked, out of reach", words => EndCard.Of(new EndView(Zone, Key, 24) { Heard = new Heard([], ["凌晓"]) }, words)),
        new("point.end", "one's own, longest", words => EndCard.Of(new EndView(Longest, Key, 24), words)),
        new("point.form", "new", words => KeepCard.Of(new KeepView(new KeepForm("", "zone", "3", "", "2026-04-15"), Some, Key), words)),
        new("point.form", "to be changed", words => KeepCard.Of(new KeepView(KeepForm.Of(Zone.Point), Some, Key) { Replaces = Zone.Point }, words)),
        new("point.form", "changed in nothing", words => KeepCard.Of(
            new KeepView(KeepForm.Of(Zone.Point), Some, Key) { Replaces = Zone.Point, Problems = KeepCheck.Of(KeepForm.Of(Zone.Point), Some, Today, new Replaced(Zone.Point, false)).Problems }, words)),
        new("point.form", "every field wrong, longest", words => KeepCard.Of(
            new KeepView(Wrong, Many, Key) { Replaces = Zone.Point, Problems = KeepCheck.Of(Wrong, Many, Today).Problems }, words)),
        new("point.told", "point.told.mistaken", words => PointNotices.Of(Mistaken, "point.told.mistaken", words)),
        .. Told.Select(title => new CardSample("point.told", title, words => PointNotices.Of(title == "point.told.ended" ? Ended : Zone, title, words))),
    ];

    private static CardSample Changed(string state, PointLine line, string news, Heard heard) => new("point", state, words => ListCard.Of(
        new ListView([new PointLine(Point) { Key = Key }], new ListPage(1, 1)) { News = news, Changed = line, Heard = heard, MayAdd = true }, words));

    private static NamedPoint Named(ContactPointKind kind, string name, string person, string unit) =>
        new(new ContactPoint { Id = 1, PersonId = 7, UnitId = 3, Kind = kind, Name = name, From = new DateOnly(2025, 9, 1) }, person, unit);
}
