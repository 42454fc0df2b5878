using DocumentFormat.OpenXml.Packaging;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Tests.ImportRosters;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.ExportPapers;

/// <summary><c>export KIND … --out FILE</c>, as whoever runs the machine types it.</summary>
public sealed class ExportVerbTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public async Task InitializeAsync()
    {
        RosterFolder.Write(folder.Path);
        Assert.Equal(0, (await BotRun.OfAsync(folder, ["import", "rosters"])).ExitCode);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_register_is_written_and_the_audit_has_that_the_system_did_it()
    {
        var run = await ExportAsync("register", "--unit", "B1", "--out", "register.xlsx");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("register.xlsx: 1 行 / rows", Assert.Single(run.Output), StringComparison.Ordinal);
        using (var workbook = SpreadsheetDocument.Open(Path.Combine(folder.Path, "register.xlsx"), isEditable: false))
            Assert.Contains("苏婉清", workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.InnerText, StringComparison.Ordinal);
        await using var store = Store();
        await using var db = store.Read();
        var unit = await db.Units.SingleAsync(one => one.Code == "B1");
        var noted = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "export.register");
        Assert.Equal((null, $"unit:{unit.Id} rows:1 xlsx"), (noted.ActorId, noted.Subject));
    }

    [Fact]
    public async Task A_handbook_never_has_a_private_note_when_the_machine_asks_for_it()
    {
        await using (var store = Store())
        {
            await using var db = store.Read();
            var member = await db.People.SingleAsync(one => one.StaffNo == "1");
            var pairing = await db.Pairings.SingleAsync();
            var contact = new Contact
            {
                AuthorId = member.Id,
                LoggedById = member.Id,
                On = new DateOnly(2026, 4, 12),
                Kind = ContactKind.Talk,
                Line = "谈了新课",
                Colleagues = [new ContactColleague { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId }],
            };
            db.Add(contact);
            await store.CommitAsync(db, default);
            await using var again = store.Read();
            again.Add(new PrivateNote { ContactId = contact.Id, AuthorId = member.Id, Text = "只给自己看" });
            await store.CommitAsync(again, default);
        }

        Assert.Equal(0, (await ExportAsync("handbook", "--member", "1", "--out", "handbook.docx", "--to", "2026-12-31")).ExitCode);

        var text = await TextAsync("handbook.docx");
        Assert.Contains("谈了新课", text, StringComparison.Ordinal);
        Assert.DoesNotContain("只给自己看", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_of_the_whole_school_are_a_table_even_when_there_are_none()
    {
        var run = await ExportAsync("cases", "--out", "cases.csv", "--language", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Number,How it stands,", await File.ReadAllTextAsync(Path.Combine(folder.Path, "cases.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--member", "1")]
    [InlineData("--unit", "B1")]
    [InlineData("--unit", "C")]
    public async Task A_quarterly_report_that_was_handed_in_is_had_by_its_member_or_by_a_unit(string whose, string name)
    {
        await HandInReportAsync("1", "B1", "听了意见，帮助解决了住房问题");

        var run = await ExportAsync("quarterly", whose, name, "--from", "2026-01-01", "--to", "2026-03-31", "--out", "quarterly.docx");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("听了意见，帮助解决了住房问题", await TextAsync("quarterly.docx"), StringComparison.Ordinal);
        await using var store = Store();
        await using var db = store.Read();
        var noted = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "export.quarterly");
        Assert.Null(noted.ActorId);
        Assert.StartsWith(whose == "--member" ? "person:" : "unit:", noted.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_member_handed_in_or_in_another_time_is_not_in_it()
    {
        await HandInReportAsync("1", "B1", "听了意见，帮助解决了住房问题");

        Assert.Equal(0, (await ExportAsync("quarterly", "--member", "2", "--out", "others.docx", "--to", "2026-12-31")).ExitCode);
        Assert.Equal(0, (await ExportAsync("quarterly", "--unit", "B1", "--out", "later.docx", "--from", "2026-04-01", "--to", "2026-12-31")).ExitCode);

        Assert.Contains("没有已提交的", await TextAsync("others.docx"), StringComparison.Ordinal);
        Assert.Contains("没有已提交的", await TextAsync("later.docx"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summaries", "x.docx", "summaries")]
    [InlineData("handbook", "x.docx", "--member")]
    [InlineData("handbook", "x.csv", "docx", "--member", "1")]
    [InlineData("handbook", "x.docx", "99", "--member", "99")]
    [InlineData("cases", "x.csv", "B9", "--unit", "B9")]
    [InlineData("cases", "x.csv", "--unit", "--member", "1")]
    [InlineData("check", "x.docx", "--unit", "--member", "1")]
    [InlineData("check", "x.xlsx", "docx")]
    [InlineData("quarterly", "x.docx", "--member STAFF_NO or --unit CODE", "--member", "1", "--unit", "B1")]
    [InlineData("quarterly", "x.docx", "99", "--member", "99")]
    [InlineData("quarterly", "x.docx", "B9", "--unit", "B9")]
    [InlineData("cases", "x.pdf", "x.pdf")]
    [InlineData("cases", "x.csv", "2026-13-01", "--from", "2026-13-01")]
    [InlineData("cases", "x.csv", "--from", "--from", "2026-05-01", "--to", "2026-04-01")]
    [InlineData("cases", "x.csv", "--format", "--format", "csv")]
    public async Task What_cannot_be_made_is_said_and_what_was_there_stays(string kind, string file, string named, params string[] more)
    {
        var path = Path.Combine(folder.Path, file);
        await File.WriteAllTextAsync(path, "was there before");

        var run = await ExportAsync([kind, "--out", file, .. more]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, string.Join('\n', run.Errors), StringComparison.Ordinal);
        Assert.Equal("was there before", await File.ReadAllTextAsync(path));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part"));
    }

    [Fact]
    public async Task Without_a_file_nothing_is_done()
    {
        var run = await ExportAsync("cases");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--out", string.Join('\n', run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_file_can_be_it_is_said_in_one_line()
    {
        var run = await ExportAsync("cases", "--out", "no-such-folder/cases.csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no-such-folder", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private async Task HandInReportAsync(string staffNo, string code, string situation)
    {
        await using var store = Store();
        await using var db = store.Read();
        var (member, unit) = (await db.People.SingleAsync(one => one.StaffNo == staffNo), await db.Units.SingleAsync(one => one.Code == code));
        var quarter = new Quarter(2026, 1);
        var report = new QuarterlyReport { MemberId = member.Id, Period = quarter.Name };
        report.HandIn(
            new FrozenReport
            {
                Member = member.Name,
                Unit = unit.Name,
                UnitCode = code,
                Period = quarter.Name,
                From = quarter.From,
                Closing = quarter.Closing,
                Words = new PaperWords(situation, "", ""),
                Figures = new ReportFigures { AsOf = quarter.Closing, Months = [], Contacts = [], Pairings = [], Cases = [], Raised = [], Talks = new ReportTalks(0, 0, 0) },
            },
            unit.Id,
            new DateTimeOffset(2026, 4, 3, 9, 0, 0, TimeSpan.Zero));
        db.Add(report);
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(db, default));
    }

    private async Task<string> TextAsync(string file)
    {
        await using var written = File.OpenRead(Path.Combine(folder.Path, file));
        using var document = WordprocessingDocument.Open(written, isEditable: false);
        return document.MainDocumentPart!.Document.InnerText;
    }

    private SqliteStore Store() => new($"Data Source={folder.Database}");

    private Task<BotRun> ExportAsync(params string[] arguments) => BotRun.OfAsync(folder, ["export", .. arguments]);
}
