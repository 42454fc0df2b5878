using LiaisonBot.Data.Exports;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>
/// "导出", "export": one chooses a paper and a time; the press notes that it is wanted, and it is made outside the turn
/// (<see cref="ExportWork"/>). In Teams the finished file is offered and taken with the person's consent.
/// </summary>
internal sealed class ExportDialog(ExportKinds kinds, ExportSettings settings, UploadHosts hosts)
{
    public Task AskAsync(Turn turn)
    {
        var choices = ExportForm.ChoicesOf(kinds, turn.Me);
        var preset = ExportPreset.Of(turn);
        var usual = choices.FirstOrDefault(choice => choice.Kind.Id == preset?.Kind) ?? (choices.Count > 0 ? choices[0] : null);
        var span = preset is null ? ExportSpan.ThisYear : ExportSpans.Around(preset.Day, turn.Today);
        var form = new ExportForm(usual?.Value ?? "", Literals<ExportSpan>.Write(span));
        turn.Say(ExportCards.Offer(choices, form, problem: null, turn.IssueKey(Verbs.FormKey), turn.Words));
        return Task.CompletedTask;
    }

    public async Task MakeAsync(Turn turn)
    {
        var choices = ExportForm.ChoicesOf(kinds, turn.Me);
        var form = ExportForm.Of(turn);
        if (form.Check(choices) is not var (choice, span))
            turn.Show(ExportCards.Offer(choices, form, "export.problem.what", turn.Key!.Key, turn.Words));
        else if (await turn.OwnExports().Pending().CountAsync() >= settings.AtOncePerPerson)
            turn.Say(turn.Words.Say("export.busy", ("count", settings.AtOncePerPerson)));
        else
            Begin(turn, choice, span);
    }

    /// <summary>The card was pressed before: what it asked for is on its way, or was.</summary>
    public static Task SayAlreadyAsync(Turn turn)
    {
        turn.Say(turn.Words["export.already"]);
        return Task.CompletedTask;
    }

    /// <summary>Where the file may go, or that it may not.</summary>
    public async Task AnswerAsync(Turn turn)
    {
        var id = RecordName.Id(turn.Key!.Subject);
        var export = await turn.OwnExports().SingleOrDefaultAsync(one => one.Id == id);
        if (export is not { State: ExportState.Ready } || export.KeptUntil <= turn.Now)
        {
            turn.Spend();
            turn.Say(turn.Words["export.gone"]);
        }
        else if (turn.Input(FileOffer.Answer) != FileOffer.Accepted)
        {
            turn.Spend();
            export.State = ExportState.Declined;
            export.KeptUntil = turn.Now;
            turn.Say(turn.Words["export.declined"]);
        }
        else
        {
            Accept(turn, export, UploadPlace.Of(turn.Press!));
        }
    }

    /// <summary>The place is a claim: only the channel's own store is one for a file with people's affairs in it.</summary>
    private void Accept(Turn turn, Export export, UploadPlace place)
    {
        var kept = place.ToJson();
        if (hosts.Allowed(place.UploadUrl) is null || hosts.Allowed(place.ContentUrl) is null || kept.Length > Export.UploadLength)
        {
            turn.Audit("export.place-refused", () => $"export:{export.Id}");
            turn.Say(turn.Words["export.place"]);
            return;
        }

        turn.Spend();
        export.Upload = kept;
        export.State = ExportState.Uploading;
    }

    private static void Begin(Turn turn, ExportChoice choice, ExportSpan span)
    {
        var (from, to) = span.On(turn.Today);
        turn.Db.Add(new Export
        {
            PersonId = turn.Me.Id,
            Conversation = turn.Conversation,
            Kind = choice.Kind.Id,
            Format = choice.Format.Ending(),
            From = from,
            To = to,
            AskedAt = turn.Now,
            CardId = turn.Conversation.ChannelId == ChannelIds.Teams ? turn.Activity.ReplyToId : null,
        });
        turn.Spend();
        turn.Show(ExportCards.Making(choice, turn.Words));
    }
}
