using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Exports;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.Meta;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Rosters.Drops;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Sessions;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Data.WorkPlans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data;

/// <summary>All records. Each engine has a subclass of its own, which carries its migrations.</summary>
public abstract class LiaisonDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<MetaEntry> Meta => Set<MetaEntry>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Standing> Standings => Set<Standing>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<RoleHolding> RoleHoldings => Set<RoleHolding>();

    public DbSet<CategoryHolding> CategoryHoldings => Set<CategoryHolding>();

    public DbSet<RosterCorrection> RosterCorrections => Set<RosterCorrection>();

    public DbSet<RosterDrop> RosterDrops => Set<RosterDrop>();

    public DbSet<DroppedFile> DroppedFiles => Set<DroppedFile>();

    public DbSet<DroppedContent> DroppedContents => Set<DroppedContent>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<Preference> Preferences => Set<Preference>();

    public DbSet<Pairing> Pairings => Set<Pairing>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchPair> BatchPairs => Set<BatchPair>();

    public DbSet<FriendWish> FriendWishes => Set<FriendWish>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<ContactPoint> ContactPoints => Set<ContactPoint>();

    public DbSet<ContactColleague> ContactColleagues => Set<ContactColleague>();

    public DbSet<PrivateNote> PrivateNotes => Set<PrivateNote>();

    public DbSet<Objection> Objections => Set<Objection>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();

    public DbSet<MustTalk> MustTalks => Set<MustTalk>();

    public DbSet<ExcusedMonth> ExcusedMonths => Set<ExcusedMonth>();

    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<CheckedPairing> CheckedPairings => Set<CheckedPairing>();

    public DbSet<QuarterlyReport> QuarterlyReports => Set<QuarterlyReport>();

    public DbSet<RegisterFiling> RegisterFilings => Set<RegisterFiling>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<RoundAnswer> RoundAnswers => Set<RoundAnswer>();

    public DbSet<RoundCase> RoundCases => Set<RoundCase>();

    public DbSet<WorkPlan> WorkPlans => Set<WorkPlan>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewInvitation> ReviewInvitations => Set<ReviewInvitation>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Briefing> Briefings => Set<Briefing>();

    public DbSet<BriefingDelivery> BriefingDeliveries => Set<BriefingDelivery>();

    public DbSet<BriefingCase> BriefingCases => Set<BriefingCase>();

    public DbSet<Gathering> Gatherings => Set<Gathering>();

    public DbSet<GatheringPerson> GatheringPeople => Set<GatheringPerson>();

    public DbSet<GatheringContact> GatheringContacts => Set<GatheringContact>();

    public DbSet<GatheringCase> GatheringCases => Set<GatheringCase>();

    public DbSet<GoodCase> GoodCases => Set<GoodCase>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<LinkCode> LinkCodes => Set<LinkCode>();

    public DbSet<WrongCodes> WrongCodes => Set<WrongCodes>();

    public DbSet<WebSession> WebSessions => Set<WebSession>();

    public DbSet<Export> Exports => Set<Export>();

    public DbSet<ExportChunk> ExportChunks => Set<ExportChunk>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Fills in the ids that rows of this commit waited for; true when there is something more to save.</summary>
    internal bool Settle()
    {
        var settled = false;
        foreach (var entry in ChangeTracker.Entries<ISettledOnceSaved>())
            settled |= entry.Entity.Settle();
        return settled;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LiaisonDb).Assembly);
        modelBuilder.StoreEnumsAsLiterals();
        modelBuilder.GuardVersions();
    }

    /// <summary>
    /// SQLite has no row version of its own. The value compared is the one that was read, so raising it again when a save
    /// is tried again does no harm. Set through the entry, which notices it even where changes are not looked for.
    /// </summary>
    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Property(record => record.Version).CurrentValue++;
        }
    }
}
