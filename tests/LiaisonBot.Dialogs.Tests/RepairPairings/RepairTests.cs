using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.RepairPairings;

/// <summary>What a branch has to see to, each with what can be done about it.</summary>
public sealed class RepairTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_left_joined_moved_or_is_away_for_long_and_who_seeks(Engine engine)
    {
        await using var school = await School.OpenAsync(engine);
        var secretary = school.ChatOf(school.Lin);
        (await secretary.SayAsync("待处理结对")).Expect("现在没有需要处理的结对");
        var (left, moved, away, fine) = (await PairAsync(school, "甲"), await PairAsync(school, "乙"), await PairAsync(school, "丙"), await PairAsync(school, "丁"));
        var seeker = await school.ColleagueAsync("沈知秋");
        await school.ChangeAsync(db =>
        {
            db.People.Single(person => person.Id == left.Member.Id).LeftOn = school.Today.AddDays(-1);
            db.Memberships.Single(span => span.PersonId == moved.Member.Id).To = school.Today.AddDays(-1);
            db.Add(new Membership { PersonId = moved.Member.Id, UnitId = school.Pharmacy.Id, From = school.Today });
            db.Add(AwayFor(school, away.Member, 70));
            db.Add(AwayFor(school, fine.Member, 30));
            db.Add(new FriendWish { PersonId = seeker.Id, Kind = FriendWishKind.Seeks, At = School.Opening });
        });

        await secretary.SayAsync("pairings to repair");
        secretary.Expect("共 4 项").Expect("甲同事").Expect("党员已不在学校").Expect("乙同事").Expect("双方已不在同一单位").Expect("丙同事").Expect("党员长期不在")
            .Expect("沈知秋").Expect("申请由支部安排一位联系人").ExpectNot("丁同事");
        var gao = school.ChatOf(school.Gao);
        (await gao.SayAsync("待处理结对")).Expect("乙同事").ExpectNot("甲同事").ExpectNot("沈知秋");

        await secretary.SayAsync("待处理结对");
        await secretary.PressAsync("移交");
        secretary.Expect("甲党员与甲同事的结对，交给另一位党员联系");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_under_way_already_is_told_with_the_button_for_it(Engine engine)
    {
        await using var school = await School.OpenAsync(engine);
        var secretary = school.ChatOf(school.Lin);
        var away = await PairAsync(school, "甲");
        var (ling, asked, inBatch) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("沈知秋"), await school.ColleagueAsync("罗一鸣"));
        await school.ChangeAsync(db =>
        {
            db.Add(AwayFor(school, away.Member, 70));
            db.Add(new FriendWish { PersonId = asked.Id, Kind = FriendWishKind.Seeks, At = School.Opening });
            db.Add(new FriendWish { PersonId = inBatch.Id, Kind = FriendWishKind.Seeks, At = School.Opening });
        });
        await secretary.SayAsync("待处理结对");
        Assert.Equal(["移交", "暂停", "结束结对", "安排结对", "安排结对"], secretary.Last.Buttons);
        await secretary.PressAsync("暂停");
        await secretary.PressAsync("暂停", ("Months", "2"), ("Reason", "出国访学"));
        await secretary.SayAsync("待处理结对");
        secretary.Expect("已暂停到2026年5月底");
        Assert.Equal(["移交", "改暂停时间", "结束结对", "安排结对", "安排结对"], secretary.Last.Buttons);

        await secretary.PressAsync("移交");
        await secretary.PressAsync("提交", ("Member", $"{ling.Id}"));
        await secretary.ForgeAsync("proposal.assign.1", ("colleague", $"{asked.Id}"));
        await secretary.PressAsync("提交", ("Member", $"{ling.Id}"));
        await school.ChangeAsync(db =>
        {
            var batch = new Batch { UnitId = school.Pharmacology.Id, Name = "2026-1", OpenedOn = school.Today, DueOn = school.Today, OpenedById = school.Lin.Id };
            batch.Pairs.Add(new BatchPair { UnitId = school.Pharmacology.Id, MemberId = ling.Id, ColleagueId = inBatch.Id });
            db.Add(batch);
        });
        await secretary.SayAsync("待处理结对");
        secretary.Expect("2026年4月15日提出移交，正在征求意见").Expect("2026年4月15日提出的结对申请正在征求意见").Expect("已列入结对批次，等支部完成");
        Assert.Equal(["结对申请", "查看申请", "改暂停时间", "结束结对", "查看申请", "结对批次"], secretary.Last.Buttons);
        await secretary.PressAsync("查看申请");
        secretary.Expect("等待答复：凌晓、甲同事");

        await school.PreferEnglishAsync(school.Lin);
        await secretary.SayAsync("pairings to repair");
        secretary.Expect("A hand-over of April 15, 2026 is under way").Expect("A request of April 15, 2026 is under way: waiting").Expect("In a batch whose pairs are still to be made").Expect("Paused until the end of May 2026");
        Assert.Equal(["Pairing requests", "See the request", "Change the pause", "End", "See the request", "Batches"], secretary.Last.Buttons);
        await secretary.PressAsync("Change the pause");
        secretary.Expect("It is paused until the end of May 2026");
    }

    [Fact]
    public async Task A_request_of_others_is_told_and_leaves_the_reader_free_until_both_have_agreed()
    {
        await using var school = await School.OpenAsync();
        var one = await school.MemberAsync("凌晓");
        var (he, seeker) = (await school.MemberAsync("何文清", school.Pharmacy), await school.ColleagueAsync("沈知秋"));
        await school.ChangeAsync(db =>
        {
            db.Add(new FriendWish { PersonId = seeker.Id, Kind = FriendWishKind.Seeks, At = School.Opening });
            db.Add(new Proposal
            {
                MemberId = he.Id,
                ColleagueId = seeker.Id,
                Origin = PairingOrigin.Colleague,
                ProposedById = seeker.Id,
                ProposedAt = School.Opening,
                State = ProposalState.Agreed,
                MemberAgreedAt = School.Opening,
                ColleagueAgreedAt = School.Opening,
            });
        });
        var secretary = school.ChatOf(school.Lin);
        (await secretary.SayAsync("待处理结对")).Expect("双方已同意，等待支部审批").ExpectNot("何文清");
        Assert.Empty(secretary.Last.Buttons);
        await school.PreferEnglishAsync(school.Lin);
        (await secretary.SayAsync("pairings to repair")).Expect("both have agreed, waiting for the branch's approval");
        await school.ChangeAsync(db => (db.Proposals.Single().State, db.Proposals.Single().MemberAgreedAt) = (ProposalState.Asked, null));
        await secretary.SayAsync("pairings to repair");
        Assert.Equal(["Assign pairing"], secretary.Last.Buttons);
        await school.ChangeAsync(db => db.Proposals.Single().MemberId = one.Id);
        await secretary.SayAsync("pairings to repair");
        Assert.Equal(["See the request", "Assign pairing"], secretary.Last.Buttons.TakeLast(2));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_pairing_that_both_have_left_stays_with_the_members_last_branch_until_it_is_ended(Engine engine)
    {
        await using var school = await School.OpenAsync(engine);
        var (member, colleague) = await PairAsync(school, "甲");
        await school.ChangeAsync(db =>
        {
            foreach (var person in db.People.Where(person => person.Id == member.Id || person.Id == colleague.Id).ToList())
                person.LeftOn = school.Today.AddDays(-1);
            foreach (var span in db.Memberships.Where(span => span.PersonId == member.Id || span.PersonId == colleague.Id).ToList())
                span.To = school.Today.AddDays(-1);
        });
        (await school.ChatOf(school.Gao).SayAsync("待处理结对")).ExpectNot("甲党员");
        var secretary = school.ChatOf(school.Lin);
        (await secretary.SayAsync("pairings to repair")).Expect("甲党员").Expect("双方都已不在学校");
        Assert.DoesNotContain("移交", secretary.Last.Buttons);
        await secretary.PressAsync("结束结对");
        await secretary.PressAsync("结束结对", ("Reason", "双方都已调离"));
        (await secretary.SayAsync("待处理结对")).Expect("现在没有需要处理的结对");
    }

    [Fact]
    public async Task Proposals_that_wait_are_counted_and_open_to_their_list()
    {
        await using var school = await School.OpenAsync();
        var (ling, _) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("沈知秋"));
        var member = school.ChatOf(ling);
        await member.SayAsync("提议结对 沈知秋");
        await member.PressAsync("提交");
        var secretary = school.ChatOf(school.Lin);
        (await secretary.SayAsync("待处理结对")).Expect("有 1 份结对申请等您处理");
        await secretary.PressAsync("结对申请");
        secretary.Expect("凌晓 与 沈知秋").Expect("等您办理");
        await secretary.PressAsync("打开");
        await secretary.PressAsync("登记同意", ("How", "当面谈过"));
        secretary.Expect("结对成功");
    }

    private static Absence AwayFor(School school, Person person, int days) => new()
    {
        PersonId = person.Id,
        From = school.Today.AddDays(-5),
        To = school.Today.AddDays(days - 6),
        Reason = AbsenceReason.Abroad,
        RecordedById = person.Id,
        RecordedAt = School.Opening,
    };

    private static async Task<(Person Member, Person Colleague)> PairAsync(School school, string name)
    {
        var (member, colleague) = (await school.MemberAsync($"{name}党员"), await school.ColleagueAsync($"{name}同事"));
        await school.PairAsync(member, colleague);
        return (member, colleague);
    }
}
