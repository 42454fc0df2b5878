using System.Buffers.Text;
using System.Security.Cryptography;
using LiaisonBot.Data;
using LiaisonBot.Data.Exports;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>Makes one file with the rights that its asker has then, keeps it, and says so where it was asked for.</summary>
internal sealed class ExportMaking(LiaisonStore store, TurnStage stage, TimeTurns turns, ExportKinds kinds, ExportSettings settings)
{
    /// <summary>Where our own page serves files.</summary>
    private const string Files = "/webchat/files/";

    private const int Megabyte = 1024 * 1024;

    public async Task MakeAsync(long id, CancellationToken cancellation)
    {
        await using var file = TemporaryFile.Open();
        switch (await WriteAsync(id, file, cancellation))
        {
            case Making.Made made:
                await turns.TakeAsync(turn => KeepAsync(turn, id, made, file, cancellation), cancellation);
                break;
            case Making.Refused(var why):
                await turns.TakeAsync(turn => FailAsync(turn, id, why, cancellation), cancellation);
                break;
        }
    }

    /// <summary>It comes to nothing, and whoever waits is told why.</summary>
    public async Task<bool> FailAsync(Turn turn, long id, string why, CancellationToken cancellation)
    {
        var export = await FindAsync(turn, id, cancellation);
        export.State = ExportState.Failed;
        export.KeptUntil = turn.Now.AddMinutes(settings.KeepMinutes);
        export.Upload = null;
        await DropFileAsync(turn, export, cancellation);
        if (await stage.BeginForAsync(turn.Db, export.PersonId, cancellation) is { } asker)
            turn.WriteIn(export.Conversation, asker.Words.Language, ExportCards.Failed(why, Verbs.Open, asker.Words), export.CardId);
        return true;
    }

    /// <summary>It lies where the person wanted it.</summary>
    public async Task<bool> DeliverAsync(Turn turn, long id, UploadPlace place, CancellationToken cancellation)
    {
        var export = await FindAsync(turn, id, cancellation);
        export.State = ExportState.Delivered;
        export.Upload = null;
        await DropFileAsync(turn, export, cancellation);
        if (await stage.BeginForAsync(turn.Db, export.PersonId, cancellation) is { } asker)
            turn.WriteIn(export.Conversation, asker.Words.Language, place.ToAttachment(), ExportCards.Delivered(place.Name, asker.Words));
        return true;
    }

    /// <summary>Its parts are deleted by their keys, without being read.</summary>
    public static async Task DropFileAsync(Turn turn, Export export, CancellationToken cancellation)
    {
        var numbers = await turn.Db.ExportChunks.Where(chunk => chunk.ExportId == export.Id).Select(chunk => chunk.Number).ToListAsync(cancellation);
        turn.Db.RemoveRange(numbers.Select(number => new ExportChunk { ExportId = export.Id, Number = number, Bytes = [] }));
    }

    private static Task<Export> FindAsync(Turn turn, long id, CancellationToken cancellation) =>
        turn.Db.Exports.Include(export => export.Conversation).SingleAsync(export => export.Id == id, cancellation);

    private async Task<Making> WriteAsync(long id, FileStream file, CancellationToken cancellation)
    {
        await using var db = store.Read();
        var export = await db.Exports.AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
        if (kinds.Find(export.Kind) is not { } kind || PaperFormats.OfFile("." + export.Format) is not { } format)
            return new Making.Refused("export.failed.bug");
        if (await stage.BeginForAsync(db, export.PersonId, cancellation) is not { } asker || !asker.Me.IsAny(kind.Who))
            return new Making.Refused("turn.not_for_you");
        var draft = await kind.DraftAsync(new ExportOrder(asker, export.From, export.To), cancellation);
        if (draft.Rows == 0)
            return new Making.Refused("export.failed.nothing");
        if (draft.Rows > settings.Rows)
            return new Making.Refused("export.failed.rows");
        var rows = await PaperWriter.WriteAsync(draft.Paper, format, file, cancellation);
        return file.Length > settings.Megabytes * (long)Megabyte
            ? new Making.Refused("export.failed.size")
            : new Making.Made(new ExportWritten(draft.Scope, rows, format), FileNames.Of(asker.Words, draft.Paper.Title, asker.Today, format));
    }

    private async Task<bool> KeepAsync(Turn turn, long id, Making.Made made, FileStream file, CancellationToken cancellation)
    {
        var export = await FindAsync(turn, id, cancellation);
        if (export.State != ExportState.Asked)
            return false;
        if (await stage.BeginForAsync(turn.Db, export.PersonId, cancellation) is not { } asker)
            return await FailAsync(turn, id, "turn.not_for_you", cancellation);
        await AddFileAsync(turn.Db, export, file, cancellation);
        export.State = ExportState.Ready;
        export.Key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        export.FileName = made.Name;
        export.Bytes = file.Length;
        export.Rows = made.Written.Rows;
        export.LeasedUntil = null;
        export.LinkUntil = turn.Now.AddMinutes(settings.LinkMinutes);
        export.KeptUntil = turn.Now.AddMinutes(settings.KeepMinutes);
        turn.Db.Add(ExportRecords.Entry(turn, export.Kind, export.PersonId, made.Written));
        Offer(turn, asker, export);
        return true;
    }

    private void Offer(Turn turn, Turn asker, Export export)
    {
        var (words, language) = (asker.Words, asker.Words.Language);
        var ready = new ReadyFile(export.FileName!, export.Bytes, export.Rows);
        if (export.Conversation.ChannelId != ChannelIds.Teams)
        {
            turn.WriteIn(export.Conversation, language, ExportCards.Ready(ready, Files + export.Key, settings.LinkMinutes, words));
            return;
        }

        var card = ExportCards.Offered(ready, settings.KeepMinutes, words);
        turn.WriteIn(export.Conversation, language, card, export.CardId);
        var offer = new FileOffer(ready.Name, words["export.consent"], ready.Bytes)
        {
            Verb = Verbs.Consent,
            Key = turn.IssueKeyTo(export.PersonId, Verbs.FileKey, () => RecordName.Text(export.Id)),
        };
        turn.WriteIn(export.Conversation, language, offer.ToAttachment(), card);
    }

    private static async Task AddFileAsync(LiaisonDb db, Export export, FileStream file, CancellationToken cancellation)
    {
        file.Position = 0;
        for (var number = 0; file.Position < file.Length; number++)
        {
            var bytes = new byte[Math.Min(ExportChunk.Size, file.Length - file.Position)];
            await file.ReadExactlyAsync(bytes, cancellation);
            db.Add(new ExportChunk { ExportId = export.Id, Number = number, Bytes = bytes });
        }
    }

    private abstract record Making
    {
        public sealed record Made(ExportWritten Written, string Name) : Making;

        public sealed record Refused(string Why) : Making;
    }
}
