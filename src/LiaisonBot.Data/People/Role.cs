using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.People;

/// <summary>What a person is in a unit. Rights follow role and unit, as of now.</summary>
public enum Role
{
    /// <summary>书记</summary>
    [Literal("secretary")]
    Secretary,

    /// <summary>副书记</summary>
    [Literal("deputy_secretary")]
    DeputySecretary,

    /// <summary>领导</summary>
    [Literal("leader")]
    Leader,

    /// <summary>行政负责人</summary>
    [Literal("admin_head")]
    AdminHead,

    /// <summary>党务干事</summary>
    [Literal("officer")]
    Officer,
}
