namespace LiaisonBot.Tests.ImportRosters;

/// <summary>Three good files in a folder, for a test to import or to spoil.</summary>
internal static class RosterFolder
{
    public static string Write(string parent, string name = "rosters")
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "org.csv"), "code,name,kind,parent\nC,医学院党委,committee,\nB1,生理学党支部,branch,C\n");
        File.WriteAllText(
            Path.Combine(folder, "people.csv"),
            "staff_no,name,unit,kind,roles,categories,title,account,email,locale,joined_on,left_on\n"
            + "1,林秋实,B1,member,secretary,,教授,a-1,,zh-CN,2010-09-01,\n"
            + "2,苏婉清,B1,colleague,,young_teacher,讲师,a-2,,zh-CN,2020-09-01,\n");
        File.WriteAllText(
            Path.Combine(folder, "pairings.csv"),
            "member,colleague,origin,batch,started_on,ended_on,reason\n1,2,assigned,2026-1,2026-04-10,,\n");
        return folder;
    }

    /// <summary>Puts a row at the end of one of the files.</summary>
    public static void Append(string folder, string file, string row) => File.AppendAllText(Path.Combine(folder, file), row + "\n");
}
