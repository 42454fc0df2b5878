using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using LiaisonBot.Data.Exports;
using LiaisonBot.Tests.SignIn;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.MakeExports;

/// <summary>From the word to the file, on the page of the real program.</summary>
public sealed partial class DownloadTests(SignInBot bot) : IClassFixture<SignInBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Whoever_asked_gets_the_file_and_nobody_else_learns_that_there_is_one()
    {
        using var secretary = await bot.SignedInAsync("1");
        var link = await ExportAsync(secretary);

        using var file = await secretary.CallAsync(HttpMethod.Get, link);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(".xlsx", file.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.True(file.Headers.CacheControl!.NoStore);
        Assert.Equal(["nosniff"], file.Headers.GetValues("X-Content-Type-Options"));
        using var content = new MemoryStream(await file.Content.ReadAsByteArrayAsync());
        using (var workbook = SpreadsheetDocument.Open(content, isEditable: false))
            Assert.Contains("苏婉清", workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.InnerText, StringComparison.Ordinal);

        using var colleague = await bot.SignedInAsync("2");
        using var stolen = await colleague.CallAsync(HttpMethod.Get, link);
        using var guessed = await secretary.CallAsync(HttpMethod.Get, link[..^2] + "AA");
        using var stranger = bot.Visitor();
        using var unknown = await stranger.CallAsync(HttpMethod.Get, link);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (stolen.StatusCode, guessed.StatusCode));
        Assert.Equal(await guessed.Content.ReadAsStringAsync(), await stolen.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);

        (await secretary.SignOutAsync()).EnsureSuccessStatusCode();
        using var signedOut = await secretary.CallAsync(HttpMethod.Get, link);
        Assert.Equal(HttpStatusCode.Unauthorized, signedOut.StatusCode);
    }

    [Fact]
    public async Task A_link_whose_time_is_over_leads_nowhere()
    {
        using var secretary = await bot.SignedInAsync("1");
        var link = await ExportAsync(secretary);
        var key = link[(link.LastIndexOf('/') + 1)..];
        await bot.ChangeAsync(async db => (await db.Exports.SingleAsync(one => one.Key == key)).LinkUntil = TimeProvider.System.GetUtcNow().AddSeconds(-1));

        using var late = await secretary.CallAsync(HttpMethod.Get, link);

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task What_was_asked_for_before_a_stop_is_made_after_the_next_start()
    {
        using (var secretary = await bot.SignedInAsync("1"))
            await ExportAsync(secretary);
        await bot.Process.DisposeAsync();
        await bot.ChangeAsync(async db =>
        {
            var made = await db.Exports.OrderBy(one => one.Id).LastAsync();
            made.State = ExportState.Asked;
            made.Key = null;
            db.RemoveRange(await db.ExportChunks.Where(chunk => chunk.ExportId == made.Id).ToListAsync());
        });

        await bot.StartAsync();

        await UntilAsync(async () =>
        {
            await using var db = bot.Store.Read();
            return await db.Exports.AnyAsync(one => one.State == ExportState.Asked) ? null : "made";
        });
    }

    /// <summary>Says the word, presses the button, and waits for the link.</summary>
    private static async Task<string> ExportAsync(Visitor visitor)
    {
        var (id, token, _) = await visitor.BeginAsync();
        (await visitor.SayAsync(id, token, "导出")).EnsureSuccessStatusCode();
        var key = await UntilAsync(() => FoundAsync(visitor, id, token, CardKey(), "key"));
        (await visitor.CallAsync(HttpMethod.Post, $"/directline/conversations/{id}/activities", token, new JsonObject
        {
            ["type"] = "message",
            ["value"] = new JsonObject { ["verb"] = "export.make.1", ["cardKey"] = key, ["What"] = "register.xlsx", ["Span"] = "all" },
        })).EnsureSuccessStatusCode();
        return await UntilAsync(() => FoundAsync(visitor, id, token, Link(), "link"));
    }

    private static async Task<string?> FoundAsync(Visitor visitor, string id, string token, Regex what, string group)
    {
        using var read = await visitor.ReadAsync(id, token);
        return what.Match(await read.Content.ReadAsStringAsync()) is { Success: true } found ? found.Groups[group].Value : null;
    }

    private static async Task<string> UntilAsync(Func<Task<string?>> look)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            if (await look() is { } found)
                return found;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
        }
    }

    [GeneratedRegex("export\\.make\\.1\",\"cardKey\":\"(?<key>[A-Za-z0-9_-]+)")]
    private static partial Regex CardKey();

    [GeneratedRegex("(?<link>/webchat/files/[A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
