using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>A member proposes a colleague, a colleague asks for a member or anybody, a secretary assigns; both agree, and the branch approves (P1 to P3).</summary>
public static class ProposePairingsExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddProposePairings(this IServiceCollection services) => services
        .AddAction(new BotAction("proposal.propose")
        {
            Words = new CommandWords("提议结对", "propose pairing", "propose.help.propose"),
            Verb = Verbs.Propose,
            Who = Who.Member,
            Refusal = "propose.members_only",
            Said = FormDialog.ProposeAsync,
        })
        .AddAction(new BotAction("proposal.ask")
        {
            Words = new CommandWords(["申请联系人", "我想要结对朋友"], ["ask for a friend"], "propose.help.ask"),
            Verb = Verbs.Ask,
            Who = Who.Colleague,
            Refusal = "propose.colleagues_only",
            Said = FormDialog.AskAsync,
        })
        .AddAction(new BotAction("proposal.assign")
        {
            Words = new CommandWords("安排结对", "assign pairing", "propose.help.assign") { Group = CommandGroup.Unit },
            Verb = Verbs.Assign,
            Who = Secretaries,
            Refusal = "propose.secretaries_only",
            Said = FormDialog.AssignAsync,
        })
        .AddAction(new BotAction("proposal.list")
        {
            Words = new CommandWords("结对申请", "pairing requests", "propose.help.list"),
            Verb = Verbs.List,
            Who = Who.Anyone,
            Said = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("proposal.hand-over") { Verb = Verbs.HandOver, Who = Secretaries, Pressed = FormDialog.HandOverAsync })
        .AddAction(BotAction.OnCard(Keys.Form, "proposal.make", Verbs.Make, Who.Anyone, FormDialog.MakeAsync, FormDialog.MakeAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Form, "proposal.seek", Verbs.Seek, Who.Colleague, SeekDialog.SeekAsync, ListDialog.ShowAsync))
        .AddAction(BotAction.OnCard(Keys.List, "proposal.seek-no-more", Verbs.SeekNoMore, Who.Colleague, SeekDialog.SeekNoMoreAsync, ListDialog.ShowAsync))
        .AddAction(new BotAction("proposal.open") { Verb = Verbs.Open, Who = Who.Anyone, Pressed = ProposalDialog.OpenAsync })
        .AddAction(OfCard("proposal.agree", Verbs.Agree, Who.Anyone, ProposalDialog.AgreeAsync))
        .AddAction(OfCard("proposal.decline", Verbs.Decline, Who.Anyone, ProposalDialog.DeclineAsync))
        .AddAction(OfCard("proposal.withdraw", Verbs.Withdraw, Who.Anyone, ProposalDialog.WithdrawAsync))
        .AddAction(OfCard("proposal.record", Verbs.Record, Secretaries, DecisionDialog.RecordAsync))
        .AddAction(OfCard("proposal.approve", Verbs.Approve, Secretaries, DecisionDialog.ApproveAsync))
        .AddAction(OfCard("proposal.refuse", Verbs.Refuse, Secretaries, DecisionDialog.RefuseAsync))
        .AddCardSamples(Samples.All);

    private static BotAction OfCard(string id, string verb, Who who, Func<Turn, Task> pressed) =>
        BotAction.OnCard(Keys.Card, id, verb, who, pressed, ProposalDialog.ShowAgainAsync);
}
