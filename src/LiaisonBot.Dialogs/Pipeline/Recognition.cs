using LiaisonBot.Data;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>
/// From an activity to a person of the roster (contract.md, Roster files). Only what the caller vouches for is believed:
/// a verified channel's directory id, or the person our own signed token is bound to.
/// </summary>
internal sealed class Recognition(ProgrammeSettings programme)
{
    /// <summary>Our own Web Chat's user ids: this prefix and the staff number.</summary>
    public const string SignedUserPrefix = DirectLineTokens.UserPrefix;

    /// <summary>The speaker, or null for someone who is not on the roster or has left.</summary>
    public async Task<Speaker?> RecogniseAsync(LiaisonDb db, IncomingActivity incoming, DateOnly today, CancellationToken cancellation)
    {
        return await FindAsync(db, incoming, today, cancellation) is { } person ? await SpeakerAsync(db, person, today, cancellation) : null;
    }

    /// <summary>Somebody as they are today, who asked for something that is done without them.</summary>
    public async Task<Speaker?> RecogniseAsync(LiaisonDb db, long personId, DateOnly today, CancellationToken cancellation) =>
        await db.People.Here(today).SingleOrDefaultAsync(person => person.Id == personId, cancellation) is { } person
            ? await SpeakerAsync(db, person, today, cancellation)
            : null;

    private async Task<Speaker> SpeakerAsync(LiaisonDb db, Person person, DateOnly today, CancellationToken cancellation)
    {
        var standing = await db.KindOnAsync(person.Id, today, cancellation);
        var roles = await db.RoleHoldings.On(today).Where(holding => holding.PersonId == person.Id).ToListAsync(cancellation);
        var preferred = await db.Preferences.Where(preference => preference.PersonId == person.Id)
            .Select(preference => preference.Language).SingleOrDefaultAsync(cancellation);
        var language = Languages.Of(preferred ?? person.Locale);
        return new Speaker(person, WhoIs(person, standing, roles), language, roles);
    }

    /// <summary>The directory account that the caller vouches for, with its tenant; null for Web Chat and for nobody.</summary>
    public static (string Tenant, string Account)? AccountOf(IncomingActivity incoming) => incoming.Caller switch
    {
        Caller.Channel { TenantId: { } tenant } when incoming.Activity.From?.AadObjectId is { Length: > 0 } account => (tenant, account),
        Caller.Loopback when (incoming.Activity.From?.AadObjectId ?? incoming.Activity.From?.Id) is { Length: > 0 } account => ("", account),
        _ => null,
    };

    private static async Task<Person?> FindAsync(
        LiaisonDb db, IncomingActivity incoming, DateOnly today, CancellationToken cancellation)
    {
        if (incoming.Caller is Caller.SignedUser { UserId: var user })
        {
            return user.StartsWith(SignedUserPrefix, StringComparison.Ordinal)
                ? await db.FindByStaffNoAsync(user[SignedUserPrefix.Length..], today, cancellation)
                : null;
        }

        return AccountOf(incoming) is var (tenant, account)
            ? await db.FindByAccountAsync(tenant, account, today, cancellation)
            : null;
    }

    private Who WhoIs(Person person, PersonKind? standing, IEnumerable<RoleHolding> roles)
    {
        var who = standing switch
        {
            PersonKind.Member => Who.Member,
            PersonKind.Colleague => Who.Colleague,
            _ => Who.None,
        };
        foreach (var holding in roles)
        {
            who |= holding.Role switch
            {
                Role.Secretary => Who.Secretary,
                Role.DeputySecretary => Who.DeputySecretary,
                Role.Leader => Who.Leader,
                Role.AdminHead => Who.AdminHead,
                Role.Officer => Who.Officer,
                _ => Who.None,
            };
        }

        return person.Account is { } account && programme.Administrators.Contains(account, StringComparer.OrdinalIgnoreCase)
            ? who | Who.Administrator
            : who;
    }
}
