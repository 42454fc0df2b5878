using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.FollowUps;

/// <summary>What is to be done, as it is shown.</summary>
/// <param name="One">The record.</param>
/// <param name="ByUnit">The name of the unit that does it.</param>
/// <param name="Name">Who in particular; null for an office, and where the reader is not told names.</param>
internal sealed record FollowUpLine(FollowUp One, string ByUnit, string? Name)
{
    public string Who(Wording words) => Name ?? (One.PersonId is null ? words.Office(One.Role ?? Role.Secretary, ByUnit) : words.Say("followup.member", ("unit", ByUnit)));
}

/// <summary>What several cards show of what is to be done.</summary>
internal static class FollowUpParts
{
    private const int MostTitle = 40;

    /// <summary>So that the card stays under 28 KB with the longest names.</summary>
    private const int MostDoers = 100;

    /// <summary>"4月20日前 走访新入职教师", and below it who does it and how it stands.</summary>
    public static Container Item(FollowUpLine line, DateOnly today, Wording words) => new(
    [
        new UserText(new TextRun(line.One.Text) { Bold = true }),
        new UserText(
            new TextRun(words.Say("followup.by", ("day", words.MonthDay(line.One.DueOn)))) { Subtle = true },
            new TextRun($" · {line.Who(words)} · ") { Subtle = true },
            State(line.One, today, words))
        {
            Spacing = Spacing.None,
        },
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    /// <summary>Done, overdue, put off, or simply to be done.</summary>
    public static TextRun State(FollowUp one, DateOnly today, Wording words) => one switch
    {
        { WithdrawnAt: not null } => new TextRun(words["followup.state.withdrawn"]) { Subtle = true },
        { DoneOn: { } day } => new TextRun(words.Say("followup.state.done", ("day", words.MonthDay(day)))) { Color = TextColor.Good },
        _ when one.IsOverdueOn(today) => new TextRun(words.Say("followup.state.overdue", ("days", today.DayNumber - one.DueOn.DayNumber))) { Color = TextColor.Attention },
        _ when one.DueOn > one.FirstDueOn => new TextRun(words.Say("followup.state.put_off", ("day", words.MonthDay(one.FirstDueOn)))) { Color = TextColor.Accent },
        _ => new TextRun(words["followup.state.open"]) { Color = TextColor.Accent },
    };

    public static string Tally(FollowUpTally tally, Wording words) =>
        words.Say("followup.tally", ("count", tally.Done.Whole), ("done", tally.Done.Part), ("overdue", tally.Overdue));

    /// <summary>Which of several to open, and the button that does; nothing where there is nothing, or nobody that opens it.</summary>
    /// <param name="all">What this turn adds itself has no id yet, and is opened by the next card.</param>
    /// <param name="openVerb">The verb that opens one.</param>
    /// <param name="words">The reader's.</param>
    /// <param name="data">What else the button carries.</param>
    public static IEnumerable<CardElement> Choose(IEnumerable<FollowUpLine> all, string? openVerb, Wording words, IReadOnlyDictionary<string, string>? data = null)
    {
        var lines = all.Where(line => line.One.Id > 0).ToList();
        if (lines.Count == 0 || openVerb is null)
            yield break;
        yield return new InputChoices(FollowUpRecords.Input, [.. lines.Select(line => new Choice(RecordName.Text(line.One.Id), Excerpt.Of(line.One.Text, MostTitle)))])
        {
            Label = words["followup.choose"],
            Value = RecordName.Text((lines.Find(line => line.One.IsOpen) ?? lines[0]).One.Id),
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new ActionSet(new Press(openVerb, words["followup.button.open"]) { Data = data ?? new Dictionary<string, string>() }) { Spacing = Spacing.Small };
    }

    /// <summary>The inputs of a <see cref="FollowUpForm"/>.</summary>
    public static IEnumerable<CardElement> Inputs(FollowUpForm form, IReadOnlyList<Doer> doers, IReadOnlyList<FormProblem> problems, Wording words) =>
    [
        new InputText(nameof(FollowUpForm.What))
        {
            Label = words.Say("followup.form.what", ("most", FollowUp.TextLength)),
            Value = form.What,
            Multiline = true,
            MaxLength = FollowUp.TextLength,
            Problem = problems.At(nameof(FollowUpForm.What), words),
        },
        new InputChoices(nameof(FollowUpForm.Whom), [.. Offered(form, doers).Select(doer => new Choice(doer.Value, Excerpt.Of(doer.In(words), MostTitle)))])
        {
            Label = words["followup.form.whom"],
            Placeholder = words["followup.form.choose"],
            Value = form.Whom,
            Problem = problems.At(nameof(FollowUpForm.Whom), words),
        },
        .. doers.Count > MostDoers
            ? [new TextBlock(words.Say("followup.form.more", ("count", doers.Count - MostDoers))) { Subtle = true, Spacing = Spacing.Small }]
            : Array.Empty<CardElement>(),
        new InputDate(nameof(FollowUpForm.By))
        {
            Label = words["followup.form.by"],
            Value = form.By,
            Problem = problems.At(nameof(FollowUpForm.By), words),
        },
    ];

    /// <summary>The first so many, whoever is chosen among them.</summary>
    private static IEnumerable<Doer> Offered(FollowUpForm form, IReadOnlyList<Doer> doers) =>
        doers.Where(doer => doer.Value == form.Whom).Concat(doers).Distinct().Take(MostDoers);
}
