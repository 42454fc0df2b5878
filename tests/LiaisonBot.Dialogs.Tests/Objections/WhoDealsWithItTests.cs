using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.Objections;

/// <summary>An objection is dealt with where the pairing counts, and further up where nobody there could.</summary>
public sealed class WhoDealsWithItTests
{
    private const string Line = "走访宿舍，了解供暖情况";
    private const string Reason = "那天没有来";

    [Fact]
    public async Task Without_a_secretary_it_goes_up_one_unit_and_says_so_and_back_down_when_there_is_one()
    {
        await using var play = await Play.BeginAsync();
        var above = play.School.ChatOf(await play.School.MemberAsync("何文清", play.School.GeneralBranch, Role.Secretary));
        await above.JoinAsync();
        await EndRoleAsync(play.School, play.School.Lin);
        await play.ObjectAsync(Reason);
        play.Colleague.Expect("药理支部目前没有可以处理的书记").Expect("送上一级药学党总支处理");
        await above.HearAsync();
        above.Expect("药理支部没有可以处理的书记").Expect(Line);
        var card = above.Last;
        await play.Secretary.SayAsync("异议");
        play.Secretary.Expect("不在您的权限内");

        var fresh = play.School.ChatOf(await play.School.MemberAsync("新书记", play.School.Pharmacology, Role.Secretary));
        await fresh.SayAsync("异议");
        fresh.Expect(Line);
        await above.PressAsync(card, "办结", ("Answer", "越过支部的答复"));
        above.Expect("现在不由您处理");
        await above.SayAsync("异议");
        above.Expect("现在没有等您处理的异议").ExpectNot(Line);
    }

    [Fact]
    public async Task A_secretary_does_not_judge_an_objection_to_their_own_words()
    {
        await using var play = await Play.BeginAsync(school => Task.FromResult(school.Lin));
        var above = play.School.ChatOf(await play.School.MemberAsync("何文清", play.School.GeneralBranch, Role.DeputySecretary));
        await above.JoinAsync();
        await play.ObjectAsync(Reason);
        play.Colleague.Expect("书记本人写的").Expect("药学党总支");
        await play.Secretary.SayAsync("异议");
        play.Secretary.Expect("现在没有等您处理的异议").ExpectNot(Reason);
        await play.Secretary.ForgeAsync("objection.open.1", ("objection", $"{(await play.OnlyAsync()).Id}"));
        play.Secretary.Expect("现在不由您处理");
        await above.HearAsync();
        above.Expect(Reason);
    }

    [Fact]
    public async Task With_nobody_all_the_way_up_it_waits_for_whoever_comes()
    {
        await using var play = await Play.BeginAsync();
        await EndRoleAsync(play.School, play.School.Lin);
        await play.ObjectAsync(Reason);
        play.Colleague.Expect("书记到任后就会看到");
        var fresh = await play.School.ChatOf(await play.School.MemberAsync("新书记", play.School.Pharmacology, Role.Secretary)).SayAsync("异议");
        fresh.Expect(Reason);
    }

    [Fact]
    public async Task It_counts_for_the_authors_unit_not_the_colleagues()
    {
        await using var play = await Play.BeginAsync(school => school.MemberAsync("方远", school.Pharmacy));
        var gao = play.School.ChatOf(play.School.Gao);
        await gao.JoinAsync();
        await play.ObjectAsync(Reason);
        await gao.HearAsync();
        gao.Expect(Line);
        await play.Secretary.HearAsync();
        play.Secretary.ExpectNothing();
    }

    [Fact]
    public async Task A_line_of_a_group_goes_to_the_branch_above_it_without_more_words()
    {
        await using var play = await Play.BeginAsync();
        var group = await play.School.UnitAsync("G03-B01-1", "第一党小组", UnitKind.Group, play.School.Pharmacology);
        await play.School.ChangeAsync(db => db.Memberships.Single(membership => membership.PersonId == play.Contact.AuthorId).UnitId = group.Id);
        await play.ObjectAsync(Reason);
        play.Colleague.Expect("已送药理支部书记处理").ExpectNot("上一级");
    }

    [Fact]
    public async Task A_secretary_of_english_is_written_to_in_english()
    {
        await using var play = await Play.BeginAsync();
        await play.School.PreferEnglishAsync(play.School.Lin);
        await play.ObjectAsync(Reason);
        await play.Secretary.HearAsync();
        play.Secretary.Expect("Objection to a contact record").Expect("Waiting to be dealt with").Expect(Reason);
    }

    [Fact]
    public async Task On_teams_the_secretary_gets_a_card_that_teams_can_replace()
    {
        await using var play = await Play.BeginAsync();
        var teams = play.School.ChatOf(play.School.Lin, onTeams: true);
        await teams.SayAsync("帮助");
        await play.ObjectAsync(Reason);
        await teams.HearAsync();
        teams.Expect(Line);
        await teams.PressAsync("办结", ("Answer", "已核实"));
        teams.Expect("已办结");
        await play.Secretary.HearAsync();
        play.Secretary.ExpectNothing();
    }

    private static Task EndRoleAsync(School school, Person person) => school.ChangeAsync(db =>
        db.RoleHoldings.Single(holding => holding.PersonId == person.Id).To = school.Today.AddDays(-1));
}
