using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>Appraisal figures that trace to records (R9): a member's own, which they can contest, and those of a unit's members.</summary>
public static class SeeFiguresExtensions
{
    private const Who Keepers = Who.Secretary | Who.DeputySecretary | Who.Officer;

    public static IServiceCollection AddSeeFigures(this IServiceCollection services) => services
        .AddAction(new BotAction("figures.own")
        {
            Words = new CommandWords(["我的考评数据", "考评数据"], ["my figures"], "figures.help"),
            Verb = Verbs.Own,
            Who = Who.Member,
            Refusal = "figures.members_only",
            Said = OwnDialog.ShowAsync,
            Pressed = OwnDialog.ShowAsync,
        })
        .AddAction(new BotAction("figures.pairing") { Verb = Verbs.Pairing, Who = Who.Member, Refusal = "figures.members_only", Pressed = OwnDialog.ShowPairingAsync })
        .AddAction(new BotAction("figures.talks") { Verb = Verbs.Talks, Who = Who.Member, Refusal = "figures.members_only", Pressed = OwnDialog.ShowTalksAsync })
        .AddAction(new BotAction("figures.contest") { Verb = Verbs.Contest, Who = Who.Member, Refusal = "figures.members_only", Pressed = ContestDialog.BeginAsync })
        .AddAction(BotAction.OnCard(Keys.Contest, "figures.raise", Verbs.Raise, Who.Member, ContestDialog.RaiseAsync, ContestDialog.RaiseAgainAsync) with
        {
            Refusal = "figures.members_only",
        })
        .AddAction(new BotAction("figures.unit")
        {
            Words = new CommandWords(["支部考评数据", "成员考评数据"], ["branch figures", "member figures"], "figures.unit.help") { Group = CommandGroup.Unit },
            Verb = Verbs.Unit,
            Who = Keepers,
            Refusal = "figures.keepers_only",
            Said = UnitDialog.ShowAsync,
            Pressed = UnitDialog.ShowAsync,
        })
        .AddAction(new BotAction("figures.member") { Verb = Verbs.Member, Who = Keepers, Refusal = "figures.keepers_only", Pressed = UnitDialog.ShowMemberAsync })
        .AddCardSamples(Samples.All);
}
