using System.Text.Json;

namespace LiaisonBot.Testing.Channels;

/// <summary>One activity that reached a channel.</summary>
/// <param name="Id">The id it was given, or had.</param>
/// <param name="Method">POST for a new one, PUT for the replacement of an earlier one.</param>
/// <param name="Conversation">The conversation it was sent to.</param>
/// <param name="Target">The activity it answers or replaces; null where it names none.</param>
/// <param name="Activity">As it stood on the wire.</param>
public sealed record Delivery(string Id, string Method, string Conversation, string? Target, JsonElement Activity)
{
    /// <summary>The header with which the sender names its trace; null where it has none.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Empty for one that is a card alone.</summary>
    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";
}
