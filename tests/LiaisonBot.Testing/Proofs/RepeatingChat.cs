using System.Net;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Testing.Proofs;

/// <summary>
/// A member's chat on a channel that repeats what was not answered until it is, as channels do: mostly with the same id, at times with a
/// new one.
/// </summary>
public sealed class RepeatingChat(BotInTeams stand, Mailboxes mailboxes, int member)
{
    private const int OneInSoManyGetsANewId = 4;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(30);
    private readonly TeamsPerson person = stand.Person(PlainSchool.Account(member));
    private readonly HashSet<string> formsUsed = [];
    private readonly Random luck = new(member);

    /// <summary>Hears how the bot answered each thing said or pressed.</summary>
    public Action<HttpStatusCode>? Heard { get; init; }

    public string Conversation => person.Conversation;

    /// <summary>Asks for the form; null when it never comes.</summary>
    public async Task<CardOnWire?> OpenFormAsync(CancellationToken cancellation)
    {
        await RepeatAsync(id => person.SayAsync(stand.Bot.Client, "记录联系", id), cancellation);
        return await mailboxes.NextCardAsync(Conversation, card => card.Has("保存") && formsUsed.Add(KeyOf(card)), cancellation);
    }

    /// <summary>Presses Save until it is answered.</summary>
    /// <param name="form">The form to fill in.</param>
    /// <param name="line">Its line, by which the entry is known again.</param>
    /// <param name="submit">Whether by a client that knows only Action.Submit.</param>
    /// <param name="cancellation">Gives up, without an acknowledgement.</param>
    /// <returns>The body of the answer that counts.</returns>
    public Task<string> SaveAsync(CardOnWire form, string line, bool submit, CancellationToken cancellation) => RepeatAsync(
        id => submit
            ? person.SubmitAsync(stand.Bot.Client, form, "保存", Filled(form, line), id)
            : person.PressAsync(stand.Bot.Client, form, "保存", Filled(form, line), id),
        cancellation);

    /// <summary>One press with an id of the caller's, not repeated.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PressOnceAsync(CardOnWire form, string line, bool submit, string id)
    {
        using var answer = submit
            ? await person.SubmitAsync(stand.Bot.Client, form, "保存", Filled(form, line), id)
            : await person.PressAsync(stand.Bot.Client, form, "保存", Filled(form, line), id);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The card with Undo that shows this line; null when it never comes.</summary>
    public Task<CardOnWire?> SavedCardAsync(string line, CancellationToken cancellation = default) => mailboxes.NextCardAsync(
        Conversation, card => card.Has("撤销") && card.ToString().Contains(line, StringComparison.Ordinal), cancellation);

    private async Task<string> RepeatAsync(Func<string, Task<HttpResponseMessage>> post, CancellationToken cancellation)
    {
        var id = NewId();
        while (true)
        {
            try
            {
                using var answer = await post(id);
                Heard?.Invoke(answer.StatusCode);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return await answer.Content.ReadAsStringAsync(cancellation);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or ObjectDisposedException or TaskCanceledException)
            {
                // Killed over it: the channel does not know whether it was heard.
            }

            await Task.Delay(BetweenTries, TimeProvider.System, cancellation);
            if (luck.Next(OneInSoManyGetsANewId) == 0)
                id = NewId();
        }
    }

    private static Dictionary<string, string> Filled(CardOnWire form, string line) => new()
    {
        ["Colleagues"] = form.Choices["Colleagues"][0],
        ["Kind"] = form.Choices["Kind"][0],
        ["Line"] = line,
    };

    private static string KeyOf(CardOnWire form) => form.Button("保存").GetProperty("data").GetProperty("cardKey").GetString()!;

    private static string NewId() => Guid.NewGuid().ToString();
}
