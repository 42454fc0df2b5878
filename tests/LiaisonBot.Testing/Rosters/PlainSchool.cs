using System.Globalization;
using System.Text;

namespace LiaisonBot.Testing.Rosters;

/// <summary>
/// A school of any size in the form that <c>import</c> reads: branches of fifty members under one general branch, every member
/// paired with two colleagues since the start of 2026. The accounts are <c>member-1</c>, <c>member-2</c> and so on.
/// </summary>
public static class PlainSchool
{
    private const int BranchSize = 50;
    private static readonly string[] Surnames = ["陈", "林", "黄", "周", "吴", "徐", "孙", "胡", "郭", "何"];
    private static readonly string[] GivenNames = ["书文", "静怡", "建民", "晓峰", "玉兰", "志远", "思琪", "海燕", "立新", "雨桐", "国栋"];

    public static string Account(int member) => string.Create(CultureInfo.InvariantCulture, $"member-{member}");

    /// <summary>Writes the three files into the folder.</summary>
    public static void Write(string folder, int members)
    {
        var org = new StringBuilder("code,name,kind,parent\nC,学院党委,committee,\nG,第一党总支,general_branch,C\n");
        var people = new StringBuilder("staff_no,name,unit,kind,roles,categories,title,account,email,locale,joined_on,left_on\n");
        var pairings = new StringBuilder("member,colleague,origin,batch,started_on,ended_on,reason\n");
        for (var branch = 0; branch <= (members - 1) / BranchSize; branch++)
            org.AppendLine(CultureInfo.InvariantCulture, $"B{branch},第{branch + 1}支部,branch,G");
        for (var member = 1; member <= members; member++)
        {
            var unit = (member - 1) / BranchSize;
            people.AppendLine(CultureInfo.InvariantCulture, $"M{member},{Name(member)},B{unit},member,,,,{Account(member)},,,2015-09-01,");
            for (var colleague = 2 * member; colleague <= (2 * member) + 1; colleague++)
            {
                people.AppendLine(CultureInfo.InvariantCulture, $"P{colleague},{Name(colleague + 37)},B{unit},colleague,,,,colleague-{colleague},,,2018-09-01,");
                pairings.AppendLine(CultureInfo.InvariantCulture, $"M{member},P{colleague},assigned,,2026-01-01,,");
            }
        }

        File.WriteAllText(Path.Combine(folder, "org.csv"), org.ToString());
        File.WriteAllText(Path.Combine(folder, "people.csv"), people.ToString());
        File.WriteAllText(Path.Combine(folder, "pairings.csv"), pairings.ToString());
    }

    private static string Name(int number) => Surnames[number % Surnames.Length] + GivenNames[number / Surnames.Length % GivenNames.Length];
}
