using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Linking;

/// <summary>Making and finding one-time codes.</summary>
public static class LinkCodes
{
    /// <summary>
    /// New codes for these people, to be kept by the commit to come; what they had before is withdrawn. The texts exist in the answer alone.
    /// </summary>
    /// <param name="issuedBy">The secretary; null for the system, on the command line.</param>
    public static async Task<IReadOnlyList<(LinkCode Code, string Text)>> IssueCodesAsync(
        this LiaisonDb db, IReadOnlyList<Person> people, long? issuedBy, DateTimeOffset now, DateTimeOffset until)
    {
        var ids = people.Select(person => person.Id).ToList();
        await foreach (var older in db.LinkCodes
            .Where(code => ids.Contains(code.PersonId) && code.UsedAt == null && code.WithdrawnAt == null).AsAsyncEnumerable())
            older.WithdrawnAt = now;
        return [.. people.Select(Issue)];

        (LinkCode, string) Issue(Person person)
        {
            var text = CodeText.New();
            var code = new LinkCode
            {
                Hash = CodeText.Hash(text),
                PersonId = person.Id,
                IssuedById = issuedBy,
                IssuedAt = now,
                ExpiresAt = until,
            };
            db.Add(code);

            // Two codes issued at the same moment, by secretary and deputy, must not both stay valid: the later commit finds the person changed.
            db.Entry(person).Property(one => one.Version).IsModified = true;
            return (code, text);
        }
    }

    /// <summary>The code that this text is, if it can still be used.</summary>
    public static Task<LinkCode?> FindOpenCodeAsync(
        this LiaisonDb db, string text, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = CodeText.Hash(text);
        return db.LinkCodes.SingleOrDefaultAsync(
            code => code.Hash == hash && code.UsedAt == null && code.WithdrawnAt == null && code.ExpiresAt > now, cancellation);
    }
}
