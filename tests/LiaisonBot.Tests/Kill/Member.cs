using System.Net;
using System.Text.Json;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Proofs;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Tests.Kill;

/// <summary>A member who logs contacts in Teams, on a channel that repeats what was not answered.</summary>
internal sealed class Member(BotInTeams stand, int number)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public TeamsPerson Person { get; } = stand.Person(PlainSchool.Account(number));

    /// <summary>Asks for the form and waits until it has arrived and the bot knows it.</summary>
    public async Task<CardOnWire> OpenFormAsync()
    {
        using var answer = await Person.SayAsync(stand.Bot.Client, "记录联系");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var form = await NextCardAsync(card => card.Has("保存"));
        Assert.Equal(0, await new Ledger(stand).UnsentAfterAsync(Patience));
        return form;
    }

    /// <summary>The next card that reaches this member and is such a one.</summary>
    public async Task<CardOnWire> NextCardAsync(Func<CardOnWire, bool> isSuch)
    {
        while (true)
        {
            var delivery = await stand.Channel.NextAsync(Patience);
            if (delivery.Conversation == Person.Conversation && CardOnWire.Of(delivery) is { } card && isSuch(card))
                return card;
        }
    }

    /// <summary>The form filled in, with this line.</summary>
    public static IReadOnlyDictionary<string, string> Filled(CardOnWire form, string line) => new Dictionary<string, string>
    {
        ["Colleagues"] = form.Choices["Colleagues"][0],
        ["Kind"] = form.Choices["Kind"][0],
        ["Line"] = line,
    };

    /// <summary>Presses Save once; null when the bot died over it.</summary>
    public async Task<HttpStatusCode?> SaveAsync(CardOnWire form, string line, string id, bool submit)
    {
        try
        {
            using var answer = submit
                ? await Person.SubmitAsync(stand.Bot.Client, form, "保存", Filled(form, line), id)
                : await Person.PressAsync(stand.Bot.Client, form, "保存", Filled(form, line), id);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Presses Save and reads the card that the invoke was answered with.</summary>
    public async Task<CardOnWire?> SaveAndReadAsync(CardOnWire form, string line, string id)
    {
        using var answer = await Person.PressAsync(stand.Bot.Client, form, "保存", Filled(form, line), id);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return CardOnWire.Of(body.RootElement.Clone(), form.MessageId);
    }
}
