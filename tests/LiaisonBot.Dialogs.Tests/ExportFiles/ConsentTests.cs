using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Exports;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Files;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ExportFiles;

/// <summary>In Teams a file goes into the person's OneDrive, when they allow it, and nowhere else.</summary>
public sealed class ConsentTests : IAsyncLifetime
{
    private School school = null!;
    private Chat chat = null!;
    private Reply offer = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        await school.RaiseAsync(await school.MemberAsync("凌晓"), 1, "宿舍暖气不热");
        chat = school.ChatOf(school.Lin, onTeams: true);
        await chat.AskAsync("cases.xlsx");
        (await school.WorkAsync(chat)).Expect("文件已生成").Expect("请在下一条消息中选择");
        offer = chat.Last;
    }

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task The_offer_names_the_file_its_size_and_what_it_is()
    {
        await using var db = school.Store.Read();
        var export = await db.Exports.SingleAsync();

        Assert.Equal(export.Bytes, offer.Card!.Value.GetProperty("sizeInBytes").GetInt64());
        Assert.Contains("OneDrive", offer.Card.Value.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allowed_it_is_sent_there_shown_and_deleted_here()
    {
        await chat.ConsentAsync(offer, "accept");
        Assert.Equal(200, chat.Status);
        Assert.Empty(chat.Replies);

        await school.WorkAsync(chat);

        var (url, file) = Assert.Single(school.Uploads.All);
        Assert.StartsWith("https://school-my.sharepoint.com/", url, StringComparison.Ordinal);
        Assert.Contains("宿舍暖气不热", Play.TextOf(new MemoryStream(file), "xlsx"), StringComparison.Ordinal);
        Assert.Equal("xlsx", chat.Last.Card!.Value.GetProperty("fileType").GetString());
        await using var db = school.Store.Read();
        Assert.False(await db.ExportChunks.AnyAsync());
        Assert.Equal((ExportState.Delivered, null), await db.Exports.Select(one => ValueTuple.Create(one.State, one.Upload)).SingleAsync());
    }

    [Fact]
    public async Task Not_wanted_it_is_deleted()
    {
        (await chat.ConsentAsync(offer, "decline")).Expect("已经删除");

        await school.WorkAsync(chat);

        Assert.Empty(school.Uploads.All);
        await using var db = school.Store.Read();
        Assert.False(await db.ExportChunks.AnyAsync());
    }

    [Theory]
    [InlineData("https://evil.example/upload", null)]
    [InlineData("http://school-my.sharepoint.com/upload", null)]
    [InlineData("https://school-my.sharepoint.com:8443/upload", null)]
    [InlineData("https://sharepoint.com.evil.example/upload", null)]
    [InlineData("https://evilsharepoint.com/upload", null)]
    [InlineData("https://user@school-my.sharepoint.com/upload", null)]
    [InlineData("https://school-my.sharepoint.com@evil.example/upload", null)]
    [InlineData("https://127.0.0.1/upload", null)]
    [InlineData("https://169.254.169.254/latest/meta-data", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("", null)]
    [InlineData(null, "https://evil.example/look-alike.xlsx")]
    public async Task To_no_other_place_a_byte_is_sent(string? uploadUrl, string? contentUrl)
    {
        (await chat.ConsentAsync(offer, "accept", uploadUrl, contentUrl)).Expect("没有发出");

        await school.WorkAsync(chat);

        Assert.Empty(school.Uploads.All);
        await using var db = school.Store.Read();
        Assert.Equal(ExportState.Ready, (await db.Exports.SingleAsync()).State);
        Assert.True(await db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "export.place-refused"));
    }

    [Fact]
    public async Task What_somebody_else_accepts_is_not_theirs()
    {
        await school.ChatOf(school.Gao, onTeams: true).ConsentAsync(offer, "accept");
        await school.WorkAsync(chat);

        Assert.Empty(school.Uploads.All);
    }

    [Fact]
    public async Task After_an_hour_the_offer_is_over()
    {
        school.Clock.Advance(TimeSpan.FromMinutes(60));

        (await chat.ConsentAsync(offer, "accept")).Expect("已经过期删除");
        await school.WorkAsync(chat);

        Assert.Empty(school.Uploads.All);
    }

    [Fact]
    public async Task Accepted_twice_it_is_sent_once()
    {
        await chat.ConsentAsync(offer, "accept");
        (await chat.ConsentAsync(offer, "accept")).Expect("已经用过");
        await school.WorkAsync(chat);

        Assert.Single(school.Uploads.All);
    }

    [Fact]
    public async Task What_did_not_arrive_is_said()
    {
        school.Uploads.Outcome = UploadOutcome.Failed;

        await chat.ConsentAsync(offer, "accept");

        (await school.WorkAsync(chat)).Expect("没能存入您的 OneDrive");
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_upload()
    {
        await chat.ConsentAsync(offer, "accept");

        await school.RestartAsync();
        await school.WorkAsync(chat);

        Assert.Single(school.Uploads.All);
    }
}
