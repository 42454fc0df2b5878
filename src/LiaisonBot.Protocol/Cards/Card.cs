using System.Text.Json;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// A card ready to be sent. The summary is what a notification, a feed or a client that draws no cards shows instead:
/// it may lie open on a locked phone, so it never carries a name's troubles or a note.
/// </summary>
public sealed record Card(AdaptiveCard Body, string Summary)
{
    public Attachment ToAttachment(CardHost host) => new()
    {
        ContentType = ContentTypes.AdaptiveCard,
        Content = JsonElement.Parse(ToJson(host)),
    };

    /// <summary>The card as UTF-8 JSON for the host at hand.</summary>
    public byte[] ToJson(CardHost host) => CardWriter.Write(this, host);
}

/// <summary>
/// What a card shows, from top to bottom. It is drawn for a phone first: one column, every text wraps, at most six actions.
/// No text in this model is ever read as Markdown, whoever wrote it.
/// </summary>
/// <param name="Language">BCP-47, for screen readers, fonts and date pickers.</param>
/// <param name="Body">From top to bottom.</param>
public sealed record AdaptiveCard(string Language, IReadOnlyList<CardElement> Body)
{
    /// <summary>Shown under the body, in one row or, where a phone would cut it, in several. The first one or two are what most people want.</summary>
    public IReadOnlyList<CardButton> Actions { get; init; } = [];
}

/// <summary>Which of the two serialisations a client understands (protocol.md 4).</summary>
public enum CardHost
{
    /// <summary>Action.Execute, falling back to Action.Submit: the answer replaces the card in place.</summary>
    Teams,

    /// <summary>Action.Submit only: Web Chat draws Action.Execute as a dead button.</summary>
    Other,
}

public static class CardHosts
{
    public static CardHost Of(string? channelId) => channelId == ChannelIds.Teams ? CardHost.Teams : CardHost.Other;
}
