namespace LiaisonBot.Data.Suggestions;

/// <summary>What a colleague's categories ask of a friend, and what a member can be to such a colleague (P3).</summary>
[Flags]
public enum Care
{
    None = 0,

    /// <summary>高层次人才: asks for a committee leader or an administrative head.</summary>
    HighLevelTalent = 1,

    /// <summary>青年教师: asks for a member who is high-level talent, or a branch secretary.</summary>
    YoungTeacher = 2,

    /// <summary>困难群众: asks for somebody who can help to solve it.</summary>
    InDifficulty = 4,

    /// <summary>新入职: asks for somebody who helps them settle in.</summary>
    NewHire = 8,
}
