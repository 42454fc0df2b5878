using System.CommandLine;
using System.Globalization;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Store;
using LiaisonBot.Settings;

namespace LiaisonBot.IssueCodes;

/// <summary>
/// <c>link-code STAFF_NO</c>: a one-time code from whoever runs the machine, for the first secretaries and administrators, to whom nobody
/// in the chat could give one yet.
/// </summary>
internal static class LinkCodeCommand
{
    private const int Done = 0;
    private const int NotNow = 1;
    private const int BadInput = 2;

    /// <summary>All three are asked for only when the verb is really run, since they read the settings.</summary>
    public static Command Create(Func<LiaisonStore> openStore, Func<ProgrammeClock> clock, Func<int> hours)
    {
        var staffNo = new Argument<string>("STAFF_NO") { Description = "工号 / the person's staff number" };
        var command = new Command("link-code", "为一个人生成一次性绑定码 / make a one-time link code for a person") { staffNo };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var store = openStore();
            if (await store.MakeReadyAsync(cancellation) is { } obstacle)
                throw new WrongSettingException("ConnectionStrings:Liaison", obstacle);
            return await RunAsync(store, clock(), hours(), parsed.GetRequiredValue(staffNo), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        LiaisonStore store, ProgrammeClock clock, int hours, string staffNo, CancellationToken cancellation)
    {
        await using var db = store.Read();
        if (await db.FindByStaffNoAsync(staffNo, clock.Today, cancellation) is not { } person)
        {
            await Console.Error.WriteLineAsync($"没有工号为“{staffNo}”的在职人员 / there is nobody here with staff number '{staffNo}'");
            return BadInput;
        }

        var now = clock.Now;
        var until = now.AddHours(hours);
        var (code, text) = (await db.IssueCodesAsync([person], issuedBy: null, now, until))[0];
        db.Add(new AuditEntry { At = now, Action = "link.issue", ConcernsId = person.Id }.About(() => $"link_code:{code.Id}"));
        if (await store.CommitAsync(db, cancellation) != CommitOutcome.Committed)
        {
            await Console.Error.WriteLineAsync("数据库正忙，请再试一次 / the database is busy, please try again");
            return NotNow;
        }

        // The code alone on the standard output, so that a script can take it.
        Console.WriteLine(CodeText.Shown(text));
        var shown = clock.Local(until).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        await Console.Error.WriteLineAsync(
            $"{person.Name}（{person.StaffNo}），只能用一次，有效期至 {shown} / for {person.Name} ({person.StaffNo}), once, until {shown}");
        return Done;
    }
}
