using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>A morning's message.</summary>
/// <param name="Day">The day it is for.</param>
/// <param name="Sections">The most urgent first.</param>
/// <param name="Rules">Why it came.</param>
/// <param name="PutOffs">How far it may be put off; none when its last day is too near.</param>
internal sealed record ReminderView(
    DateOnly Day, IReadOnlyList<ReminderSection> Sections, IReadOnlyList<string> Rules, IReadOnlyList<PutOffChoice> PutOffs)
{
    /// <summary>The key to put it off with.</summary>
    public string? Key { get; init; }

    /// <summary>What was chosen cannot be: the key of the sentence that says so.</summary>
    public string? Problem { get; init; }

    /// <summary>To which day it was put off.</summary>
    public DateOnly? PutOffTo { get; init; }
}

internal static class ReminderCard
{
    public static Card Of(ReminderView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["remind.title"], words.Weekday(view.Day)),
            .. Notice(view, words),
            .. view.Sections.Select(section => Part(section, words)),
            .. Later(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words.Say("remind.summary", ("day", words.MonthDay(view.Day))));

    /// <summary>It was put off, or is asked about again, and all of it is done meanwhile.</summary>
    public static Card Done(Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["remind.done"]), new TextBlock(words["remind.done.notice"])]),
        words["remind.done"]);

    private static IEnumerable<CardElement> Notice(ReminderView view, Wording words) => view.PutOffTo is { } day
        ? [new TextBlock(words.Say("remind.put_off", ("day", words.Weekday(day)))) { Color = TextColor.Good, Bold = true }]
        : [];

    private static Container Part(ReminderSection section, Wording words) => new([.. section.Draw(words)])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> Later(ReminderView view, Wording words)
    {
        if (view.Key is null || view.PutOffs.Count == 0)
            yield break;
        yield return new InputChoices(nameof(PutOffForm.When), [.. view.PutOffs.Select(one => Choice(one, words))])
        {
            Label = words["remind.when"],
            Value = Literals<PutOff>.Write(view.PutOffs[0].How),
            Problem = view.Problem is { } problem ? words[problem] : null,
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static IEnumerable<CardButton> Buttons(ReminderView view, Wording words)
    {
        if (view is { Key: { } key, PutOffs.Count: > 0 })
            yield return new Press(Verbs.PutOff, words["remind.button.later"]) { Key = key };
        yield return new Press(Verbs.Why, words["remind.button.why"])
        {
            Data = new Dictionary<string, string> { [Verbs.Rules] = Morning.Write(view.Rules) },
            SendsInputs = false,
        };
    }

    private static Choice Choice(PutOffChoice choice, Wording words)
    {
        var how = Literals<PutOff>.Write(choice.How);
        return new Choice(how, words.Say($"remind.when.{how}", ("day", words.Weekday(choice.Day))));
    }
}
