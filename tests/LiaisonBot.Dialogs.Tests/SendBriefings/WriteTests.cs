using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.SendBriefings;

/// <summary>"通报": a unit writes about a decision, sees it as people will read it, and sends it (C6).</summary>
public sealed class WriteTests
{
    [Fact]
    public async Task A_secretary_writes_previews_and_sends_and_everybody_of_the_scope_gets_it_once()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.School.MemberAsync("护理人", await made.School.UnitAsync("G04", "护理党总支", UnitKind.GeneralBranch, null));
        await made.PreviewAsync();
        made.Secretary.Expect("通报预览").Expect("药学党总支").Expect(BriefingSchool.Title).Expect(BriefingSchool.Text).Expect("今天在册的 4 人").Expect("没有英文稿").Expect("还没有发出");
        await made.WorkAsync();
        Assert.Empty(await made.NudgesAsync());

        await made.Secretary.PressAsync("发出");
        made.Secretary.Expect("已发出的通报").Expect("正在发出").Expect("共 4 人").Expect("等待发送（含免打扰时间）：4 人").Expect("何文清");
        await made.WorkAsync();

        foreach (var chat in new[] { made.Secretary, made.Lin, made.Gao, made.Colleague })
            (await chat.HearAsync()).Expect("通报").Expect("药学党总支 · 2026年4月15日").Expect(BriefingSchool.Title).Expect(BriefingSchool.Text).ExpectNot("只有中文");
        Assert.Equal(4, (await made.NudgesAsync()).Count);
        await made.Secretary.SayAsync("通报");
        await made.Secretary.PressAsync("本单位的通报");
        made.Secretary.Expect("已发出").Expect("共 4 人，已发 4 人");
        await using var db = made.School.Store.Read();
        var briefing = await db.Briefings.SingleAsync();
        Assert.Equal((BriefingState.Sent, made.He.Id, 4), (briefing.State, briefing.SentById!.Value, briefing.Recipients));
        Assert.Equal(
            [("briefing.write", $"briefing:{briefing.Id}"), ("briefing.send", $"briefing:{briefing.Id}")],
            (await db.Set<AuditEntry>().Where(entry => entry.ActorId == made.He.Id).OrderBy(entry => entry.Id).ToListAsync()).Select(entry => (entry.Action, entry.Subject!)));
        Assert.DoesNotContain(made.School.Log.Lines, line => line.Contains("实验室", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_in_English_and_each_reads_their_language()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.He);
        await made.School.PreferEnglishAsync(made.Chen);
        await made.Secretary.SayAsync("briefing");
        made.Secretary.Expect("You have received no briefing yet");
        await made.Secretary.PressAsync("Write a briefing");
        await made.Secretary.PressAsync(
            "Preview", ("Title", BriefingSchool.Title), ("Text", BriefingSchool.Text), ("EnglishTitle", BriefingSchool.EnglishTitle), ("EnglishText", BriefingSchool.EnglishText));
        made.Secretary.Expect("Preview of the briefing").Expect("It would go to 4 people").Expect(BriefingSchool.Text).Expect(BriefingSchool.EnglishText);
        await made.Secretary.PressAsync("Send");
        made.Secretary.Expect("It is on its way").Expect("To 4 people").Expect("Waiting, quiet hours included: 4");
        await made.WorkAsync();

        (await made.Colleague.HearAsync()).Expect("Briefing").Expect(BriefingSchool.EnglishText).ExpectNot(BriefingSchool.Text).ExpectNot("no English text");
        (await made.Gao.HearAsync()).Expect(BriefingSchool.Text).ExpectNot(BriefingSchool.EnglishText);
    }

    [Fact]
    public async Task Who_reads_English_and_has_no_English_text_gets_the_Chinese_one_with_a_line_that_says_so()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Chen);
        await made.SendAsync();
        await made.WorkAsync();

        (await made.Colleague.HearAsync()).Expect(BriefingSchool.Text).Expect("There is no English text of this briefing");
    }

    [Theory]
    [InlineData("", "内容", "", "", "请写标题")]
    [InlineData("标题", " ", "", "", "请写内容")]
    [InlineData("标题", "内容", "Title", "", "也请写英文内容")]
    [InlineData("标题", "内容", "", "Text", "也请写英文标题")]
    public async Task What_is_missing_is_said_at_its_field(string title, string text, string englishTitle, string englishText, string problem)
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.PreviewAsync(title, text, englishTitle, englishText);

        made.Secretary.Expect("还没有保存").Expect(problem);
        await made.Secretary.PressAsync(
            "预览", ("Title", BriefingSchool.Title), ("Text", BriefingSchool.Text), ("EnglishTitle", ""), ("EnglishText", ""));
        made.Secretary.Expect("通报预览");
        await using var db = made.School.Store.Read();
        Assert.Equal(1, await db.Briefings.CountAsync());
    }

    [Fact]
    public async Task What_is_too_long_is_not_cut_silently_and_the_card_still_fits()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.PreviewAsync(new string('题', 61), new string('字', 5000), new string('x', 5000), string.Concat(Enumerable.Repeat("\U0001F600", 2500)));

        made.Secretary.Expect("现有 61 字，请精简到 60 字以内").Expect("现有 5000 字，请精简到 800 字以内");
        Assert.InRange(made.Secretary.Last.Size(), 1, 28 * 1024);
        await made.Secretary.PressAsync("预览", ("Title", "短"), ("Text", string.Join('\n', Enumerable.Range(1, 31))), ("EnglishTitle", ""), ("EnglishText", ""));
        made.Secretary.Expect("现有 31 行，请不要超过 30 行");
        await made.Secretary.PressAsync("预览", ("Text", new string('字', 800)));
        made.Secretary.Expect("通报预览").Expect(new string('字', 800));
    }

    [Fact]
    public async Task An_officer_writes_and_hands_over_and_does_not_decide()
    {
        await using var made = await BriefingSchool.OpenAsync();
        var officer = made.School.ChatOf(await made.School.MemberAsync("赵明", made.School.GeneralBranch, Role.Officer));
        await officer.SayAsync("通报");
        await officer.PressAsync("写通报");
        await officer.PressAsync("预览", ("Title", BriefingSchool.Title), ("Text", BriefingSchool.Text));
        officer.Expect("由书记或副书记决定是否发出");
        Assert.DoesNotContain("发出", officer.Last.Buttons);
        var preview = officer.Last;
        var key = preview.DataOf("交书记决定").Single(one => one.Name == "cardKey");

        await officer.ForgeAsync("briefing.send.1", key);
        officer.Expect("不在您的权限内");
        Assert.True((await made.BriefingAsync()).IsDraft);
        await officer.PressAsync(preview, "修改");
        await officer.PressAsync("预览", ("Text", "改过的内容"));
        await officer.PressAsync("交书记决定");
        officer.Expect("已告诉书记、副书记");

        (await made.Secretary.HearAsync()).Expect("有一份通报等您决定").Expect("赵明").Expect(BriefingSchool.Title);
        await made.Secretary.PressAsync("查看");
        made.Secretary.Expect("改过的内容").Expect("今天在册的 5 人");
        await made.Secretary.PressAsync("发出");
        made.Secretary.Expect("正在发出");
    }

    [Fact]
    public async Task A_draft_that_nobody_can_be_told_of_says_so()
    {
        await using var made = await BriefingSchool.OpenAsync();
        var officer = made.School.ChatOf(await made.School.MemberAsync("赵明", await made.School.UnitAsync("G03-B03", "药化支部", UnitKind.Branch, made.School.GeneralBranch), Role.Officer));
        await officer.SayAsync("通报");
        await officer.PressAsync("写通报");
        await officer.PressAsync("预览", ("Title", BriefingSchool.Title), ("Text", BriefingSchool.Text));

        await officer.PressAsync("交书记决定");

        officer.Expect("消息没有送到书记、副书记");
    }

    [Fact]
    public async Task What_somebody_changed_since_it_was_looked_at_is_not_sent_unseen()
    {
        await using var made = await BriefingSchool.OpenAsync();
        var deputy = made.School.ChatOf(await made.School.MemberAsync("许佳怡", made.School.GeneralBranch, Role.DeputySecretary));
        await made.PreviewAsync();
        var preview = made.Secretary.Last;
        await deputy.SayAsync("通报");
        await deputy.PressAsync("本单位的通报");
        deputy.Expect("草稿，还没有发出");
        await deputy.PressAsync("查看");
        await deputy.PressAsync("修改");
        var form = deputy.Last;
        made.School.Clock.Advance(TimeSpan.FromMinutes(1));
        await deputy.PressAsync(form, "预览", ("Text", "副书记改的"));

        await made.Secretary.PressAsync(preview, "发出");
        made.Secretary.Expect("您看过以后有人改过").Expect("副书记改的");
        Assert.True((await made.BriefingAsync()).IsDraft);
        await made.Secretary.PressAsync("发出");
        made.Secretary.Expect("正在发出").Expect("副书记改的");
    }

    [Fact]
    public async Task A_form_that_was_open_while_somebody_changed_the_draft_writes_over_nothing_unseen()
    {
        await using var made = await BriefingSchool.OpenAsync();
        var deputy = made.School.ChatOf(await made.School.MemberAsync("许佳怡", made.School.GeneralBranch, Role.DeputySecretary));
        await made.PreviewAsync();
        await made.Secretary.PressAsync("修改");
        var form = made.Secretary.Last;
        await deputy.SayAsync("通报");
        await deputy.PressAsync("本单位的通报");
        await deputy.PressAsync("查看");
        await deputy.PressAsync("修改");
        made.School.Clock.Advance(TimeSpan.FromMinutes(1));
        await deputy.PressAsync("预览", ("Text", "副书记改的"));

        await made.Secretary.PressAsync(form, "预览", ("Text", "书记改的"));
        made.Secretary.Expect("许佳怡改过这份草稿");
        Assert.Equal("书记改的", made.Secretary.Last.Inputs["Text"]);
        Assert.Equal("副书记改的", (await made.BriefingAsync()).Text);
        await made.Secretary.PressAsync("预览");
        made.Secretary.Expect("通报预览").Expect("书记改的");
    }

    [Fact]
    public async Task A_form_and_a_preview_pressed_again_do_nothing_twice()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.Secretary.SayAsync("通报");
        var form = (await made.Secretary.PressAsync("写通报")).Last;
        var preview = (await made.Secretary.PressAsync(form, "预览", ("Title", BriefingSchool.Title), ("Text", BriefingSchool.Text))).Last;
        await made.Secretary.PressAsync(form, "预览", ("Title", "另一份"), ("Text", BriefingSchool.Text));
        made.Secretary.Expect("通报预览").Expect(BriefingSchool.Title).ExpectNot("另一份");

        await made.Secretary.PressAsync(preview, "发出");
        await made.Secretary.PressAsync(preview, "发出");
        made.Secretary.Expect("已发出的通报").ExpectNot("正在发出。");
        await made.WorkAsync();

        Assert.Equal(4, (await made.NudgesAsync()).Count);
        await using var db = made.School.Store.Read();
        Assert.Equal(1, await db.Briefings.CountAsync());
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "briefing.send"));
    }

    [Fact]
    public async Task Two_who_send_the_same_draft_at_once_send_it_once()
    {
        await using var made = await BriefingSchool.OpenAsync();
        var deputy = made.School.ChatOf(await made.School.MemberAsync("许佳怡", made.School.GeneralBranch, Role.DeputySecretary));
        await made.PreviewAsync();
        await deputy.SayAsync("通报");
        await deputy.PressAsync("本单位的通报");
        await deputy.PressAsync("查看");

        await Task.WhenAll(Task.Run(() => deputy.PressAsync("发出")), Task.Run(() => made.Secretary.PressAsync("发出")));

        deputy.Expect("已发出的通报");
        made.Secretary.Expect("已发出的通报");
        await using var db = made.School.Store.Read();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "briefing.send"));
    }

    [Fact]
    public async Task A_deleted_draft_is_gone_for_everybody_and_its_card_says_so()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.PreviewAsync();
        var preview = made.Secretary.Last;
        await made.Secretary.PressAsync("删除草稿");
        made.Secretary.Expect("草稿已删除");

        await made.Secretary.PressAsync(preview, "发出");
        made.Secretary.Expect("没有找到这份通报");
        await made.Secretary.PressAsync(preview, "修改");
        made.Secretary.Expect("没有找到这份通报");
        await made.Secretary.SayAsync("通报");
        await made.Secretary.PressAsync("本单位的通报");
        made.Secretary.Expect("还没有写过通报");
        await using var db = made.School.Store.Read();
        Assert.Equal(0, await db.Briefings.CountAsync());
    }

    [Fact]
    public async Task Who_writes_for_two_units_chooses_one_of_them()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.Add(new RoleHolding { PersonId = made.He.Id, UnitId = made.School.Pharmacy.Id, Role = Role.Officer, From = new DateOnly(2026, 1, 1) }));
        await made.PreviewAsync();
        made.Secretary.Expect("请选择您负责的单位");
        await made.Secretary.PressAsync("预览", ("Unit", $"{made.School.Pharmacology.Id}"));
        made.Secretary.Expect("请选择您负责的单位");
        await made.Secretary.PressAsync("预览", ("Unit", $"{made.School.Pharmacy.Id}"));
        made.Secretary.Expect("药剂支部").Expect("今天在册的 1 人").Expect("由书记或副书记决定是否发出");

        await made.Secretary.ForgeAsync("briefing.send.1", [.. made.Secretary.Last.DataOf("交书记决定").Where(one => one.Name == "cardKey")]);

        made.Secretary.Expect("由本单位的书记、副书记决定");
        Assert.True((await made.BriefingAsync()).IsDraft);
    }

    [Fact]
    public async Task A_unit_without_people_sends_nothing()
    {
        await using var made = await BriefingSchool.OpenAsync();
        var empty = await made.School.UnitAsync("G03-B03", "药化支部", UnitKind.Branch, made.School.GeneralBranch);
        await made.School.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == made.He.Id).UnitId = empty.Id);
        await made.PreviewAsync();
        made.Secretary.Expect("今天在册的 0 人");

        await made.Secretary.PressAsync("发出");

        made.Secretary.Expect("今天没有在册的人");
        Assert.True((await made.BriefingAsync()).IsDraft);
    }

    [Fact]
    public async Task Another_units_briefing_is_nobody_elses_to_open_change_send_or_take_back()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.PreviewAsync();
        var draft = await made.BriefingAsync();
        foreach (var (verb, name) in new[] { ("briefing.open.1", "briefing"), ("briefing.read.1", "briefing"), ("briefing.ask.1", "briefing") })
        {
            await made.Lin.ForgeAsync(verb, (name, $"{draft.Id}"));
            made.Lin.Expect("没有找到这份通报");
        }

        await made.Lin.ForgeAsync("briefing.write.1", ("replaces", $"{draft.Id}"));
        made.Lin.Expect("已经有更正了");
        await made.Lin.ForgeAsync("briefing.send.1", [.. made.Secretary.Last.DataOf("发出").Where(one => one.Name != "verb")]);
        made.Lin.ExpectNot(BriefingSchool.Title);
        Assert.True((await made.BriefingAsync()).IsDraft);
        (await made.Colleague.SayAsync("通报")).Expect("还没有收到通报");
        Assert.DoesNotContain("写通报", made.Colleague.Last.Buttons);
        await made.Colleague.ForgeAsync("briefing.list.1");
        made.Colleague.Expect("不在您的权限内");
    }
}
