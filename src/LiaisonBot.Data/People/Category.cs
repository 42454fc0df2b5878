using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.People;

/// <summary>Why a colleague deserves a friend (W2). A colleague may have several, and they change over time.</summary>
public enum Category
{
    /// <summary>高层次人才</summary>
    [Literal("high_level_talent")]
    HighLevelTalent,

    /// <summary>困难群众</summary>
    [Literal("in_difficulty")]
    InDifficulty,

    /// <summary>青年教师</summary>
    [Literal("young_teacher")]
    YoungTeacher,

    /// <summary>新入职</summary>
    [Literal("new_hire")]
    NewHire,

    /// <summary>入党积极分子</summary>
    [Literal("applicant")]
    Applicant,

    /// <summary>优抚</summary>
    [Literal("preferential")]
    Preferential,

    /// <summary>青年干部</summary>
    [Literal("young_cadre")]
    YoungCadre,

    /// <summary>帮教</summary>
    [Literal("guidance")]
    Guidance,

    /// <summary>学生</summary>
    [Literal("student")]
    Student,
}
