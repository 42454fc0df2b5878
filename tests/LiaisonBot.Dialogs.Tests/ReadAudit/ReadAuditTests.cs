using System.Text.RegularExpressions;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Objections;
using LiaisonBot.Dialogs.Tests.Words;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Tests.ReadAudit;

public sealed partial class ReadAuditTests
{
    [Fact]
    public async Task A_secretary_sees_who_did_and_read_what_in_the_unit_without_texts()
    {
        await using var play = await Play.BeginAsync();
        await play.EditAsync("电话了解供暖情况");
        await play.ObjectAsync("那天没有来");
        await play.Secretary.HearAsync();
        await play.Secretary.SayAsync("操作记录");
        play.Secretary.Expect("凌晓").Expect("修改了联系记录（陈思远）").Expect("2026年4月15日 09:00").Expect("林书琴").Expect("看到了异议")
            .ExpectNot("供暖").ExpectNot("那天没有来");
        var other = await play.School.ChatOf(play.School.Gao).SayAsync("audit");
        other.ExpectNot("凌晓").ExpectNot("陈思远");
    }

    [Fact]
    public async Task What_people_do_with_their_own_data_is_not_shown_to_others()
    {
        await using var play = await Play.BeginAsync();
        await play.ObjectAsync("那天没有来");
        await play.Secretary.SayAsync("审计");
        play.Secretary.ExpectNot("提出了异议");
    }

    [Fact]
    public async Task A_secretary_does_not_learn_here_of_an_objection_to_their_own_words()
    {
        await using var play = await Play.BeginAsync(school => Task.FromResult(school.Lin));
        await play.School.ChatOf(await play.School.MemberAsync("何文清", play.School.GeneralBranch, Role.Secretary)).JoinAsync();
        await play.ObjectAsync("那天没有来");
        await play.Secretary.SayAsync("审计");
        play.Secretary.ExpectNot("异议");
    }

    [Fact]
    public async Task An_administrator_sees_counts_and_no_names()
    {
        await using var play = await Play.BeginAsync();
        await play.EditAsync("电话了解供暖情况");
        var admin = await play.School.MemberAsync("管理者");
        play.School.Programme.Administrators.Add(admin.Account!);
        var chat = await play.School.ChatOf(admin).SayAsync("audit");
        chat.Expect("修改了联系记录").Expect("最近 30 天").ExpectNot("凌晓").ExpectNot("陈思远").ExpectNot("供暖").ExpectNot("contact:");
    }

    [Fact]
    public async Task Members_and_colleagues_see_nothing_of_it()
    {
        await using var play = await Play.BeginAsync();
        foreach (var chat in new[] { play.Author, play.Colleague })
        {
            await chat.SayAsync("操作记录");
            chat.Expect("不在您的权限内");
        }
    }

    [Fact]
    public async Task Long_lists_come_in_pages()
    {
        await using var play = await Play.BeginAsync();
        for (var again = 0; again < 12; again++)
            await play.EditAsync($"第 {again} 次改");
        await play.Secretary.SayAsync("操作记录");
        play.Secretary.Expect("第 1/3 页");
        await play.Secretary.PressAsync("下一页");
        play.Secretary.Expect("第 2/3 页");
    }

    [Fact]
    public void Everything_that_is_noted_has_its_words()
    {
        var noted = WordsFiles.Code.SelectMany(code => Noted.Matches(code)).SelectMany(match => match.Groups[1].Captures.Concat(match.Groups[2].Captures))
            .Select(capture => capture.Value).ToHashSet();
        Assert.Contains("contact.save", noted);
        Assert.All(noted, action => Assert.True(Wording.Chinese.Knows($"audit.did.{action.Replace('.', '_').Replace('-', '_')}"), action));
    }

    [GeneratedRegex(@"Audit(?:Of|Entry)?\((?:\w+, )?(?:\w+ is null \? ""([a-z.-]+)"" : )?""([a-z.-]+)""")]
    private static partial Regex Noted { get; }
}
