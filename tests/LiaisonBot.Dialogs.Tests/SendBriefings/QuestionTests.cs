using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.SendBriefings;

/// <summary>"提问或反映": what people ask about a briefing comes back as an opinion, on the ladder like any other (C6, D1).</summary>
public sealed class QuestionTests
{
    [Fact]
    public async Task A_question_becomes_an_opinion_at_the_askers_branch_and_is_counted_with_the_briefing()
    {
        await using var made = await ReceivedAsync();
        await made.Colleague.PressAsync("提问或反映");
        made.Colleague.Expect("提问或反映").Expect(BriefingSchool.Title).Expect("作为意见办理");
        Assert.Equal(("other", "branch"), (made.Colleague.Last.Inputs["Category"], made.Colleague.Last.Inputs["Travel"]));
        await made.Colleague.PressAsync("提交", ("Text", "搬迁期间细胞房怎么安排？"), ("Category", "facilities"));
        made.Colleague.Expect("编号 2026-0001").Expect("搬迁期间细胞房怎么安排？");

        await using var db = made.School.Store.Read();
        var one = await db.Cases.SingleAsync();
        Assert.Equal((CaseKind.Opinion, "facilities", NameTravel.Branch, made.Chen.Id), (one.Kind, one.Category, one.Travel, one.RaisedById));
        Assert.True(one.IsOwn);
        Assert.Equal($"关于2026年4月15日的通报“{BriefingSchool.Title}”：\n搬迁期间细胞房怎么安排？", one.Text);
        (await made.Lin.HearAsync()).Expect("搬迁期间细胞房怎么安排？");
        await made.Secretary.SayAsync("通报");
        await made.Secretary.PressAsync("本单位的通报");
        await made.Secretary.PressAsync("查看");
        made.Secretary.Expect("由此提出的意见 1 件").ExpectNot("细胞房");
    }

    [Fact]
    public async Task The_same_in_English_of_a_member_whose_name_goes_nowhere()
    {
        await using var made = await ReceivedAsync();
        await made.School.PreferEnglishAsync(made.School.Gao);
        await made.Gao.SayAsync("briefings");
        await made.Gao.PressAsync("Read");
        await made.Gao.PressAsync("Ask or say something");
        made.Gao.Expect("It is dealt with as an opinion");
        await made.Gao.PressAsync("Submit", ("Text", "Who moves the freezers?"), ("Travel", "nowhere"));
        made.Gao.Expect("Submitted as 2026-0001");

        await using var db = made.School.Store.Read();
        Assert.StartsWith("On the briefing \"", (await db.Cases.SingleAsync()).Text, StringComparison.Ordinal);
        (await made.Secretary.HearAsync()).ExpectNot("高远");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays()
    {
        await using var made = await ReceivedAsync();
        await made.Colleague.PressAsync("提问或反映");
        await made.Colleague.PressAsync("提交", ("Category", ""), ("Travel", "moon"));
        made.Colleague.Expect("还没有提交").Expect("请写明想问什么").Expect("请选择类别").Expect("请选择可以让谁知道");
        await made.Colleague.PressAsync("提交", ("Text", new string('问', 501)), ("Category", "other"), ("Travel", "upward"));
        made.Colleague.Expect("现有 501 字，请精简到 500 字以内");
        Assert.Equal(new string('问', 501), made.Colleague.Last.Inputs["Text"]);

        await made.Colleague.PressAsync("提交", ("Text", new string('问', 500)));

        made.Colleague.Expect("编号 2026-0001");
    }

    [Fact]
    public async Task A_form_pressed_again_raises_nothing_twice()
    {
        await using var made = await ReceivedAsync();
        var form = (await made.Colleague.PressAsync("提问或反映")).Last;
        await made.Colleague.PressAsync(form, "提交", ("Text", "怎么安排？"));

        await made.Colleague.PressAsync(form, "提交", ("Text", "另一件事"));

        made.Colleague.Expect("没有重复提交").Expect("怎么安排？").ExpectNot("另一件事");
        await using var db = made.School.Store.Read();
        Assert.Equal(1, await db.Cases.CountAsync());
        Assert.Equal(1, await db.BriefingCases.CountAsync());
    }

    [Fact]
    public async Task Who_did_not_receive_it_asks_nothing_about_it_and_who_is_in_no_unit_keeps_their_form()
    {
        await using var made = await ReceivedAsync();
        var id = (await made.BriefingAsync()).Id;
        var late = made.School.ChatOf(await made.School.ColleagueAsync("后来者"));
        await late.ForgeAsync("briefing.ask.1", ("briefing", $"{id}"));
        late.Expect("没有找到这份通报");
        await made.Colleague.PressAsync("提问或反映");
        await late.ForgeAsync("briefing.raise.1", [.. made.Colleague.Last.DataOf("提交").Where(one => one.Name != "verb"), ("Text", "问")]);
        late.ExpectNot("编号");
        await made.School.ChangeAsync(db => db.Memberships.Single(span => span.PersonId == made.Chen.Id).To = made.School.Today.AddDays(-1));

        await made.Colleague.PressAsync("提交", ("Text", "怎么安排？"));

        made.Colleague.Expect("不在任何单位的名册里");
        await using var db = made.School.Store.Read();
        Assert.Equal(0, await db.Cases.CountAsync());
    }

    private static async Task<BriefingSchool> ReceivedAsync()
    {
        var made = await BriefingSchool.OpenAsync();
        await made.SendAsync();
        await made.WorkAsync();
        await made.Colleague.HearAsync();
        await made.Lin.HearAsync();
        return made;
    }
}
