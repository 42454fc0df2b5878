using LiaisonBot.Data.CardKeys;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>
/// What a turn is about: one registry answers, and here alone rights and keys are checked, at every word and every press.
/// </summary>
internal sealed class Dispatch(ActionRegistry actions, Reception reception)
{
    public async Task AnswerAsync(Turn turn)
    {
        if (turn.Activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate)
            await WelcomeAsync(turn);
        else if (!turn.IsPersonal)
            await reception.NotPersonal(turn);
        else if (turn.IsStranger)
            await StrangerAsync(turn);
        else if (turn.Press is not null)
            await PressAsync(turn);
        else if (turn.Files.Count > 0 && actions.OfFiles is { } taker && (turn.Text.Length == 0 || turn.Me.IsAny(taker.Who)))
            await FilesAsync(turn, taker);
        else
            await TextAsync(turn);
    }

    /// <summary>Teams announces an installation twice, Web Chat each page load, a group each newcomer: people are greeted once.</summary>
    private async Task WelcomeAsync(Turn turn)
    {
        if (turn.Conversation.WelcomedAt is not null || !BotIsThere(turn.Activity))
            return;
        turn.Conversation.WelcomedAt = turn.Now;
        var greet = !turn.IsPersonal ? reception.NotPersonal : turn.IsStranger ? reception.Stranger : reception.Welcome;
        await greet(turn);
    }

    private static bool BotIsThere(Activity activity) =>
        activity.Type == ActivityTypes.InstallationUpdate
            ? activity.Action is InstallationActions.Add or InstallationActions.AddUpgrade
            : activity.MembersAdded is { Count: > 0 };

    private async Task StrangerAsync(Turn turn)
    {
        if (!await SentenceAsync(turn, Who.Stranger))
            await reception.Stranger(turn);
    }

    private async Task PressAsync(Turn turn)
    {
        var press = turn.Press!;
        if (actions.OfVerb(press.Verb) is not { } action || (action.Pressed ?? action.Said) is not { } handle)
        {
            turn.Say(turn.Words["turn.old_card"]);
            return;
        }

        if (!turn.Me.IsAny(action.Who))
        {
            turn.Say(turn.Words[action.Refusal]);
            return;
        }

        if (!action.NeedsKey)
        {
            await handle(turn);
            return;
        }

        turn.Key = await turn.Db.Set<CardKey>().SingleOrDefaultAsync(key => key.Key == press.Key);
        if (Refusal(turn, action, turn.Key) is { } refusal)
            turn.Say(turn.Words[refusal]);
        else if (!turn.Key!.IsSpent)
            await handle(turn);
        else if (action.PressedAgain is { } again)
            await again(turn);
        else
            turn.Say(turn.Words["turn.already_done"]);
    }

    /// <summary>Someone else's key is answered like one that does not exist: a card passed on tells nothing.</summary>
    private static string? Refusal(Turn turn, BotAction action, CardKey? key) => key switch
    {
        null => "turn.old_card",
        _ when action.KeyKind is { } kind && key.Kind != kind => "turn.old_card",
        _ when key.PersonId != turn.Me.Id => "turn.old_card",
        _ when key.ExpiresAt <= turn.Now && !key.IsSpent => "turn.expired_card",
        _ => null,
    };

    private static async Task FilesAsync(Turn turn, BotAction taker)
    {
        if (turn.Me.IsAny(taker.Who))
            await taker.Handed!(turn);
        else
            turn.Say(turn.Words[taker.Refusal]);
    }

    private async Task TextAsync(Turn turn)
    {
        if (actions.OfText(turn.Text) is var (action, rest) && action.Said is not null)
        {
            turn.Rest = rest;
            if (turn.Me.IsAny(action.Who))
                await action.Said(turn);
            else
                turn.Say(turn.Words[action.Refusal]);
        }
        else if (!await SentenceAsync(turn, turn.Me.Who))
        {
            await reception.NotUnderstood(turn);
        }
    }

    private async Task<bool> SentenceAsync(Turn turn, Who who)
    {
        foreach (var action in actions.All)
        {
            if (action.Sentence is { } read && (action.Who & who) != Who.None && await read(turn))
                return true;
        }

        return false;
    }
}
