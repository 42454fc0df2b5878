using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Welcome;

internal static class WelcomeCard
{
    /// <summary>The usual few; everything else can be said.</summary>
    private const int MostButtons = 6;

    private const int ButtonsInRow = 2;

    /// <summary>As many of the usual commands as are offered when no guess is near.</summary>
    private const int FewButtons = 3;

    public static Card Greeting(Guest guest, Wording words)
    {
        List<CardElement> body =
        [
            new CardHeading(words["welcome.title"]),
            new UserText(words.Say("welcome.greeting", ("name", guest.Name))),
            new TextBlock(words[guest.Who.HasFlag(Who.Member) ? "welcome.value.member" : "welcome.value.colleague"]),
        ];
        if (guest.Offices.Count > 0)
            body.Add(new UserText(new TextRun(words.Say("welcome.offices", ("offices", Offices(guest, words)))) { Subtle = true }));
        body.AddRange(Groups(guest.Open, words));
        body.AddRange(Buttons(guest.Open, words));
        return new Card(new AdaptiveCard(words.Language.Tag(), body), words["welcome.title"]);
    }

    public static Card Help(IReadOnlyList<BotAction> open, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["welcome.help.title"]),
            .. Groups(open, words),
            new TextBlock(words["welcome.help.both"]) { Subtle = true },
            .. Buttons(open.Where(action => action.Id != WelcomeDialog.Help), words),
        ]),
        words["welcome.help.title"]);

    /// <param name="near">What the person may have meant; empty when nothing is near.</param>
    public static Card NotUnderstood(IReadOnlyList<BotAction> near, IReadOnlyList<BotAction> open, Wording words)
    {
        var help = open.Where(action => action.Id == WelcomeDialog.Help);
        var offered = near.Count > 0 ? near : [.. open.Where(action => action.Id != WelcomeDialog.Help).Take(FewButtons)];
        return new Card(
            new AdaptiveCard(words.Language.Tag(),
            [
                new CardHeading(words["welcome.not_understood.title"]),
                new TextBlock(words[near.Count > 0 ? "welcome.not_understood.near" : "welcome.not_understood.usual"]),
                .. Buttons(offered.Concat(help), words),
            ]),
            words["welcome.not_understood.title"]);
    }

    public static Card Stranger(Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["welcome.stranger.title"]),
            new TextBlock(words["welcome.stranger.how"]),
            new TextBlock(words["welcome.stranger.code"]) { Subtle = true },
        ]),
        words["welcome.stranger.title"]);

    private static IEnumerable<CardElement> Groups(IReadOnlyList<BotAction> open, Wording words) =>
        from action in open
        group action by action.Words!.Group into held
        orderby held.Key
        from element in Group(held.Key, held, words)
        select element;

    private static IEnumerable<CardElement> Group(CommandGroup group, IEnumerable<BotAction> actions, Wording words)
    {
        yield return new TextBlock(words[Title(group)]) { Bold = true, Spacing = Spacing.Medium };
        yield return new FactSet([.. actions.Select(action => new Fact(action.Words!.Title(words.Language), words[action.Words.Help]))])
        {
            Spacing = Spacing.Small,
        };
    }

    private static string Title(CommandGroup group) => group switch
    {
        CommandGroup.Own => "welcome.group.own",
        CommandGroup.Unit => "welcome.group.unit",
        CommandGroup.General => "welcome.group.general",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    /// <summary>Two in a row: one row of all would run off a phone.</summary>
    private static IEnumerable<CardElement> Buttons(IEnumerable<BotAction> actions, Wording words) => actions
        .Select(action => action.Button(words.Language))
        .OfType<Press>()
        .Take(MostButtons)
        .Chunk(ButtonsInRow)
        .Select(row => new ActionSet(row) { Spacing = Spacing.Small });

    private static string Offices(Guest guest, Wording words) =>
        words.List(guest.Offices.Select(office => words.Office(office.Role, office.Unit)));
}
