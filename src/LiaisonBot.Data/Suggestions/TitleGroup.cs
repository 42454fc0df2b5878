namespace LiaisonBot.Data.Suggestions;

/// <summary>The series (系列) that a title belongs to: those of one series have work to talk about.</summary>
public enum TitleGroup
{
    Unknown,
    Teaching,
    Clinical,
    Nursing,
    Technical,
    Administrative,
}

public static class TitleGroups
{
    /// <summary>In this order: 实验师 and 主管护师 hold 师 as 医师 does, so the longer word is looked for.</summary>
    private static readonly (string Part, TitleGroup Group)[] Parts =
    [
        ("护师", TitleGroup.Nursing), ("护士", TitleGroup.Nursing), ("nurse", TitleGroup.Nursing),
        ("医师", TitleGroup.Clinical), ("药师", TitleGroup.Clinical), ("physician", TitleGroup.Clinical),
        ("技师", TitleGroup.Technical), ("实验", TitleGroup.Technical), ("工程", TitleGroup.Technical), ("engineer", TitleGroup.Technical),
        ("教授", TitleGroup.Teaching), ("讲师", TitleGroup.Teaching), ("助教", TitleGroup.Teaching), ("研究员", TitleGroup.Teaching),
        ("博士后", TitleGroup.Teaching), ("professor", TitleGroup.Teaching), ("lecturer", TitleGroup.Teaching),
        ("职员", TitleGroup.Administrative), ("书记", TitleGroup.Administrative), ("负责人", TitleGroup.Administrative),
        ("领导", TitleGroup.Administrative), ("科员", TitleGroup.Administrative),
    ];

    /// <summary>What the title, free text in the roster, says; a title that says nothing is like no other.</summary>
    public static TitleGroup Of(string? title) => title is null
        ? TitleGroup.Unknown
        : Array.Find(Parts, part => title.Contains(part.Part, StringComparison.OrdinalIgnoreCase)).Group;
}
