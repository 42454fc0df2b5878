using LiaisonBot.Data.Figures;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Own = "figures.own.1";
    public const string Pairing = "figures.pairing.1";
    public const string Talks = "figures.talks.1";
    public const string Contest = "figures.contest.1";
    public const string Raise = "figures.raise.1";
    public const string Unit = "figures.unit.1";
    public const string Member = "figures.member.1";

    /// <summary>The name of a period, in the data of a press.</summary>
    public const string Period = AppraisalPeriod.Input;

    /// <summary>The id of a pairing or a member, in the data of a press on <see cref="Pairing"/> or <see cref="Member"/>.</summary>
    public const string Of = "of";

    public static Dictionary<string, string> Data(AppraisalPeriod period, string? of = null)
    {
        var data = new Dictionary<string, string> { [Period] = period.Name };
        if (of is not null)
            data[Of] = of;
        return data;
    }
}

/// <summary>The kind of key on the form that contests a figure.</summary>
internal static class Keys
{
    public const string Contest = "figures.contest.1";
}
