using System.Text;
using System.Text.Json;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.ImportRoster;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.ImportRoster;

/// <summary>The steps that these tests are made of, and three files that bring 沈新 to 药理支部.</summary>
internal static class Dropping
{
    public const string Org =
        "code,name,kind,parent\nC,医学院党委,committee,\nG03,药学党总支,general_branch,C\nG03-B01,药理支部,branch,G03\nG03-B02,药剂支部,branch,G03\n";

    public const string People =
        "staff_no,name,unit,kind,roles,categories,title,account,email,locale,joined_on,left_on\n900001,沈新,G03-B01,colleague,,,,,,zh-CN,2026-04-01,\n";

    public const string Pairings = "member,colleague,origin,batch,started_on,ended_on,reason\n";

    public static (string Name, string Text)[] All => [("org.csv", Org), ("people.csv", People), ("pairings.csv", Pairings)];

    public static async Task<Person> CommitteeOfficerAsync(this School school)
    {
        await using var db = school.Store.Read();
        return await school.MemberAsync("陆明远", await db.Units.SingleAsync(unit => unit.ParentId == null), Role.Officer);
    }

    /// <summary>Drops files into our own page.</summary>
    public static Task<Chat> DropAsync(this Chat chat, params (string Name, string Text)[] files) =>
        chat.DropBytesAsync([.. files.Select(file => (file.Name, (byte[]?)Encoding.UTF8.GetBytes(file.Text)))]);

    public static Task<Chat> DropBytesAsync(this Chat chat, params (string Name, byte[]? Bytes)[] files) =>
        chat.SendAsync(chat.New(ActivityTypes.Message), [.. files.Select(file => new SentFile(file.Name) { Bytes = file.Bytes })]);

    /// <summary>Drops files into Teams, which says where they lie.</summary>
    public static Task<Chat> LinkAsync(this Chat chat, params (string Name, string Url)[] files) => chat.SendAsync(chat.New(ActivityTypes.Message) with
    {
        Attachments =
        [
            .. files.Select(file => new Attachment
            {
                ContentType = ContentTypes.FileDownloadInfo,
                Name = file.Name,
                ContentUrl = "https://school-my.sharepoint.com/personal/x/Documents/" + file.Name,
                Content = JsonSerializer.SerializeToElement(new { downloadUrl = file.Url, uniqueId = "1150D938", fileType = "csv" }),
            }),
            new Attachment { ContentType = "text/html", Content = JsonElement.Parse("\"<p></p>\"") },
        ],
    });

    /// <summary>What the host's worker would do until there is nothing left, and what the chat hears of it.</summary>
    public static async Task<Chat> ImportWorkAsync(this School school, Chat chat)
    {
        var work = school.Services.GetRequiredService<RosterDropWork>();
        while (await work.StepAsync(CancellationToken.None))
        {
        }

        return await chat.HearAsync();
    }

    public static async Task<bool> HasShenAsync(this School school)
    {
        await using var db = school.Store.Read();
        return await db.People.AnyAsync(person => person.StaffNo == "900001");
    }

    /// <summary>How many drops and contents of files are left.</summary>
    public static async Task<(int Drops, int Contents)> KeptAsync(this School school)
    {
        await using var db = school.Store.Read();
        return (await db.RosterDrops.CountAsync(), await db.DroppedContents.CountAsync());
    }
}
