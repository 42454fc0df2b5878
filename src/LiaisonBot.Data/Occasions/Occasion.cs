using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Occasions;

/// <summary>The five occasions on which a friend must talk with a colleague 五必谈 (C4); what holds for each stands in <see cref="OccasionRules"/>.</summary>
public enum Occasion
{
    /// <summary>(a) A change of job, promotion or demotion, retirement. 工作变迁、职务升降、退休离休</summary>
    [Literal("post")]
    Post,

    /// <summary>(b) Commended, rewarded, criticised or disciplined. 受表彰、奖励、批评、处分</summary>
    [Literal("praise_or_censure")]
    PraiseOrCensure,

    /// <summary>(c) A setback at work. 工作中遇到挫折</summary>
    [Literal("setback")]
    Setback,

    /// <summary>(d) A problem of conduct found, or reported by others. 遵守党纪国法、党风廉政、思想作风方面发现问题或有反映</summary>
    [Literal("conduct")]
    Conduct,

    /// <summary>(e) After a member's appraisal, inspection or democratic review, whose opinions must be conveyed. 考核、考察或民主评议后需转达意见</summary>
    [Literal("appraisal")]
    Appraisal,
}
