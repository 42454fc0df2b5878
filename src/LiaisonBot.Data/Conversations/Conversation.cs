using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Conversations;

/// <summary>A personal chat the bot takes part in, and all that is needed to write into it later.</summary>
public sealed class Conversation : IVersioned
{
    internal const string UnopenedPrefix = "unopened:";

    public long Id { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>The channel's own id, unique within the channel; <see cref="Unopened"/> until the channel has given one.</summary>
    public required string ExternalId { get; set; }

    /// <summary>Whether the channel has still to be asked for this chat: the person never wrote.</summary>
    public bool IsUnopened => ExternalId.StartsWith(UnopenedPrefix, StringComparison.Ordinal);

    /// <summary>Whose chat this is, as last recognised; null while nobody is.</summary>
    public long? PersonId { get; set; }

    /// <summary>The conversation reference as JSON, as of the last activity that changed it.</summary>
    public required string Reference { get; set; }

    /// <summary>The host of the channel's service, whose troubles its conversations share; empty for our own page.</summary>
    public string Service { get; set; } = "";

    /// <summary>The tenant, whose limits its conversations share; empty where there is none.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>When the welcome was sent: Teams announces an installation twice, people are greeted once.</summary>
    public DateTimeOffset? WelcomedAt { get; set; }

    /// <summary>Since when the channel refuses our messages; cleared when the person writes again.</summary>
    public DateTimeOffset? UnreachableSince { get; set; }

    /// <summary>How many turns were answered. Every turn raises it, so that of two at once, which no lock should allow, one meets a conflict.</summary>
    public long Turns { get; set; }

    public long Version { get; set; }

    /// <summary>What stands for the id of a chat with an account that has none yet.</summary>
    public static string Unopened(string account) => UnopenedPrefix + account;
}

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.Ignore(conversation => conversation.IsUnopened);
        builder.Property(conversation => conversation.ChannelId).HasMaxLength(100);
        builder.Property(conversation => conversation.ExternalId).HasMaxLength(450);
        builder.Property(conversation => conversation.Service).HasMaxLength(255);
        builder.Property(conversation => conversation.TenantId).HasMaxLength(100);
        builder.HasIndex(conversation => new { conversation.ChannelId, conversation.ExternalId }).IsUnique();
        builder.HasIndex(conversation => conversation.PersonId);
    }
}
