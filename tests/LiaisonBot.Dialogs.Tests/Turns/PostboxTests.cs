using LiaisonBot.Data;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Turns;

/// <summary>Where somebody is written to who did not speak.</summary>
public sealed class PostboxTests
{
    private static readonly DateOnly Today = new(2026, 4, 20);

    [Fact]
    public async Task Whoever_never_wrote_gets_one_chat_that_is_still_to_be_opened_where_the_school_is_known_to_be()
    {
        await using var records = await TestRecords.NewAsync(Engine.Sqlite);
        await using var db = records.Store.OpenAlone();
        var silent = await PersonAsync(db, "silent");
        await ChatAsync(db, "a:other", ChannelIds.Teams);

        var postbox = await db.PostboxAsync(silent, Today);
        var again = await db.PostboxAsync(silent, Today);

        Assert.Same(postbox!.Conversation, again!.Conversation);
        Assert.True(postbox.Conversation.IsUnopened);
        Assert.Equal(("smba.trafficmanager.net", "tenant", silent), (postbox.Conversation.Service, postbox.Conversation.TenantId, postbox.Conversation.PersonId));
        var where = ConversationReference.FromJson(postbox.Conversation.Reference);
        Assert.Equal(("https://smba.trafficmanager.net/emea/", "silent", "28:bot"), (where.ServiceUrl, where.User?.Id, where.Bot?.Id));
        await db.SaveChangesAsync();
        Assert.Equal(2, await db.Set<Conversation>().CountAsync());
    }

    [Fact]
    public async Task Nobody_is_written_to_first_before_somebody_wrote_from_there_nor_without_an_account_nor_after_a_refusal()
    {
        await using var records = await TestRecords.NewAsync(Engine.Sqlite);
        await using var db = records.Store.OpenAlone();
        var silent = await PersonAsync(db, "silent");
        var nameless = await PersonAsync(db, null);
        await ChatAsync(db, "page", ChannelIds.WebChat);
        Assert.Null(await db.PostboxAsync(silent, Today));

        await ChatAsync(db, "a:other", ChannelIds.Teams);
        Assert.Null(await db.PostboxAsync(nameless, Today));

        (await db.PostboxAsync(silent, Today))!.Conversation.UnreachableSince = DateTimeOffset.UnixEpoch;
        await db.SaveChangesAsync();
        Assert.Null(await db.PostboxAsync(silent, Today));
    }

    private static async Task<long> PersonAsync(LiaisonDb db, string? account)
    {
        var person = new Person { StaffNo = $"S-{account}", Name = "陆思远", Account = account };
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    private static async Task ChatAsync(LiaisonDb db, string id, string channel)
    {
        var isTeams = channel == ChannelIds.Teams;
        db.Add(new Conversation
        {
            ChannelId = channel,
            ExternalId = id,
            Turns = 1,
            Service = isTeams ? "smba.trafficmanager.net" : "",
            TenantId = isTeams ? "tenant" : "",
            Reference = new ConversationReference
            {
                ChannelId = channel,
                ServiceUrl = "https://smba.trafficmanager.net/emea/",
                Bot = new ChannelAccount { Id = "28:bot" },
                Conversation = new ConversationAccount { Id = id },
            }.ToJson(),
        });
        await db.SaveChangesAsync();
    }
}
