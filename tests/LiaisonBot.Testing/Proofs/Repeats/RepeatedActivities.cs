using System.Globalization;
using System.Net;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs.Repeats;

/// <summary>
/// Every press of Save is delivered again: eight times at once from the start, eight times at once with the same id, and eight times at
/// once with new ids and the same card. One entry comes of it, a repeated invoke gets the same body to the byte, and a repeated message gets
/// no second answer.
/// </summary>
public sealed class RepeatedActivities(BotInTeams stand, int members)
{
    public const int RepeatsAContact = (3 * AtOnce) - 1;
    private const int AtOnce = 8;
    private static readonly TimeSpan PatienceForTheRest = TimeSpan.FromMinutes(1);
    private readonly Mailboxes mailboxes = new(stand.Channel);
    private int left;
    private int refused;
    private int otherBodies;
    private int secondAnswers;

    public async Task<RepeatReport> RunAsync(int contacts)
    {
        left = contacts;
        await Task.WhenAll(Enumerable.Range(1, members).Select(LogContactsAsync));
        var unsent = await new Ledger(stand).UnsentAfterAsync(PatienceForTheRest);
        var kept = await new Ledger(stand).EntriesByLineAsync();
        return new(contacts * RepeatsAContact, contacts, kept.Count, kept.Values.Count(times => times > 1), refused, otherBodies, secondAnswers, unsent);
    }

    private async Task LogContactsAsync(int member)
    {
        var chat = new RepeatingChat(stand, mailboxes, member);
        while (Interlocked.Decrement(ref left) is >= 0 and var number)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"第{number}次谈心");
            var form = await chat.OpenFormAsync(CancellationToken.None) ?? throw new TimeoutException("The form never came.");
            await (number % 2 == 0 ? SubmitAsync(chat, form, line) : PressAsync(chat, form, line));
        }
    }

    private async Task PressAsync(RepeatingChat chat, CardOnWire form, string line)
    {
        var id = Guid.NewGuid().ToString();
        string[] bodies =
        [
            .. await TogetherAsync(() => chat.PressOnceAsync(form, line, submit: false, id)),
            .. await TogetherAsync(() => chat.PressOnceAsync(form, line, submit: false, id)),
        ];
        Interlocked.Add(ref otherBodies, bodies.Count(body => body != bodies[0] || !body.Contains("联系记录已保存", StringComparison.Ordinal)));
        var anew = await TogetherAsync(() => chat.PressOnceAsync(form, line, submit: false, Guid.NewGuid().ToString()));
        Interlocked.Add(ref otherBodies, anew.Count(body => !body.Contains("没有重复记录", StringComparison.Ordinal)));
    }

    private async Task SubmitAsync(RepeatingChat chat, CardOnWire form, string line)
    {
        var id = Guid.NewGuid().ToString();
        await TogetherAsync(() => chat.PressOnceAsync(form, line, submit: true, id));
        await chat.SavedCardAsync(line);
        await TogetherAsync(() => chat.PressOnceAsync(form, line, submit: true, id));
        var anew = TogetherAsync(() => chat.PressOnceAsync(form, line, submit: true, Guid.NewGuid().ToString()));
        for (var answer = 0; answer < AtOnce; answer++)
        {
            var card = await chat.SavedCardAsync(line);
            if (card?.ToString().Contains("没有重复记录", StringComparison.Ordinal) != true)
                Interlocked.Increment(ref secondAnswers);
        }

        await anew;
    }

    private async Task<IReadOnlyList<string>> TogetherAsync(Func<Task<(HttpStatusCode Status, string Body)>> press)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => press()));
        Interlocked.Add(ref refused, answers.Count(answer => answer.Status != HttpStatusCode.OK));
        return [.. answers.Select(answer => answer.Body)];
    }
}

/// <param name="Repeated">Activities delivered again.</param>
/// <param name="Contacts">Contacts that were logged.</param>
/// <param name="Entries">Different entries in the database.</param>
/// <param name="Twice">Entries that are there more than once.</param>
/// <param name="Refused">Deliveries that were not answered with 200.</param>
/// <param name="OtherBodies">Invokes whose body was not that of the first, or said the wrong thing.</param>
/// <param name="SecondAnswers">Messages that were answered again although they were the same.</param>
/// <param name="Unsent">Promised messages that were not sent.</param>
public sealed record RepeatReport(
    int Repeated, int Contacts, int Entries, int Twice, int Refused, int OtherBodies, int SecondAnswers, int Unsent)
{
    public bool Holds => Entries == Contacts && Contacts > 0 && this is { Twice: 0, Refused: 0, OtherBodies: 0, SecondAnswers: 0, Unsent: 0 };
}
