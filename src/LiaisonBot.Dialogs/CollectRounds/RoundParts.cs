using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>What several cards say of a round.</summary>
internal static class RoundParts
{
    public static string Name(Round round, Wording words) => words.Say("collect.name", ("year", round.Year), ("serial", round.Serial));

    public static string Days(Round round, Wording words) =>
        words.Say("collect.days.range", ("from", words.Day(round.OpenedOn)), ("to", words.Day(round.EndsOn)));

    public static TextBlock State(Round round, RoundTally tally, DateOnly today, Wording words) => new(words.Say(
        round.IsOpenOn(today) ? "collect.state.open" : "collect.state.over",
        ("asked", tally.Asked),
        ("answered", tally.Answered),
        ("percent", new Tally(tally.Asked, tally.Answered).Percent ?? 0)))
    {
        Spacing = Spacing.Small,
        Color = round.IsOpenOn(today) ? TextColor.Accent : TextColor.Default,
    };
}
