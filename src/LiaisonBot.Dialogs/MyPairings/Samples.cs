using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string AskVerb = "proposal.ask.1";
    private const string Key = "sample";
    private const string LogVerb = "contact.log.1";

    private static readonly DateOnly Today = new(2026, 4, 15);

    private static readonly PairingLine Due = new()
    {
        Id = 1,
        Name = "陈思远",
        Title = "讲师",
        Categories = [Category.YoungTeacher, Category.NewHire],
        Plan = "每月谈心一次，关心实验室搬迁后的工作条件",
        LastKind = ContactKind.Talk,
        State = new PairingState(new DateOnly(2025, 9, 1), new DateOnly(2026, 3, 5), null, HasJoined: false),
    };

    private static readonly PairingLine Done = Due with
    {
        Name = "罗一鸣",
        Categories = [Category.HighLevelTalent],
        State = Due.State with { LastOn = new DateOnly(2026, 4, 2) },
    };

    private static readonly PairingLine Later = Due with
    {
        Name = "沈知秋",
        Plan = null,
        Categories = [],
        State = new PairingState(new DateOnly(2026, 4, 22), null, null, HasJoined: false),
    };

    private static readonly PairingLine ToBegin = Later with { State = new PairingState(Today.AddDays(1), null, null, HasJoined: false) };

    private static readonly PairingLine Retired = Due with
    {
        Name = "何文清",
        LeftReason = LeftReason.Retired,
        State = Due.State with { LeftOn = new DateOnly(2026, 3, 31) },
    };

    private static readonly PairingLine Paused = Due with { Name = "周若兰", State = Due.State with { Excused = [new(2026, 4, 1), new(2026, 5, 1), new(2026, 6, 1)] } };

    private static readonly PairingLine Away = Due with { Name = "苏怀瑾", State = Due.State with { IsAway = true } };

    private static readonly PairingLine Over = Due with { Id = 7, Name = "方远", State = Due.State with { EndedOn = Today, EndedInChat = true } };

    private static readonly PairingLine Ending = Later with { Name = "杜衡", State = Later.State with { EndedOn = new DateOnly(2026, 4, 28) } };

    private static readonly PairingLine Joined = Due with { Name = "程诺", State = Due.State with { HasJoined = true } };

    private static readonly PairingLine Longest = Due with
    {
        Name = new string('长', Person.NameLength),
        Title = new string('衔', Person.TitleLength),
        Categories = Enum.GetValues<Category>(),
        Plan = new string('谈', Pairing.PlanLength),
        State = Due.State with { EndedOn = new DateOnly(2026, 12, 31) },
    };

    private static readonly TalkLine Owed = new()
    {
        PairingId = 1,
        Name = "陈思远",
        Occasion = Occasion.Setback,
        OccurredOn = new DateOnly(2026, 4, 14),
        DueOn = new DateOnly(2026, 4, 29),
        Line = "课题没有批下来，先听他说",
    };

    private static readonly FriendLine Friend = new()
    {
        Name = "林书琴",
        Title = "副教授",
        Unit = "药理支部",
        Email = "lin_shuqin@example.edu.cn",
        StartedOn = new DateOnly(2025, 9, 1),
        Plan = "每学期听一次课",
        IsMember = true,
    };

    public static IEnumerable<CardSample> All =>
    [
        .. Lists,
        .. Reminders,
        new("pairing.friend", "one", words => FriendCard.Of(Friends(false, Friend), words)),
        new("pairing.friend", "left, and no longer a member", words =>
            FriendCard.Of(Friends(false, Friend with { LeftOn = new DateOnly(2026, 3, 31) }, Friend with { IsMember = false }), words)),
        new("pairing.friend", "several, between pages", words =>
            FriendCard.Of(Friends(false, Friend, Friend, Friend, Friend, Friend) with { Page = new ListPage(2, 15) }, words)),
        new("pairing.friend", "joined the Party", words => FriendCard.Of(Friends(true, Friend), words)),
        new("pairing.friend", "paused by the colleague, by the branch, and by both", words => FriendCard.Of(
            Friends(
                false,
                Friend with { Paused = [new(new(2026, 4, 1), true), new(new(2026, 5, 1), true)], Resumes = ("pairing.resume.1", Key) },
                Friend with { Paused = [new(new(2026, 4, 1), false)] },
                Friend with { Paused = [new(new(2026, 4, 1), false), new(new(2026, 5, 1), true)], Resumes = ("pairing.resume.1", Key) }) with { HasSeveral = true },
            words)),
        new("pairing.friend", "ended today", words => FriendCard.Of(
            Friends(false, Friend with { Id = 7, EndedOn = Today }) with { AskVerb = AskVerb, Ended = [EndedOn(Today)] }, words)),
        new("pairing.friend", "ends today, the next is to begin", words => FriendCard.Of(
            Friends(false, Friend with { EndedOn = Today }, Friend with { Name = "方远", StartedOn = Today.AddDays(1), Plan = null }), words)),
        new("pairing.friend", "none", words => FriendCard.None(AskVerb, [], Today, words)),
        new("pairing.friend", "none, ended yesterday", words => FriendCard.None(AskVerb, [EndedOn(Today.AddDays(-1))], Today, words)),
        new("pairing.plan", "form", words => PlanCard.Form(new PlanForm(Due.Name, Due.Plan, Key, 1), words)),
        new("pairing.plan", "too long", words =>
            PlanCard.Form(new PlanForm(Due.Name, new string('谈', Pairing.PlanLength + 1), Key, 1), words)),
        new("pairing.plan", "saved", words => PlanCard.Saved(Due.Name, Due.Plan, words)),
        new("pairing.plan", "saved before", words => PlanCard.SavedBefore(Due.Name, null, words)),
    ];

    private static IEnumerable<CardSample> Lists =>
    [
        new("pairing.list", "every standing", words => PairingsCard.Of(List(1, Due, Done, ToBegin, Retired, Joined), words)),
        new("pairing.list", "begun late in the month, one of them ending", words => PairingsCard.Of(List(0, Later, Ending) with { Today = new DateOnly(2026, 4, 25) }, words)),
        new("pairing.list", "paused, also with a contact, away, ended today and yesterday", words => PairingsCard.Of(
            List(0, Paused, Paused with { State = Paused.State with { LastOn = new DateOnly(2026, 4, 2) } }, Away, Over) with { Ended = [EndedOn(Today), EndedOn(Today.AddDays(-1))] }, words)),
        new("pairing.list", "empty, ended yesterday", words => PairingsCard.Empty("proposal.propose.1", [EndedOn(Today.AddDays(-1))], Today, words)),
        new("pairing.list", "all done, nothing to log with", words => PairingsCard.Of(List(0, Done) with { LogVerb = null }, words)),
        new("pairing.list", "longest, between pages", words =>
            PairingsCard.Of(List(200, Longest, Longest, Longest, Longest, Longest) with { Page = new ListPage(2, 200) }, words)),
        new("pairing.list", "talks owed, one of a pairing that has ended", words =>
            PairingsCard.Of(List(1, Due, Done) with { Talks = [Owed, Owed with { PairingId = 9, Name = "何文清", HasEnded = true, DueOn = new DateOnly(2026, 4, 10) }] }, words)),
        new("pairing.list", "longest, every talk owed", words => PairingsCard.Of(
            List(5, [.. Enumerable.Range(1, 5).Select(id => Longest with { Id = id })]) with { Talks = Longests }, words)),
        new("pairing.list", "empty", words => PairingsCard.Empty("proposal.propose.1", [], Today, words)),
    ];

    private static IEnumerable<CardSample> Reminders =>
    [
        CardSample.OfPart("pairing.remind-contacts", "never, and long ago", "mypairings.title", words => OwedContacts.Draw(
            [new OwedContact(1, "陈思远", new DateOnly(2025, 9, 1), null, new DateOnly(2026, 4, 30)), Waiting("罗一鸣")], LogVerb, words)),
        CardSample.OfPart("pairing.remind-contacts", "longest", "mypairings.title", words => OwedContacts.Draw(
            [.. Enumerable.Repeat(Waiting(Longest.Name), 20)], LogVerb, words)),
        CardSample.OfPart("pairing.remind-talks", "one", "mypairings.title", words => TalkParts.Alone([Owed], Today, LogVerb, words)),
        CardSample.OfPart("pairing.remind-talks", "longest", "mypairings.title", words => TalkParts.Alone(Longests, Today, LogVerb, words)),
    ];

    private static TalkLine[] Longests =>
    [
        .. Enumerable.Range(1, 14).Select(number => Owed with
        {
            PairingId = (number + 1) / 2,
            Name = Longest.Name,
            Line = new string('长', MustTalk.LineLength),
            HasEnded = number > 10,
        }),
    ];

    private static PairingsView List(int due, params PairingLine[] lines) => new(lines, new ListPage(1, lines.Length), due, Today, LogVerb) { EndVerb = "pairing.end.1" };

    private static EndedByMe EndedOn(DateOnly day) => new(
        new Pairing { Id = day == Today ? 7 : 8, Member = new Person { StaffNo = "010231", Name = "凌晓" }, Colleague = new Person { StaffNo = "010232", Name = "陈思远" }, EndedOn = day },
        "pairing.end-undo.1",
        Key);

    private static OwedContact Waiting(string name) => new(2, name, new DateOnly(2025, 9, 1), new DateOnly(2026, 3, 5), new DateOnly(2026, 4, 30));

    private static FriendView Friends(bool hasJoined, params FriendLine[] friends) =>
        new(friends, new ListPage(1, friends.Length), Today, hasJoined) { ChangeVerb = hasJoined ? null : "pairing.change.1", PauseVerb = hasJoined ? null : "pairing.pause.1" };
}
