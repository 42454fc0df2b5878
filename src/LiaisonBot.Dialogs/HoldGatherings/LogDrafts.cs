using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What had been logged, for the form that logs it anew: most often a sentence was wrong, and not who was there.</summary>
/// <param name="People">The ids of those who were there.</param>
/// <param name="Line">The reportable line.</param>
internal sealed record LogDraft(IReadOnlyList<long> People, string Line)
{
    public PeopleForm Form => new(People.ToHashSet(), Line);
}

/// <summary>It is theirs alone who undid it, until it is logged by whomever, or called off.</summary>
internal static class LogDrafts
{
    public static async Task<PeopleForm?> UndoneLogAsync(this Turn turn, Gathering gathering) =>
        await turn.DraftAsync(DialogOf(gathering)) is { } kept ? JsonSerializer.Deserialize(kept, LogDraftJson.Default.LogDraft)?.Form : null;

    public static Task KeepLogAsync(this Turn turn, Gathering gathering) =>
        turn.KeepDraftAsync(DialogOf(gathering), JsonSerializer.Serialize(new LogDraft([.. gathering.ThoseThere().Order()], gathering.Line), LogDraftJson.Default.LogDraft));

    public static async Task ForgetLogAsync(this Turn turn, Gathering gathering)
    {
        var dialog = DialogOf(gathering);
        turn.Db.RemoveRange(await turn.Db.Set<Draft>().Where(draft => draft.Dialog == dialog).ToListAsync());
    }

    private static string DialogOf(Gathering gathering) => $"{Draft.Undone}gathering.log.1:{RecordName.Text(gathering.Id)}";
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(LogDraft))]
internal sealed partial class LogDraftJson : JsonSerializerContext;
