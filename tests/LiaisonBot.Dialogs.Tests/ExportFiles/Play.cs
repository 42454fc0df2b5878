using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Exports;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.ExportFiles;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sheet = DocumentFormat.OpenXml.Spreadsheet;

namespace LiaisonBot.Dialogs.Tests.ExportFiles;

/// <summary>The steps that these tests are made of.</summary>
internal static partial class Play
{
    public static async Task<Chat> AskAsync(this Chat chat, string what, string span = "all")
    {
        await chat.SayAsync("导出");
        return await chat.PressAsync("导出", ("What", what), ("Span", span));
    }

    /// <summary>What the host's worker would do until there is nothing left, and what the chat hears of it.</summary>
    public static async Task<Chat> WorkAsync(this School school, Chat chat)
    {
        var work = school.Services.GetRequiredService<ExportWork>();
        while (await work.StepAsync(CancellationToken.None))
        {
        }

        return await chat.HearAsync();
    }

    /// <summary>The key in the link of a card.</summary>
    public static string Link(this Reply reply) => LinkInCard().Match(reply.Card!.Value.GetRawText()).Groups["key"].Value;

    public static async Task<Export?> LinkedAsync(this School school, string key)
    {
        await using var db = school.Store.Read();
        return await db.FindLinkedAsync(key, school.Clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>The file that was asked for last.</summary>
    public static async Task<(MemoryStream File, string Format)> FileAsync(this School school)
    {
        var file = new MemoryStream();
        await using var db = school.Store.Read();
        var export = await db.Exports.OrderBy(one => one.Id).LastAsync();
        await foreach (var part in db.FileAsync(export.Id, CancellationToken.None))
            await file.WriteAsync(part);
        file.Position = 0;
        return (file, export.Format);
    }

    /// <summary>Everything that stands in it.</summary>
    public static async Task<string> TextAsync(this School school)
    {
        var (file, format) = await school.FileAsync();
        await using (file)
            return TextOf(file, format);
    }

    public static string TextOf(Stream file, string format)
    {
        if (format == "docx")
        {
            using var document = WordprocessingDocument.Open(file, isEditable: false);
            return string.Join('\n', document.MainDocumentPart!.Document.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
        }

        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        return string.Join('\n', workbook.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Sheet.Cell>()).Select(cell => cell.InnerText));
    }

    /// <summary>What Teams sends when somebody answers a file consent card.</summary>
    public static Task<Chat> ConsentAsync(this Chat chat, Reply offer, string action, string? uploadUrl = null, string? contentUrl = null)
    {
        var context = offer.Card!.Value.GetProperty(action == "accept" ? "acceptContext" : "declineContext").GetRawText();
        var info = action == "accept"
            ? $$"""
              , "uploadInfo": { "contentUrl": "{{contentUrl ?? "https://school-my.sharepoint.com/personal/x/Documents/f.xlsx"}}", "name": "f.xlsx",
                "uploadUrl": "{{uploadUrl ?? "https://school-my.sharepoint.com/_api/v2.0/drive/items/1/uploadSession?ticket=1"}}", "uniqueId": "1150D938-8870-4044-9F2C-5BBDEBA70C8C", "fileType": "xlsx" }
              """
            : "";
        return chat.SendAsync(chat.New(ActivityTypes.Invoke) with
        {
            Name = InvokeNames.FileConsent,
            Value = JsonElement.Parse($$"""{ "type": "fileUpload", "action": "{{action}}", "context": {{context}}{{info}} }"""),
        });
    }

    public static Task RaiseAsync(this School school, Person by, int serial, string text, NameTravel travel = NameTravel.Upward, Person? about = null, Unit? at = null) =>
        school.ChangeAsync(db => db.Add(new Case
        {
            Year = 2026,
            Serial = serial,
            RaisedById = by.Id,
            RaisedAt = School.Opening.AddDays(-serial),
            HomeUnitId = (at ?? school.Pharmacology).Id,
            UnitId = (at ?? school.Pharmacology).Id,
            Rung = UnitKind.Branch,
            Category = "housing",
            Text = text,
            Travel = travel,
            Colleagues = about is null ? [] : [new CaseColleague { ColleagueId = about.Id }],
            Stops = [new CaseStop { UnitId = (at ?? school.Pharmacology).Id }],
        }));

    [GeneratedRegex("/webchat/files/(?<key>[A-Za-z0-9_-]+)")]
    private static partial Regex LinkInCard();
}
