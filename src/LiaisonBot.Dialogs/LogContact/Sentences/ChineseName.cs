using System.Collections.Frozen;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>Family and given name of a Chinese full name.</summary>
internal sealed record ChineseName(string Family, string Given)
{
    private static readonly FrozenSet<string> DoubleFamilies = FrozenSet.Create(
        StringComparer.Ordinal,
        "欧阳", "诸葛", "司徒", "上官", "司马", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "东方", "南宫",
        "端木", "独孤", "百里", "呼延", "闻人", "轩辕", "钟离", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "申屠", "仲孙");

    /// <summary>Null for a name that is not two to four Chinese characters: 阿依古丽·买买提 and Anna Smith split elsewhere.</summary>
    public static ChineseName? Of(string name)
    {
        var letters = string.Concat(name.Where(letter => !char.IsWhiteSpace(letter)));
        if (letters.Length is < 2 or > 4 || !letters.All(SentenceText.IsHan))
            return null;
        var family = letters.Length > 2 && DoubleFamilies.Contains(letters[..2]) ? 2 : 1;
        return new ChineseName(letters[..family], letters[family..]);
    }
}
