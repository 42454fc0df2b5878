using System.Text;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Meta;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Data.Spans;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Rosters;

public abstract class RosterImportTests(Engine engine)
{
    private static readonly DateOnly Later = new(2026, 6, 1);

    private static readonly SmallRoster Chinese = new()
    {
        Org = "上级,类型,名称,编码\n,党委,医学院党委,C\nC,党支部,生理学党支部,B1\nC,党支部,解剖学党支部,B2\n",
        People = "工号,姓名,单位,类别,职务,对象类别,职称,账号,邮箱,语言,入职日期,离职日期\n"
            + "1, 林秋实 ,B1,党员,书记；党务干事＠C,,教授,a-1,1@example.edu,中文,2010/9/1,\n"
            + "2,周若兰,B2,党员,,,讲师,a-2,2@example.edu,英文,2012年9月1日,\n"
            + "3,苏婉清,B1,群众,,青年教师；新入职,讲师,a-3,3@example.edu,,2020-09-01,\n"
            + "4,马志强,B2,群众,,,技师,a-4,4@example.edu,zh-CN,2020-09-01,\n",
        Pairings = "党员工号,群众工号,结对方式,批次,开始日期,结束日期,原因\n"
            + "1,3,组织选派,2026-1,2026年4月10日,,\n2,4,党员自行联系,,2026/4/10,,\n",
    };

    [Fact]
    public async Task Chinese_and_English_files_say_the_same()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await new SmallRoster().ImportAsync(database);

        var report = await Chinese.ImportAsync(database, Later);

        Assert.Empty(report.Errors);
        AssertNothing(report);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task The_encoding_is_recognised(string encoding)
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await new SmallRoster().ImportAsync(database);

        var report = await (Chinese with { Encoding = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8 })
            .ImportAsync(database, Later);

        Assert.Empty(report.Errors);
        AssertNothing(report);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_order_of_rows_does_not_matter(int seed)
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = new SmallRoster();
        await roster.ImportAsync(database);
        var random = new Random(seed);

        var report = await (roster with
        {
            Org = Shuffle(roster.Org!, random),
            People = Shuffle(roster.People!, random),
            Pairings = Shuffle(roster.Pairings!, random),
        }).ImportAsync(database, Later);

        AssertNothing(report);
    }

    [Fact]
    public async Task A_dry_run_reports_the_same_and_writes_nothing()
    {
        await using var database = await TestDatabase.NewAsync(engine);

        var dry = await new SmallRoster().ImportAsync(database, dryRun: true);
        await using var db = database.Open();
        var isEmpty = !await db.Units.AnyAsync() && !await db.Set<AuditEntry>().AnyAsync();
        var real = await new SmallRoster().ImportAsync(database);

        Assert.True(isEmpty);
        Assert.Equal((real.Units, real.People, real.Pairings), (dry.Units, dry.People, dry.Pairings));
    }

    [Fact]
    public async Task History_starts_when_people_joined_and_changes_count_from_the_day_of_import()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = new SmallRoster();
        await roster.ImportAsync(database);

        var report = await (roster with
        {
            People = roster.People!.Replace("3,苏婉清,B1,colleague,,young_teacher;new_hire", "3,苏婉清,B2,member,,young_teacher", StringComparison.Ordinal),
        }).ImportAsync(database, Later);

        Assert.Equal(new Tally(0, 1, 0), report.People);
        await using var db = database.Open();
        var person = (await db.FindByStaffNoAsync("3", Later, default))!;
        Assert.Equal(PersonKind.Colleague, await db.KindOnAsync(person.Id, new DateOnly(2020, 9, 1), default));
        Assert.Null(await db.KindOnAsync(person.Id, new DateOnly(2020, 8, 31), default));
        Assert.False(await db.IsMemberOnAsync(person.Id, Later.AddDays(-1), default));
        Assert.True(await db.IsMemberOnAsync(person.Id, Later, default));
        Assert.Equal("B1", (await db.UnitOnAsync(person.Id, Later.AddDays(-1), default))!.Code);
        Assert.Equal("B2", (await db.UnitOnAsync(person.Id, Later, default))!.Code);
        Assert.Equal([Category.YoungTeacher, Category.NewHire], await db.CategoriesOnAsync(person.Id, Later.AddDays(-1), default));
        Assert.Equal([Category.YoungTeacher], await db.CategoriesOnAsync(person.Id, Later, default));
    }

    [Fact]
    public async Task Who_leaves_is_known_until_the_last_day_and_comes_back_when_the_file_takes_it_back()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = new SmallRoster();
        await roster.ImportAsync(database);
        var lastDay = new DateOnly(2026, 5, 31);

        var left = await (roster with
        {
            People = roster.People!.Replace("2012-09-01,,", "2012-09-01,2026-05-31,transferred", StringComparison.Ordinal),
        }).ImportAsync(database, Later);

        Assert.Equal(new Tally(0, 0, 1), left.People);
        await using (var db = database.Open())
        {
            Assert.NotNull(await db.FindByStaffNoAsync("2", lastDay, default));
            Assert.Null(await db.FindByStaffNoAsync("2", lastDay.AddDays(1), default));
            Assert.Equal(3, await db.Memberships.On(Later).CountAsync());
        }

        Assert.Equal(new Tally(0, 1, 0), (await roster.ImportAsync(database, Later)).People);
        await using var after = database.Open();
        Assert.Equal(4, await after.Memberships.On(Later).CountAsync());
        Assert.Equal(4, await after.Memberships.CountAsync());
    }

    [Fact]
    public async Task What_the_files_leave_out_stays_and_an_end_ends()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await new SmallRoster().ImportAsync(database);

        var report = await new SmallRoster
        {
            People = SmallRoster.PeopleHead,
            Pairings = SmallRoster.PairingsHead + "1,3,assigned,2026-1,2026-04-10,2026-05-20,调离\n",
        }.ImportAsync(database, Later);

        Assert.True(report.People.IsNothing);
        Assert.Equal(new Tally(0, 0, 1), report.Pairings);
        await using var db = database.Open();
        Assert.Equal(1, await db.Pairings.ActiveOn(Later).CountAsync());
        Assert.Equal(2, await db.Pairings.ActiveOn(new DateOnly(2026, 5, 20)).CountAsync());
    }

    [Fact]
    public async Task An_open_row_never_reopens_what_was_ended_in_chat()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await new SmallRoster().ImportAsync(database);
        await using (var chat = database.Open())
        {
            var pairing = await chat.Pairings.SingleAsync(pairing => pairing.Member!.StaffNo == "1");
            (pairing.EndedOn, pairing.EndedInChat) = (new DateOnly(2026, 5, 15), true);
            await chat.SaveChangesAsync();
        }

        var report = await new SmallRoster().ImportAsync(database, Later);

        AssertNothing(report);
        await using var db = database.Open();
        Assert.Equal(new DateOnly(2026, 5, 15), (await db.Pairings.SingleAsync(pairing => pairing.EndedInChat)).EndedOn);
    }

    [Fact]
    public async Task A_corrected_start_moves_the_pairing_instead_of_making_another()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = new SmallRoster();
        await roster.ImportAsync(database);

        var report = await (roster with { Pairings = roster.Pairings!.Replace("2026-04-10", "2026-04-12", StringComparison.Ordinal) })
            .ImportAsync(database, Later);

        Assert.Equal(new Tally(0, 2, 0), report.Pairings);
    }

    [Fact]
    public async Task Two_people_may_exchange_accounts()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = new SmallRoster();
        await roster.ImportAsync(database);

        var swapped = roster.People!.Replace("a-1", "a-x", StringComparison.Ordinal)
            .Replace("a-2", "a-1", StringComparison.Ordinal).Replace("a-x", "a-2", StringComparison.Ordinal);
        var report = await (roster with { People = swapped }).ImportAsync(database, Later);

        Assert.Equal(new Tally(0, 2, 0), report.People);
        await using var db = database.Open();
        Assert.Equal("2", (await db.People.SingleAsync(person => person.Account == "a-1")).StaffNo);
    }

    [Fact]
    public async Task A_moved_unit_takes_those_below_it_along()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        var roster = SmallRoster.WithUnit("B1-1,第一党小组,group,B1");
        await roster.ImportAsync(database);

        await (roster with { Org = roster.Org!.Replace("B1,生理学党支部,branch,C", "B1,生理学党支部,branch,B2", StringComparison.Ordinal) })
            .ImportAsync(database, Later);

        await using var db = database.Open();
        var units = await db.Units.ToDictionaryAsync(unit => unit.Code);
        Assert.Equal($"/{units["C"].Id}/{units["B2"].Id}/{units["B1"].Id}/{units["B1-1"].Id}/", units["B1-1"].Path);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_real_roster_replaces_the_demo_only_while_nobody_has_used_it(bool used)
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await new SmallRoster { Org = SmallRoster.OrgHead + "D,演示,committee,\n", People = SmallRoster.PeopleHead, Pairings = SmallRoster.PairingsHead }
            .ImportAsync(database);
        await using (var demo = database.Open())
        {
            demo.MarkAsDemo(SmallRoster.FirstDay);
            if (used)
                demo.Add(new AuditEntry { Action = "contact.save", ActorId = 1 });
            await demo.SaveChangesAsync();
        }

        var report = await new SmallRoster().ImportAsync(database, Later);

        Assert.Equal(!used, report.ReplacedDemo);
        Assert.Equal(used, report.Errors.Any(error => error.Kind == ProblemKind.DemoInUse));
        await using var db = database.Open();
        Assert.Equal(used, await db.Units.AnyAsync(unit => unit.Code == "D"));
        Assert.Equal(used, await db.HoldsDemoAsync(default));
    }

    private static void AssertNothing(ImportReport report) =>
        Assert.True(report is { Units.IsNothing: true, People.IsNothing: true, Pairings.IsNothing: true }, $"{report}");

    private static string Shuffle(string file, Random random)
    {
        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines[1..];
        random.Shuffle(rows);
        return string.Join('\n', [lines[0], .. rows]);
    }
}

public sealed class RosterImportOnSqliteTests() : RosterImportTests(Engine.Sqlite);

public sealed class RosterImportOnPostgresTests() : RosterImportTests(Engine.Postgres);
