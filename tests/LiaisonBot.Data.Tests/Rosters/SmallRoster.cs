using System.Text;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rosters.Reporting;
using LiaisonBot.Testing;

namespace LiaisonBot.Data.Tests.Rosters;

/// <summary>Three good files that a test spoils or changes, and imports on a day of its choice.</summary>
internal sealed record SmallRoster
{
    public static readonly DateOnly FirstDay = new(2026, 5, 10);

    public const string OrgHead = "code,name,kind,parent\n";
    public const string PeopleHead =
        "staff_no,name,unit,kind,roles,categories,title,account,email,locale,joined_on,left_on,left_reason\n";
    public const string PairingsHead = "member,colleague,origin,batch,started_on,ended_on,reason\n";

    public string? Org { get; init; } = OrgHead + "C,医学院党委,committee,\nB1,生理学党支部,branch,C\nB2,解剖学党支部,branch,C\n";

    public string? People { get; init; } = PeopleHead
        + "1,林秋实,B1,member,secretary;officer@C,,教授,a-1,1@example.edu,zh-CN,2010-09-01,,\n"
        + "2,周若兰,B2,member,,,讲师,a-2,2@example.edu,en-US,2012-09-01,,\n"
        + "3,苏婉清,B1,colleague,,young_teacher;new_hire,讲师,a-3,3@example.edu,zh-CN,2020-09-01,,\n"
        + "4,马志强,B2,colleague,,,技师,a-4,4@example.edu,zh-CN,2020-09-01,,\n";

    public string? Pairings { get; init; } = PairingsHead + "1,3,assigned,2026-1,2026-04-10,,\n2,4,member,,2026-04-10,,\n";

    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gives a file in place of the texts above; null where it leaves it to them.</summary>
    public Func<string, Stream?> Instead { get; init; } = _ => null;

    public static SmallRoster WithPerson(string row)
    {
        var roster = new SmallRoster();
        return roster with { People = roster.People + row + "\n" };
    }

    public static SmallRoster WithPairing(string row)
    {
        var roster = new SmallRoster();
        return roster with { Pairings = roster.Pairings + row + "\n" };
    }

    public static SmallRoster WithUnit(string row)
    {
        var roster = new SmallRoster();
        return roster with { Org = roster.Org + row + "\n" };
    }

    public async Task<ImportReport> ImportAsync(TestDatabase database, DateOnly? today = null, bool dryRun = false)
    {
        var noon = (today ?? FirstDay).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        await using var db = database.Open();
        return await new RosterImport(db, new ProgrammeClock(new SteppedClock(noon), TimeZoneInfo.Utc))
            .RunAsync(Open, dryRun, CancellationToken.None);
    }

    private Stream? Open(string file)
    {
        if (Instead(file) is { } other)
            return other;
        var text = file switch { "org.csv" => Org, "people.csv" => People, _ => Pairings };
        return text is null ? null : new MemoryStream([.. Encoding.Preamble, .. Encoding.GetBytes(text)]);
    }
}
