using LiaisonBot.Data.Absences;
using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>What is kept about somebody, but for the records that others made: those have pages of their own.</summary>
internal sealed record AboutMe
{
    public required Person Person { get; init; }

    public required PersonKind? Kind { get; init; }

    public string? Unit { get; init; }

    public IReadOnlyList<(Role Role, string Unit)> Offices { get; init; } = [];

    public IReadOnlyList<Category> Categories { get; init; } = [];

    public bool IsLinked { get; init; }

    public required Locale Language { get; init; }

    /// <summary>Hours of peace of the person's own choice; null when the programme's apply.</summary>
    public (TimeOnly From, TimeOnly To)? Quiet { get; init; }

    /// <summary>The absences that run or are to come, and the latest before them.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>The must-talks about this person, the latest first (C4).</summary>
    public IReadOnlyList<TalkKept> Talks { get; init; } = [];

    /// <summary>What friends answered about this person in collection rounds, the latest first (D3).</summary>
    public IReadOnlyList<AnswerKept> Answers { get; init; } = [];

    /// <summary>What half-year checks noted to be followed up in this person's pairings, the latest first (R8).</summary>
    public IReadOnlyList<CheckKept> Checks { get; init; } = [];

    /// <summary>Nominations of this person's pairings as good cases (R10).</summary>
    public IReadOnlyList<GoodCaseKept> GoodCases { get; init; } = [];

    /// <summary>The friends of today, the longest first.</summary>
    public IReadOnlyList<string> Friends { get; init; } = [];

    public required MyCounts Counts { get; init; }
}

/// <summary>A must-talk about the reader, as it is kept.</summary>
/// <param name="Occasion">What happened.</param>
/// <param name="OccurredOn">When.</param>
/// <param name="Line">What the secretary wrote to the friend with it.</param>
/// <param name="MetOn">The day of the talk; null while it is owed.</param>
internal sealed record TalkKept(Occasion Occasion, DateOnly OccurredOn, string? Line, DateOnly? MetOn);

/// <summary>What a friend answered about the reader in a collection round.</summary>
/// <param name="On">The day of the answer.</param>
/// <param name="Friend">Who answered.</param>
/// <param name="Raised">Whether the reader raised something.</param>
internal sealed record AnswerKept(DateOnly On, string Friend, bool Raised);

/// <summary>What a half-year check noted of a pairing of the reader's.</summary>
/// <param name="On">The day on which it was noted.</param>
/// <param name="Note">What is to be followed up.</param>
/// <param name="IsDone">Whether it was.</param>
internal sealed record CheckKept(DateOnly On, string Note, bool IsDone);

/// <summary>How much there is of what the overview does not show.</summary>
/// <param name="Friends">Pairings as a colleague, past ones included.</param>
/// <param name="Records">Entries that others made about this person.</param>
/// <param name="Written">Entries that this person made.</param>
/// <param name="Notes">Private notes of this person's own.</param>
/// <param name="Objections">Objections that this person raised.</param>
internal sealed record MyCounts(int Friends, int Records, int Written, int Notes, int Objections)
{
    /// <summary>Cases that others raised and that name this person.</summary>
    public int Cases { get; init; }

    /// <summary>Cases that this person raised.</summary>
    public int Raised { get; init; }

    /// <summary>Answers that this person gave in collection rounds.</summary>
    public int Answers { get; init; }

    /// <summary>Proposals of this person's pairings, and their wishes about friends (P1).</summary>
    public int Requests { get; init; }

    /// <summary>Forums and reception days to which this person was invited, or at which they were, and what they answer for (C6).</summary>
    public int Gatherings { get; init; }
}

internal static class AboutMeQueries
{
    private const int MostAbsences = 5;
    private const int MostFriends = 5;
    private const int MostTalks = 5;
    private const int MostAnswers = 5;
    private const int MostChecks = 5;

    public static async Task<AboutMe> AboutMeAsync(this Turn turn)
    {
        var (db, me) = (turn.Db, turn.Me.Id);
        var chosen = await db.Preferences.SingleOrDefaultAsync(preference => preference.PersonId == me);
        return new AboutMe
        {
            Person = turn.Me.Person,
            Kind = await db.KindOnAsync(me, turn.Today, CancellationToken.None),
            Unit = (await db.UnitOnAsync(me, turn.Today, CancellationToken.None))?.Name,
            Offices = [.. (await db.RolesOnAsync(me, turn.Today, CancellationToken.None)).Select(held => (held.Role, held.Unit.Name))],
            Categories = await db.CategoriesOnAsync(me, turn.Today, CancellationToken.None),
            IsLinked = turn.Me.Person.Account is not null || await db.AccountLinks.AnyAsync(link => link.PersonId == me),
            Language = chosen?.Language ?? turn.Me.Person.Locale,
            Quiet = chosen is { QuietFrom: { } from, QuietTo: { } to } ? (from, to) : null,
            Absences = await turn.OwnAbsences().OrderByDescending(absence => absence.From).Take(MostAbsences).ToListAsync(),
            Talks = await turn.MustTalksAboutMe().OrderByDescending(talk => talk.OccurredOn).ThenByDescending(talk => talk.Id).Take(MostTalks)
                .Select(talk => new TalkKept(talk.Occasion, talk.OccurredOn, talk.Line, talk.MetOn)).ToListAsync(),
            Answers = await AnswersAsync(turn),
            Checks = [.. (await turn.ChecksAboutMe().AsNoTracking().OrderByDescending(one => one.CheckedAt).Take(MostChecks).ToListAsync())
                .Select(one => new CheckKept(turn.Clock.DayOf(one.CheckedAt), one.Note!, one.DoneAt is not null))],
            GoodCases = await turn.GoodCasesKeptAsync(),
            Friends = await FriendNamesAsync(turn),
            Counts = await CountAsync(turn),
        };
    }

    private static Task<List<AnswerKept>> AnswersAsync(Turn turn) => (
        from answer in turn.AnswersAboutMe()
        join friend in turn.Db.People on answer.AnsweredById equals friend.Id
        orderby answer.AnsweredOn descending, answer.Id descending
        select new AnswerKept(answer.AnsweredOn, friend.Name, answer.Finding == RoundFinding.Something)).Take(MostAnswers).ToListAsync();

    private static Task<List<string>> FriendNamesAsync(Turn turn) => (
        from pairing in turn.OwnFriendships().ActiveOn(turn.Today)
        join friend in turn.Db.People on pairing.MemberId equals friend.Id
        orderby pairing.StartedOn, pairing.Id
        select friend.Name).Take(MostFriends).ToListAsync();

    private static async Task<MyCounts> CountAsync(Turn turn) => new(
        await turn.CountFriendsAsync(),
        await turn.CountRecordsAsync(),
        await turn.OwnEntries().CountAsync(contact => contact.SupersededById == null),
        await turn.OwnNotes().CountAsync(),
        await turn.OwnObjections().CountAsync())
    {
        Cases = await turn.CountCasesAsync(),
        Raised = await turn.OwnCases().CountAsync(),
        Answers = await turn.OwnAnswers().CountAsync(),
        Requests = await turn.ProposalsAboutMe().CountAsync() + await turn.OwnWishes().CountAsync(),
        Gatherings = await turn.GatheringsOfMine().CountAsync() + (await turn.Db.PointsOfAsync(turn.Me.Id, turn.Today, CancellationToken.None)).Count,
    };
}
