using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>The question for whom; its property name is the input's id.</summary>
/// <param name="Member">A <see cref="MemberToLogFor.Value"/>.</param>
internal sealed record WhomForm(string Member);

/// <summary>For which member a contact is entered, and what is said when it is for nobody.</summary>
internal static class WhomCard
{
    /// <summary>So that the card stays under 28 KB with the longest names; whoever has more people says the name: 代记联系 凌晓.</summary>
    private const int MostMembers = 100;

    public static Card Of(IReadOnlyList<MemberToLogFor> members, string? problem, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["logcontact.title.for"]),
            new InputChoices(nameof(WhomForm.Member), [.. members.Take(MostMembers).Select(member => Choice(member, words))])
            {
                Label = words["logfor.whom"],
                Placeholder = words["logfor.choose"],
                Problem = problem is null ? null : words[problem],
            },
            .. members.Count > MostMembers ? [new TextBlock(words["logfor.more"]) { Subtle = true }] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [new Press(ForMemberVerbs.Whom, words["logfor.button.next"]) { Style = ButtonStyle.Positive }],
        },
        words["logcontact.title.for"]);

    public static Card Nobody(Wording words) => Notice("logfor.nobody", words);

    public static Card Left(Wording words) => Notice("logfor.left", words);

    public static Card NoPairings(MemberToLogFor member, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
            [new CardHeading(words["logcontact.title.for"]), new UserText(words.Say("logfor.no_pairings", ("name", member.Name)))])
        {
            Actions = [new Press(ForMemberVerbs.Begin, words["logfor.button.another"]) { SendsInputs = false }],
        },
        words["logcontact.title.for"]);

    private static Choice Choice(MemberToLogFor member, Wording words) =>
        new(member.Value, words.Say("logfor.choice", ("name", member.Name), ("number", member.StaffNo)));

    private static Card Notice(string key, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["logcontact.title.for"]), new TextBlock(words[key])]),
        words["logcontact.title.for"]);
}
