using System.Globalization;
using LiaisonBot.Data;
using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Access;

/// <summary>What the one who speaks is.</summary>
public enum Caste
{
    Colleague,
    Member,
    Leader,
    AdminHead,
    Secretary,
    Deputy,
    Officer,
    GeneralBranchSecretary,
    CommitteeSecretary,
    Administrator,
    Nobody,
}

/// <summary>How the one who speaks stands to the records: an entry, its note, a plan, an absence, an objection and a must-talk.</summary>
public enum Relation
{
    /// <summary>The one whom the records are about.</summary>
    Self,

    /// <summary>Their friend: who wrote the entry.</summary>
    OwnPairing,
    SameBranch,
    SiblingBranch,
    OtherGeneralBranch,
    OtherTenant,
    Left,
}

/// <summary>A school with one of each record, and somebody who speaks. Every text carries a mark that a reply is searched for.</summary>
internal sealed class AccessWorld : IAsyncDisposable
{
    public const string Note = "印记私人笔记";

    private static readonly string[] Marks = ["印记联系内容", "印记结对计划", "印记异议理由", "印记事项内容", "印记必谈提示", "第 7777 轮", "印记通报标题", "印记典型事迹", "印记申请理由", "印记座谈主题", "印记责任区", "2026年2月3日", "2026-02-03"];

    private AccessWorld(School school) => School = school;

    public School School { get; }

    public Chat Chat { get; private set; } = null!;

    private Person Speaker { get; set; } = null!;

    private Contact Contact { get; set; } = null!;

    private Pairing Pairing { get; set; } = null!;

    private Absence Absence { get; } = new() { From = new DateOnly(2026, 2, 3), To = new DateOnly(2026, 2, 4), Reason = AbsenceReason.Leave };

    private Objection Objection { get; set; } = null!;

    private Case Case { get; set; } = null!;

    private MustTalk MustTalk { get; set; } = null!;

    private Round Round { get; set; } = null!;

    /// <summary>A briefing of the branch that went to the one whom the records are about.</summary>
    private Briefing Briefing { get; set; } = null!;

    private Briefing Draft { get; set; } = null!;

    /// <summary>A nomination of the pairing by the branch's secretary, to which nobody has agreed yet.</summary>
    private GoodCase GoodCase { get; set; } = null!;

    /// <summary>A proposal of the two by the branch's secretary, which nobody has answered yet.</summary>
    private Proposal Proposal { get; set; } = null!;

    /// <summary>A forum of the branch, held yesterday and not logged, to which the one whom the records are about was invited.</summary>
    private Gathering Gathering { get; set; } = null!;

    /// <summary>An area in the branch for which the friend answers.</summary>
    private ContactPoint Zone { get; set; } = null!;

    public static async Task<AccessWorld> OpenAsync(Caste caste, Relation relation)
    {
        var world = new AccessWorld(await School.OpenAsync());
        var school = world.School;
        world.Speaker = await world.SpeakerAsync(caste, relation);
        var friend = relation == Relation.OwnPairing ? world.Speaker : await school.MemberAsync("凌晓");
        var subject = relation == Relation.Self ? world.Speaker : await school.ColleagueAsync("陈思远");
        await world.KeepAsync(friend, subject);
        world.Chat = (caste, relation) switch
        {
            (Caste.Nobody, _) or (_, Relation.OtherTenant) => school.ChatOfStranger(),
            _ => school.ChatOf(world.Speaker),
        };
        if (relation == Relation.Left)
            await school.ChangeAsync(db => db.People.Single(person => person.Id == world.Speaker.Id).LeftOn = school.Today.AddDays(-1));
        return world;
    }

    /// <summary>The ids of the records under all the names that buttons give them.</summary>
    public (string Name, string Value)[] Ids =>
    [
        ("entry", Text(Contact.Id)), ("pairing", Text(Pairing.Id)), ("absence", Text(Absence.Id)), ("objection", Text(Objection.Id)), ("case", Case.Number), ("Text", "几句话"), ("whose", "unit"),
        ("briefing", Text(Briefing.Id)), ("talk", Text(MustTalk.Id)), ("round", Text(Round.Id)), ($"Finding{Text(Pairing.Id)}", "something"), ("Whom", $"c{Text(Pairing.ColleagueId)}"), ("Occasion", "setback"),
        ("goodCase", Text(GoodCase.Id)), ("proposal", Text(Proposal.Id)), ("Months", "1"), ("Colleagues", Text(Pairing.ColleagueId)), ("On", "2026-04-14"), ("Kind", "visit"), ("Line", "新的联系内容"), ("gathering", Text(Gathering.Id)),
    ];

    /// <summary>A report about the colleague of the records; about themselves, for somebody whom the records are about.</summary>
    public (string Name, string Value)[] Report =>
    [
        ("Kind", "difficulty"), ("Category", "work"), ("Urgency", "ordinary"), ("Travel", "branch"),
        ("Whom", Pairing.ColleagueId == Speaker.Id ? "own" : Text(Pairing.ColleagueId)),
    ];

    public static bool Reads(Chat chat) => chat.Replies.Any(reply => Marks.Any(reply.Reads));

    /// <summary>A key of a kind about the record that cards of that kind are about.</summary>
    public async Task<string> KeyAsync(string kind, bool ofSomebodyElse)
    {
        var key = new CardKey
        {
            Key = Guid.NewGuid().ToString("N"),
            PersonId = ofSomebodyElse ? School.Gao.Id : Speaker.Id,
            Kind = kind,
            IssuedAt = School.Opening,
            ExpiresAt = School.Opening.AddDays(60),
        };
        key.About(kind.Split('.')[0] == "goodcase" ? GoodCaseEdition.Of(GoodCase).ToString() : Text(kind.Split('.')[0] switch
        {
            "contact" => kind == "contact.for-form.1" ? Pairing.MemberId : Contact.Id,
            "objection" => kind == "objection.form.1" ? Contact.Id : Objection.Id,
            "absence" => Absence.Id,
            "case" => Case.Id,
            "musttalk" => MustTalk.Id,
            "collect" => Round.Id,
            "proposal" => Proposal.Id,
            "gathering" => Gathering.Id,
            "point" => Zone.Id,
            "briefing" => kind == "briefing.draft.1" ? Draft.Id : Briefing.Id,
            _ => Pairing.Id,
        }));
        await School.ChangeAsync(db => db.Add(key));
        return key.Key;
    }

    /// <summary>The records as they stand: what differs afterwards was changed.</summary>
    public async Task<string> StateAsync()
    {
        await using var db = School.Store.Read();
        var contacts = await db.Contacts.CountAsync();
        var voided = await db.Contacts.CountAsync(contact => contact.VoidedAt != null);
        var absences = await db.Absences.Where(absence => absence.PersonId == Absence.PersonId).CountAsync();
        var withdrawn = await db.Absences.CountAsync(absence => absence.WithdrawnAt != null);
        var objection = await db.Objections.Where(one => one.Id == Objection.Id).Select(one => new { one.State, one.Answer }).SingleAsync();
        var plan = await db.Pairings.Where(one => one.Id == Pairing.Id).Select(one => one.Plan).SingleAsync();
        var lines = await db.CaseEvents.CountAsync();
        var talks = await db.MustTalks.CountAsync();
        var takenBack = await db.MustTalks.CountAsync(talk => talk.WithdrawnAt != null);
        var rounds = await db.Rounds.Where(one => one.Id == Round.Id).Select(one => new { one.EndedOn, one.WithdrawnAt }).SingleAsync();
        var answers = await db.RoundAnswers.CountAsync();
        var briefings = string.Join(' ', await db.Briefings.OrderBy(one => one.Id).Select(one => one.State).ToListAsync());
        var goodCase = await db.GoodCases.Select(one => new { one.State, one.Edition, one.MemberAgreedAt, one.ColleagueAgreedAt, one.Text }).SingleAsync();
        var proposal = await db.Proposals.Where(one => one.Id == Proposal.Id).Select(one => new { one.State, one.MemberAgreedAt, one.ColleagueAgreedAt }).SingleAsync();
        var ended = await db.Pairings.Where(one => one.Id == Pairing.Id).Select(one => one.EndedOn).SingleAsync();
        var paused = await db.ExcusedMonths.CountAsync(one => one.PairingId == Pairing.Id && one.WithdrawnAt == null);
        var gatherings = string.Join(' ', await db.Gatherings.OrderBy(one => one.Id).Select(one => one.State).ToListAsync());
        var zones = string.Join(' ', await db.ContactPoints.OrderBy(one => one.Id).Select(one => one.To).ToListAsync());
        return $"{gatherings} {zones} {proposal} {ended} {paused} {goodCase} {briefings} {rounds} {answers} {contacts} {voided} {absences} {withdrawn} {objection} {plan} {lines} {talks} {takenBack}";
    }

    /// <summary>How many audit entries the speaker has left by changing something.</summary>
    public async Task<int> AuditedAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<AuditEntry>().CountAsync(entry => entry.ActorId == Speaker.Id && !entry.Action.EndsWith(AuditEntry.Reading));
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task<Person> SpeakerAsync(Caste caste, Relation relation)
    {
        var school = School;
        await using var db = school.Store.Read();
        var committee = await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee);
        var (general, branch) = relation switch
        {
            Relation.SiblingBranch => (school.GeneralBranch, school.Pharmacy),
            Relation.OtherGeneralBranch => await ElsewhereAsync(committee),
            _ => (school.GeneralBranch, school.Pharmacology),
        };
        var person = caste switch
        {
            Caste.Colleague => await school.ColleagueAsync("说话人", branch),
            Caste.GeneralBranchSecretary => await school.MemberAsync("说话人", general, Role.Secretary),
            Caste.CommitteeSecretary => await school.MemberAsync("说话人", committee, Role.Secretary),
            _ => await school.MemberAsync("说话人", branch, [.. RoleOf(caste)]),
        };
        if (caste == Caste.Administrator)
            school.Programme.Administrators.Add(person.Account!);
        return person;
    }

    private static IEnumerable<Role> RoleOf(Caste caste) => caste switch
    {
        Caste.Leader => [Role.Leader],
        Caste.AdminHead => [Role.AdminHead],
        Caste.Secretary => [Role.Secretary],
        Caste.Deputy => [Role.DeputySecretary],
        Caste.Officer => [Role.Officer],
        _ => [],
    };

    private async Task<(Unit General, Unit Branch)> ElsewhereAsync(Unit committee)
    {
        var general = await School.UnitAsync("G04", "护理党总支", UnitKind.GeneralBranch, committee);
        return (general, await School.UnitAsync("G04-B01", "护理一支部", UnitKind.Branch, general));
    }

    private async Task KeepAsync(Person friend, Person subject)
    {
        Pairing = await School.PairAsync(friend, subject);
        await School.ChangeAsync(db => db.Pairings.Single(one => one.Id == Pairing.Id).Plan = Marks[1]);
        Contact = await School.MeetAsync(friend, Pairing, new DateOnly(2026, 4, 14), line: Marks[0], note: Note);
        Absence.PersonId = Absence.RecordedById = subject.Id;
        Objection = new Objection
        {
            ContactId = Contact.Id,
            RootId = Contact.Id,
            PairingId = Pairing.Id,
            ObjectorId = subject.Id,
            UnitId = School.Pharmacology.Id,
            Reason = Marks[2],
            RaisedAt = School.Opening,
        };
        Case = new Case
        {
            Year = 2026,
            Serial = 1,
            RaisedById = friend.Id,
            RaisedAt = School.Opening,
            HomeUnitId = School.Pharmacology.Id,
            UnitId = School.Pharmacology.Id,
            Rung = UnitKind.Branch,
            Category = "housing",
            Text = Marks[3],
            Travel = NameTravel.Upward,
            Colleagues = { new CaseColleague { ColleagueId = subject.Id } },
            Stops = { new CaseStop { UnitId = School.Pharmacology.Id } },
        };
        MustTalk = new MustTalk
        {
            PairingId = Pairing.Id,
            ColleagueId = subject.Id,
            Occasion = Occasion.Conduct,
            OccurredOn = new DateOnly(2026, 4, 10),
            DueOn = new DateOnly(2026, 4, 24),
            Line = Marks[4],
            RecordedById = School.Lin.Id,
        };
        Round = new Round { UnitId = School.Pharmacology.Id, Year = 2026, Serial = 7777, OpenedOn = School.Today, LastOn = School.Today.AddDays(14) };
        GoodCase = new GoodCase
        {
            PairingId = Pairing.Id,
            MemberId = friend.Id,
            ColleagueId = subject.Id,
            UnitId = School.Pharmacology.Id,
            NominatedById = School.Lin.Id,
            NominatedAt = School.Opening,
            WrittenAt = School.Opening,
            Text = Marks[7],
        };
        Proposal = new Proposal
        {
            MemberId = friend.Id,
            ColleagueId = subject.Id,
            Origin = PairingOrigin.Assigned,
            ProposedById = School.Lin.Id,
            ProposedAt = School.Opening,
            Reason = Marks[8],
        };
        Gathering = new Gathering
        {
            UnitId = School.Pharmacology.Id,
            Kind = ContactKind.Forum,
            On = School.Today.AddDays(-1),
            Place = "会议室",
            Topic = Marks[9],
            AnnouncedById = School.Lin.Id,
            People = [new GatheringPerson { PersonId = subject.Id, IsInvited = true }],
        };
        Zone = new ContactPoint { PersonId = friend.Id, Kind = ContactPointKind.MembersZone, UnitId = School.Pharmacology.Id, Name = Marks[10], From = School.Today, KeptById = School.Lin.Id };
        (Briefing, Draft) = (New(BriefingState.Sent), New(BriefingState.Draft));
        await School.ChangeAsync((LiaisonDb db) => db.AddRange(Absence, Objection, Case, MustTalk, Round, GoodCase, Proposal, Gathering, Zone, Briefing, Draft));
        await School.ChangeAsync(db => db.Add(new BriefingDelivery { BriefingId = Briefing.Id, PersonId = subject.Id }));

        Briefing New(BriefingState state) => new()
        {
            UnitId = School.Pharmacology.Id,
            State = state,
            Title = Marks[6],
            Text = Marks[6],
            EditedById = School.Lin.Id,
            EditedAt = School.Opening,
            SentById = School.Lin.Id,
            SentOn = state == BriefingState.Draft ? null : School.Today,
            Recipients = 1,
        };
    }
}
