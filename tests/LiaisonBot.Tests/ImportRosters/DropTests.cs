using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiaisonBot.Data.People;
using LiaisonBot.Tests.SignIn;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.ImportRosters;

/// <summary>From the files to the roster, on the page of the real program: 林秋实 (1) is an officer of the whole school as well.</summary>
public sealed partial class DropTests(SignInBot bot) : IClassFixture<SignInBot>
{
    private const string Files = "/directline/conversations/";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Files_dropped_into_the_page_are_checked_and_applied()
    {
        using var officer = await OfficerAsync();
        Assert.True((await officer.SessionAsync())["sendsFiles"]!.GetValue<bool>());
        using var colleague = await bot.SignedInAsync("2");
        Assert.False((await colleague.SessionAsync())["sendsFiles"]!.GetValue<bool>());
        var (id, token, _) = await officer.BeginAsync();
        RosterFolder.Append(Path.Combine(bot.Folder, "rosters"), "people.csv", "3,沈新,B1,colleague,,,,,,zh-CN,2026-04-01,");
        var people = Path.Combine(bot.Folder, "rosters", "people.csv");
        await File.WriteAllTextAsync(people, (await File.ReadAllTextAsync(people)).Replace(",secretary,", ",secretary;officer@C,", StringComparison.Ordinal));

        using (var dropped = await officer.DropAsync(id, token, [.. Directory.GetFiles(Path.Combine(bot.Folder, "rosters")).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))]))
            Assert.Equal(HttpStatusCode.OK, dropped.StatusCode);

        await PressAsync(officer, id, token, "roster.import-check.1", await FoundAsync(officer, id, token, CheckKey()));
        await PressAsync(officer, id, token, "roster.import-apply.1", await FoundAsync(officer, id, token, ApplyKey()));
        await FoundAsync(officer, id, token, Done());
        await using var db = bot.Store.Read();
        Assert.True(await db.People.AnyAsync(person => person.StaffNo == "3"));
        Assert.False(await db.DroppedContents.AnyAsync());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_named_and_a_post_that_is_far_too_large_refused()
    {
        bot.Settings["Limits__ImportMegabytes"] = "1";
        await bot.RestartAsync();
        using var officer = await OfficerAsync();
        var (id, token, _) = await officer.BeginAsync();

        using (var large = await officer.DropAsync(id, token, ("people.csv", new byte[2 << 20])))
            Assert.Equal(HttpStatusCode.OK, large.StatusCode);
        await FoundAsync(officer, id, token, TooLarge());
        using var huge = await officer.DropAsync(id, token, ("people.csv", new byte[5 << 20]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Fact]
    public async Task Only_a_form_with_files_is_taken_and_only_in_ones_own_conversation()
    {
        using var officer = await OfficerAsync();
        var (id, token, _) = await officer.BeginAsync();
        using var colleague = await bot.SignedInAsync("2");
        var (_, other, _) = await colleague.BeginAsync();

        using var json = await officer.CallAsync(HttpMethod.Post, $"{Files}{id}/upload", token, []);
        using var empty = await officer.DropAsync(id, token);
        using var torn = await officer.SendAsync(HttpMethod.Post, $"{Files}{id}/upload", token, Torn());
        using var theirs = await colleague.DropAsync(id, other, ("people.csv", [1]));
        using var nobody = await officer.DropAsync(id, "none", ("people.csv", [1]));

        Assert.Equal(
            [HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden],
            [json.StatusCode, empty.StatusCode, torn.StatusCode, theirs.StatusCode, nobody.StatusCode]);
    }

    private static ByteArrayContent Torn()
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\nstaff"));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        return content;
    }

    private async Task<Visitor> OfficerAsync()
    {
        await bot.ChangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(one => one.StaffNo == "1");
            var root = await db.Units.SingleAsync(unit => unit.ParentId == null);
            if (!await db.RoleHoldings.AnyAsync(one => one.PersonId == person.Id && one.UnitId == root.Id))
                db.Add(new RoleHolding { PersonId = person.Id, UnitId = root.Id, Role = Role.Officer, From = new DateOnly(2020, 1, 1) });
        });
        return await bot.SignedInAsync("1");
    }

    private static async Task PressAsync(Visitor visitor, string id, string token, string verb, string key) =>
        (await visitor.CallAsync(HttpMethod.Post, $"{Files}{id}/activities", token, new JsonObject
        {
            ["type"] = "message",
            ["value"] = new JsonObject { ["verb"] = verb, ["cardKey"] = key },
        })).EnsureSuccessStatusCode();

    private static async Task<string> FoundAsync(Visitor visitor, string id, string token, Regex what)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            using var read = await visitor.ReadAsync(id, token);
            var heard = await read.Content.ReadAsStringAsync();
            if (what.Match(heard) is { Success: true } found)
                return found.Groups["key"].Value;
            Assert.False(limit.IsCancellationRequested, $"{what} is not in {(int)read.StatusCode} {heard}");
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        }
    }

    [GeneratedRegex("roster\\.import-check\\.1\",\"cardKey\":\"(?<key>[A-Za-z0-9_-]+)")]
    private static partial Regex CheckKey();

    [GeneratedRegex("roster\\.import-apply\\.1\",\"cardKey\":\"(?<key>[A-Za-z0-9_-]+)")]
    private static partial Regex ApplyKey();

    [GeneratedRegex("名册导入结果")]
    private static partial Regex Done();

    [GeneratedRegex("超过 1 MB")]
    private static partial Regex TooLarge();
}
