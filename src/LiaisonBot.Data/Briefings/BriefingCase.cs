using LiaisonBot.Data.Cases;

namespace LiaisonBot.Data.Briefings;

/// <summary>That a case was raised as a question or an opinion on a briefing.</summary>
public sealed class BriefingCase
{
    public long CaseId { get; set; }

    public Case? Case { get; set; }

    public long BriefingId { get; set; }
}
