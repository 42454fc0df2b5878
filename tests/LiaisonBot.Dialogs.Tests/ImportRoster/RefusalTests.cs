using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Dialogs.Tests.ImportRoster;

public sealed class RefusalTests : IAsyncLifetime
{
    private const string Good = "https://school-my.sharepoint.com/_layouts/15/download.aspx?UniqueId=1&tempauth=1";

    private School school = null!;
    private Chat chat = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        chat = school.ChatOf(await school.CommitteeOfficerAsync(), onTeams: true);
    }

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Theory]
    [InlineData("名单.xlsx", "不是 CSV 文件")]
    [InlineData("people.csv.exe", "不是 CSV 文件")]
    [InlineData("", "不是 CSV 文件")]
    [InlineData("名单.csv", "文件名应为 org.csv、people.csv 或 pairings.csv")]
    [InlineData("people (1).csv", "文件名应为")]
    [InlineData("../people.csv", "文件名应为")]
    public async Task A_file_that_is_none_of_the_three_is_not_taken(string name, string says)
    {
        (await chat.LinkAsync((name, Good))).Expect("没有收下").Expect(says);

        await school.ImportWorkAsync(chat);
        Assert.Empty(school.Downloads.Asked);
        Assert.Equal((0, 0), await school.KeptAsync());
    }

    [Fact]
    public async Task In_english_too_and_beside_one_that_is_taken()
    {
        var person = await school.CommitteeOfficerAsync();
        await school.PreferEnglishAsync(person);
        var english = school.ChatOf(person);

        (await english.DropAsync(("list.xlsx", "x"), ("people.csv", Dropping.People))).Expect("\"list.xlsx\" was not taken: it is no CSV file").Expect("here (1 KB)");
    }

    [Fact]
    public async Task The_same_name_twice_in_one_message_and_a_file_that_is_too_large_are_not_taken()
    {
        var page = school.ChatOf(await school.CommitteeOfficerAsync());

        (await page.DropAsync(("people.csv", "one"), ("People.csv", "two"))).Expect("这条消息里有两份");
        (await page.DropBytesAsync(("org.csv", null))).Expect("超过 32 MB");
        (await page.DropBytesAsync(("org.csv", new byte[(32 << 20) + 1]))).Expect("超过 32 MB");

        Assert.Equal((0, 0), await school.KeptAsync());
    }

    [Theory]
    [InlineData("https://evil.example/people.csv")]
    [InlineData("http://school-my.sharepoint.com/people.csv")]
    [InlineData("https://school-my.sharepoint.com:8443/people.csv")]
    [InlineData("https://school-my.sharepoint.com@evil.example/people.csv")]
    [InlineData("https://sharepoint.com.evil.example/people.csv")]
    [InlineData("https://127.0.0.1/people.csv")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task From_no_other_place_a_file_is_fetched(string url)
    {
        (await chat.LinkAsync(("people.csv", url))).Expect("不在允许的范围内");

        await school.ImportWorkAsync(chat);
        Assert.Empty(school.Downloads.Asked);
    }

    [Theory]
    [InlineData(DownloadOutcome.Gone, "链接已失效或没有权限")]
    [InlineData(DownloadOutcome.Failed, "没能下载")]
    [InlineData(DownloadOutcome.TooLarge, "超过 32 MB")]
    [InlineData(DownloadOutcome.NotAllowed, "不在允许的范围内")]
    public async Task What_could_not_be_fetched_is_said_and_can_be_sent_again(DownloadOutcome outcome, string says)
    {
        school.Downloads.All[Good] = new Download(outcome);
        await chat.LinkAsync(("people.csv", Good));
        (await school.ImportWorkAsync(chat)).Expect("“people.csv”没有收下").Expect(says).ExpectNot("[检查]");

        school.Downloads.All[Good] = new Download(DownloadOutcome.Fetched, [1]);
        await chat.LinkAsync(("people.csv", Good));
        (await school.ImportWorkAsync(chat)).ExpectNot("没有收下").Expect("[检查]");
    }

    [Fact]
    public async Task Who_keeps_a_part_of_the_roster_is_told_who_keeps_the_whole_and_members_that_it_is_not_theirs()
    {
        (await school.ChatOf(school.Lin).DropAsync(Dropping.All)).Expect("请联系医学院党委（陆明远）办理").Expect("更正名册");
        (await school.ChatOf(school.Lin).SayAsync("导入名册")).Expect("请联系医学院党委（陆明远）办理");
        var member = school.ChatOf(await school.MemberAsync("凌晓"));
        (await member.DropAsync(Dropping.All)).Expect("导入全校名册不在您的权限内");

        Assert.Equal((0, 0), await school.KeptAsync());
    }

    [Fact]
    public async Task What_a_member_says_beside_a_file_is_answered()
    {
        var member = school.ChatOf(await school.MemberAsync("凌晓"));

        await member.SendAsync(member.New(ActivityTypes.Message) with { Text = "帮助" }, new SentFile("people.csv") { Bytes = [1] });

        member.ExpectNot("不在您的权限内");
    }

    [Fact]
    public async Task In_a_group_nothing_is_taken()
    {
        var activity = chat.New(ActivityTypes.Message);
        await chat.SendAsync(activity with { Conversation = activity.Conversation! with { IsGroup = true, ConversationType = "groupChat" } }, new SentFile("people.csv") { Bytes = [1] });

        Assert.Equal((0, 0), await school.KeptAsync());
    }

    [Theory]
    [InlineData("检查")]
    [InlineData("导入")]
    public async Task A_role_that_is_lost_is_lost_for_the_press_and_for_what_was_pressed_before(string button)
    {
        var officer = await school.CommitteeOfficerAsync();
        var page = school.ChatOf(officer);
        await page.DropAsync(Dropping.All);
        if (button == "导入")
        {
            await page.PressAsync("检查");
            await school.ImportWorkAsync(page);
        }

        var card = page.Last;
        await page.PressAsync(card, button);
        await school.ChangeAsync(db => db.RoleHoldings.Single(one => one.PersonId == officer.Id).To = school.Today.AddDays(-1));
        (await school.ImportWorkAsync(page)).Expect("不在您的权限内");
        (await page.PressAsync(card, button)).Expect("不在您的权限内");

        Assert.False(await school.HasShenAsync());
        Assert.Equal((0, 0), await school.KeptAsync());
    }

    [Fact]
    public async Task Files_and_keys_are_their_owners_alone()
    {
        var page = school.ChatOf(await school.CommitteeOfficerAsync());
        await page.DropAsync(Dropping.All);
        var other = school.ChatOf(await school.MemberAsync("方书记", await RootAsync(), Role.Secretary));

        (await other.SayAsync("导入名册")).Expect("还没有").ExpectNot("已收到");
        await other.ForgeAsync("roster.import-check.1", page.Last.DataOf("检查"));
        other.ExpectNot("正在检查");
    }

    private async Task<Data.Units.Unit> RootAsync()
    {
        await using var db = school.Store.Read();
        return db.Units.Single(unit => unit.ParentId == null);
    }
}
