using LiaisonBot.Data.Contacts;

namespace LiaisonBot.Data.Gatherings;

/// <summary>What those invited are told of a gathering; until it begins it may still change.</summary>
public sealed record GatheringFacts(ContactKind Kind, DateOnly On, TimeOnly At, string Place, string Topic)
{
    public static GatheringFacts Of(Gathering gathering)
    {
        ArgumentNullException.ThrowIfNull(gathering);
        return new GatheringFacts(gathering.Kind, gathering.On, gathering.At, gathering.Place, gathering.Topic);
    }
}
