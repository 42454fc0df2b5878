using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.LogContact.ForMembers;

/// <summary>"代记联系": a secretary enters a contact for a member, who is told and has the last word.</summary>
public sealed class ForMembersTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_a_secretary_enters_is_the_members_marked_so_and_the_member_is_told(Engine engine)
    {
        await using var play = await Play.BeginAsync(engine);
        await play.Secretary.SayAsync("代记联系");
        await play.Secretary.PressAsync("下一步", ("Member", $"{play.Ling.Id}"));
        play.Secretary.Expect("代记联系").Expect("党员：凌晓").Expect("注明由您代记").ExpectNot("私人笔记");
        Assert.Equal($"{play.Chen.Id}", play.Secretary.Last.Inputs["Colleagues"]);
        await play.Secretary.PressAsync("保存", ("Kind", "visit"), ("Line", "到宿舍看望"));
        play.Secretary.Expect("已代记联系").Expect("凌晓会收到通知").Expect("陈思远").Expect("到宿舍看望").Expect("24 小时内您可以撤销");

        await play.Member.HearAsync();
        play.Member.Expect("有一次联系由支部代您登记").Expect("林书琴代您登记了下面这次联系").Expect("到宿舍看望");
        await play.Member.PressAsync("查看和修改");
        play.Member.Expect("本月：已联系 1 / 1 位");
        await play.Member.SayAsync("我的记录");
        play.Member.Expect("到宿舍看望").Expect("林书琴");

        var entry = Assert.Single(await play.EntriesAsync());
        Assert.Equal((play.Ling.Id, play.School.Lin.Id, ContactKind.Visit), (entry.AuthorId, entry.LoggedById, entry.Kind));
        await using var db = play.School.Store.Read();
        Assert.Equal(play.School.Lin.Id, (await db.Set<AuditEntry>().SingleAsync(one => one.Action == "contact.save-for")).ActorId);
    }

    [Fact]
    public async Task The_same_in_English()
    {
        await using var play = await Play.BeginAsync(english: true);
        await play.Secretary.SayAsync("log for 凌晓");
        play.Secretary.Expect("Log a contact for a member").Expect("Member: 凌晓");
        await play.Secretary.PressAsync("Save", ("Kind", "talk"), ("Line", "about the move"));
        play.Secretary.Expect("Contact entered").Expect("凌晓 is told, and can edit or undo it.");
        await play.Member.HearAsync();
        play.Member.Expect("A contact was entered for you").Expect("林书琴 entered this contact for you");
        await play.Member.PressAsync("Not right, take it back");
        play.Member.Expect("Undone").Expect("about the move");
        await play.Secretary.HearAsync();
        play.Secretary.Expect("The member took back what you entered").Expect("about the move");
    }

    [Fact]
    public async Task A_member_takes_back_what_is_not_right_weeks_later_as_well_and_the_secretary_hears_of_it()
    {
        await using var play = await Play.BeginAsync();
        await play.EnterAsync();
        await play.Member.HearAsync();
        var told = play.Member.Last;
        play.School.Clock.Advance(TimeSpan.FromDays(30));

        await play.Member.PressAsync(told, "不属实，撤销");
        play.Member.Expect("已撤销").Expect("到宿舍看望");
        await play.Secretary.HearAsync();
        play.Secretary.Expect("代记的联系被本人撤销").Expect("凌晓认为").Expect("到宿舍看望");
        Assert.NotNull(Assert.Single(await play.EntriesAsync()).VoidedAt);

        await play.Member.PressAsync(told, "不属实，撤销");
        Assert.Single(await play.EntriesAsync());
        await play.Secretary.HearAsync();
        play.Secretary.ExpectNothing();
    }

    [Fact]
    public async Task The_secretary_takes_back_a_slip_and_the_member_hears_of_it()
    {
        await using var play = await Play.BeginAsync();
        await play.EnterAsync();
        await play.Member.HearAsync();
        await play.Secretary.PressAsync("撤销");
        play.Secretary.Expect("代记的联系已撤销").Expect("不再计入");
        await play.Member.HearAsync();
        play.Member.Expect("代您登记的联系已撤销").Expect("林书琴撤销了");
        Assert.NotNull(Assert.Single(await play.EntriesAsync()).VoidedAt);
    }

    [Fact]
    public async Task After_a_day_or_once_the_member_edited_it_the_secretary_changes_nothing_any_more()
    {
        await using var play = await Play.BeginAsync();
        var saved = await play.EnterAsync();
        await play.Member.HearAsync();
        await play.Member.PressAsync("查看和修改");
        await play.Member.PressAsync("修改");
        await play.Member.PressAsync("保存", ("Line", "到宿舍看望，带了药"));

        var late = await play.EnterAsync("另一次看望");
        await play.Secretary.PressAsync(saved, "撤销");
        play.Secretary.Expect("本人已修改");
        play.School.Clock.Advance(TimeSpan.FromHours(25));
        await play.Secretary.PressAsync(late, "撤销");
        play.Secretary.Expect("已过可撤销的时间");
        Assert.DoesNotContain(await play.EntriesAsync(), entry => entry.VoidedAt is not null);
    }

    [Theory]
    [InlineData("", "请选择一位党员")]
    [InlineData("987654", "不在您负责的支部")]
    [InlineData("gao", "不在您负责的支部")]
    [InlineData("x", "不在您负责的支部")]
    public async Task Whom_one_may_not_enter_for_is_said_at_the_field(string whom, string problem)
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("代记联系");
        await play.Secretary.PressAsync("下一步", ("Member", whom == "gao" ? $"{play.School.Gao.Id}" : whom));
        play.Secretary.Expect(problem).Expect("凌晓");
    }

    [Fact]
    public async Task A_wrong_field_is_said_and_what_was_typed_stays()
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("代记联系 凌晓");
        await play.Secretary.PressAsync("保存", ("Line", new string('长', 201)));
        play.Secretary.Expect("请选择联系方式").Expect("现有 201 字，请精简到 200 字以内。").ExpectNot("私人笔记").Expect("党员：凌晓");
        Assert.Equal(201, play.Secretary.Last.Inputs["Line"].Length);
        await play.Secretary.PressAsync("取消");
        play.Secretary.Expect("没有保存任何内容");
        Assert.Empty(await play.EntriesAsync());
    }

    [Fact]
    public async Task A_private_note_that_a_press_claims_is_not_kept()
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("代记联系 凌晓");
        var form = play.Secretary.Last;
        await play.Secretary.ForgeAsync("contact.for-save.1", [.. form.DataOf("保存"), ("Colleagues", $"{play.Chen.Id}"), ("On", "2026-04-15"), ("Kind", "talk"), ("Line", "谈心"), ("Note", "不该有的笔记")]);
        play.Secretary.Expect("已代记联系");
        await using var db = play.School.Store.Read();
        Assert.Empty(await db.PrivateNotes.ToListAsync());
    }

    [Fact]
    public async Task Nothing_is_entered_twice()
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("代记联系 凌晓");
        var form = play.Secretary.Last;
        await play.Secretary.PressAsync(form, "保存", ("Kind", "visit"), ("Line", "到宿舍看望"));
        await play.Secretary.PressAsync(form, "保存", ("Kind", "talk"), ("Line", "别的"));
        play.Secretary.Expect("这条联系已经代记过").Expect("到宿舍看望").ExpectNot("别的");
        await play.EnterAsync();
        play.Secretary.Expect("已有相同的记录");
        Assert.Single(await play.EntriesAsync());
    }

    [Fact]
    public async Task Somebody_who_moved_away_while_the_form_was_open_is_another_branchs_affair()
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("代记联系 凌晓");
        await play.School.ChangeAsync(db => db.Memberships.Single(span => span.PersonId == play.Ling.Id).UnitId = play.School.Pharmacy.Id);
        await play.Secretary.PressAsync("保存", ("Kind", "visit"), ("Line", "到宿舍看望"));
        play.Secretary.Expect("已不在您负责的支部，没有保存");
        Assert.Empty(await play.EntriesAsync());
    }

    [Fact]
    public async Task A_name_that_fits_nobody_or_a_branch_without_pairings_is_said()
    {
        await using var play = await Play.BeginAsync();
        await play.Secretary.SayAsync("代记联系 诸葛亮");
        play.Secretary.Expect("没有找到您说的这位党员").Expect("凌晓");
        var gao = play.School.ChatOf(play.School.Gao);
        await gao.SayAsync("代记联系");
        gao.Expect("还没有结对的党员");
    }

    [Fact]
    public async Task A_member_whose_pairings_ended_long_ago_has_nothing_to_enter()
    {
        await using var play = await Play.BeginAsync();
        var (member, colleague) = (await play.School.MemberAsync("孙立"), await play.School.ColleagueAsync("何文清"));
        await play.School.PairAsync(member, colleague, to: new DateOnly(2025, 12, 31));
        await play.Secretary.SayAsync("代记联系 孙立");
        play.Secretary.Expect("孙立近期没有结对同事");
    }

    [Fact]
    public async Task A_member_without_a_chat_is_to_be_told_by_word_of_mouth()
    {
        await using var play = await Play.BeginAsync(meetsBot: false);
        await play.EnterAsync();
        play.Secretary.Expect("凌晓还没有使用机器人，请您当面告知");
    }

    [Fact]
    public async Task Only_a_secretary_enters_for_others()
    {
        await using var play = await Play.BeginAsync();
        await play.Member.SayAsync("代记联系 凌晓");
        play.Member.Expect("代记联系不在您的权限内");
    }

    private sealed class Play : IAsyncDisposable
    {
        private Play(School school, Person ling, Person chen) =>
            (School, Ling, Chen, Secretary, Member) = (school, ling, chen, school.ChatOf(school.Lin), school.ChatOf(ling));

        public School School { get; }

        public Person Ling { get; }

        public Person Chen { get; }

        public Chat Secretary { get; }

        public Chat Member { get; }

        public static async Task<Play> BeginAsync(Engine engine = Engine.Sqlite, bool english = false, bool meetsBot = true)
        {
            var school = await School.OpenAsync(engine);
            var (ling, chen) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
            await school.PairAsync(ling, chen);
            if (english)
                await school.ChangeAsync(db => db.People.ToList().ForEach(person => person.Locale = Locale.English));
            var play = new Play(school, ling, chen);
            if (meetsBot)
                await play.Member.SayAsync("帮助");
            return play;
        }

        public async Task<Reply> EnterAsync(string line = "到宿舍看望")
        {
            await Secretary.SayAsync("代记联系 凌晓");
            await Secretary.PressAsync("保存", ("Kind", "visit"), ("Line", line));
            return Secretary.Last;
        }

        public async Task<List<Contact>> EntriesAsync()
        {
            await using var db = School.Store.Read();
            return await db.Contacts.AsNoTracking().ToListAsync();
        }

        public ValueTask DisposeAsync() => School.DisposeAsync();
    }
}
