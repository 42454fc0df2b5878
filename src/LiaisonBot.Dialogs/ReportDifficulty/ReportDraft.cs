using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>
/// A form that was begun and not submitted. It is stored, so a field is only ever added; a shape that cannot be read is dropped, and the
/// person begins anew.
/// </summary>
/// <param name="Form">What was filled in.</param>
/// <param name="Key">The key of its card: the same form opened again is the same card, and can be submitted once.</param>
/// <param name="Said">The sentence it was read from: a message that the channel repeats opens the same form.</param>
internal sealed record ReportDraft(ReportForm Form, string Key, string? Said)
{
    /// <summary>Its fixed id, with the version of its shape.</summary>
    public const string Dialog = "case.report.1";

    public static ReportDraft? Read(string? content)
    {
        try
        {
            return content is null ? null : JsonSerializer.Deserialize(content, ReportDraftJson.Default.ReportDraft);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, ReportDraftJson.Default.ReportDraft);
}

/// <summary>The speaker's half-filled form, kept from turn to turn.</summary>
internal static class ReportDrafts
{
    /// <summary>The form left half filled, while its card can still be submitted.</summary>
    public static async Task<ReportDraft?> UnfinishedAsync(this Turn turn)
    {
        if (ReportDraft.Read(await turn.DraftAsync(ReportDraft.Dialog)) is not { } draft)
            return null;
        var key = await turn.Db.Set<CardKey>().SingleOrDefaultAsync(key => key.Key == draft.Key && key.PersonId == turn.Me.Id);
        return key is { IsSpent: false } && key.ExpiresAt > turn.Now ? draft : null;
    }

    public static Task KeepAsync(this Turn turn, ReportDraft draft) => turn.KeepDraftAsync(ReportDraft.Dialog, draft.Write());

    /// <summary>What was typed into the pressed card is kept.</summary>
    public static Task KeepAsync(this Turn turn, ReportForm form) => turn.KeepAsync(new ReportDraft(form, turn.Key!.Key, null));

    /// <summary>The pressed card is done with; a draft of another form stays.</summary>
    public static async Task DropOwnDraftAsync(this Turn turn)
    {
        if (ReportDraft.Read(await turn.DraftAsync(ReportDraft.Dialog)) is { } draft && draft.Key == turn.Key!.Key)
            await turn.KeepDraftAsync(ReportDraft.Dialog, null);
    }
}

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReportDraft))]
internal sealed partial class ReportDraftJson : JsonSerializerContext;
