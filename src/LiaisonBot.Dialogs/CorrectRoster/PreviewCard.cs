using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>What will change and what follows from it.</summary>
internal sealed record PreviewView(RosterEntry Entry, Correction Correction, CorrectionEffects Effects, string Key)
{
    /// <summary>What the button back fills in again.</summary>
    public CorrectionForm Form { get; init; } = new();

    /// <summary>Something about the person changed after an earlier preview.</summary>
    public bool ChangedSince { get; init; }
}

internal static class PreviewCard
{
    private const int MostNames = 300;

    public static Card Of(PreviewView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["roster.preview"]),
            .. view.ChangedSince ? [new TextBlock(words["roster.changed_since"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            PersonCard.Who(view.Entry, words),
            Change(view.Correction, (view.Entry.Unit.Name, view.Entry.Person.Title), words),
            new TextBlock(words["roster.follows"]) { Bold = true, Spacing = Spacing.Medium },
            .. Follows(view.Effects, words),
            new TextBlock(words["roster.files"]) { Subtle = true, Spacing = Spacing.Medium },
        ])
        {
            Actions =
            [
                new Press(Verbs.Confirm, words["roster.button.confirm"]) { Key = view.Key, Style = ButtonStyle.Positive },
                new Press(Verbs.Form, words["roster.button.edit"])
                {
                    Data = PersonCard.Data(view.Entry.Person, view.Correction.Kind).Concat(view.Form.Data()).ToDictionary(),
                },
            ],
        },
        words["roster.preview"]);

    /// <summary>The correction in one sentence: 4月1日起，从药理支部调到药剂支部。</summary>
    public static UserText Change(Correction correction, (string Unit, string? Title) former, Wording words) => new(words.Say(
        $"roster.change.{Literals<CorrectionKind>.Write(correction.Kind)}",
        ("day", correction.On),
        ("from", former.Unit),
        ("to", correction.Unit?.Name ?? ""),
        ("office", correction is { Role: { } role, Unit: { } unit } ? words.Office(role, unit.Name) : ""),
        ("category", correction.Category is { } category ? words.Term(category) : ""),
        ("reason", correction.LeftReason is { } reason ? words[$"roster.reason.{Literals<Data.People.LeftReason>.Write(reason)}"] : ""),
        ("was", former.Title ?? words["roster.none"]),
        ("title", correction.Title ?? "")));

    public static IEnumerable<CardElement> Follows(CorrectionEffects effects, Wording words)
    {
        List<CardElement> lines =
        [
            .. effects.WithoutSecretary.Select(unit => new UserText(new TextRun(words.Say("roster.follows.vacant", ("unit", unit))) { Color = TextColor.Attention })),
            .. Names("roster.follows.talks", effects.MustTalkWith, words),
            .. Names("roster.follows.repair", effects.PairingsToRepair, words),
            .. Count("roster.follows.talks.count", effects.MustTalkCount, words),
            .. Count("roster.follows.repair.count", effects.RepairCount, words),
            .. Names("roster.follows.roles", [.. effects.RolesKept.Select(held => words.Office(held.Role, held.Unit.Name))], words),
        ];
        return lines.Count > 0 ? lines : [new TextBlock(words["roster.follows.nothing"]) { Subtle = true }];
    }

    private static IEnumerable<CardElement> Count(string key, int count, Wording words) =>
        count == 0 ? [] : [new TextBlock(words.Say(key, ("count", count)))];

    private static IEnumerable<CardElement> Names(string key, IReadOnlyList<string> names, Wording words) =>
        names.Count == 0 ? [] : [new UserText(words.Say(key, ("names", Excerpt.Of(words.List(names), MostNames)), ("count", names.Count)))];
}
