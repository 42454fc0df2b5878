using LiaisonBot.Data.FollowUps;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.DoFollowUps;

/// <summary>What, by whom, by when: changed by the unit whose it is. A form that began before somebody else's change does not write over that.</summary>
internal static class EditDialog
{
    private const int MostYears = 1;

    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.FollowUpAsync(RecordName.Id(turn.Input(FollowUpRecords.Input))) is not { } opened)
            turn.Say(turn.Words["followup.gone"]);
        else if (!opened.MayChange || !opened.One.IsOpen)
            await FollowUpDialog.ShowAsync(turn, opened, FollowUpNews.Standing);
        else
            await ShowAsync(turn, opened, FollowUpForm.Of(opened.One), []);
    }

    public static async Task SaveAsync(Turn turn)
    {
        var form = FollowUpForm.Of(turn);
        if (await turn.PressedFollowUpAsync() is not { } opened)
        {
            turn.Say(turn.Words["followup.gone"]);
            turn.ShowUnsaved(form.What);
            return;
        }

        if (!opened.MayChange || !opened.One.IsOpen)
        {
            await FollowUpDialog.ShowAsync(turn, opened, FollowUpNews.Standing);
            if (form.What != opened.One.Text)
                turn.ShowUnsaved(form.What);
            return;
        }

        var check = FollowUpCheck.Of(form, await DoersAsync(turn, opened), new DayRange(turn.Today, turn.Today.AddYears(MostYears)), opened.One);
        if (turn.Input(EditCard.Since) != RecordName.Text(opened.One.Version))
            await ShowAsync(turn, opened, form, check.Problems, isOld: true);
        else if (check.Whom is not { } whom)
            await ShowAsync(turn, opened, form, check.Problems);
        else
            await KeepAsync(turn, opened, check, whom);
    }

    private static async Task KeepAsync(Turn turn, OpenedFollowUp opened, FollowUpCheck check, Doer whom)
    {
        var (one, before) = (opened.One, Doer.ValueOf(opened.One));
        var doers = await turn.DoersAsync(one);
        if (check.By != one.DueOn)
            (one.DueOn, one.FirstDueOn, one.SetOn) = (check.By, check.By, turn.Today);
        one.Text = check.What;
        whom.Take(one);
        turn.Spend(() => FollowUpRecords.Subject(one));
        turn.Audit("followup.changed", () => FollowUpRecords.Subject(one), one.PersonId);
        await turn.TellAsync(one, before == whom.Value ? FollowUpNews.Changed : FollowUpNews.Given);
        await turn.TellFormerAsync(one, doers);
        await FollowUpDialog.ShowAsync(turn, opened, FollowUpNews.Changed);
    }

    private static async Task ShowAsync(Turn turn, OpenedFollowUp opened, FollowUpForm form, IReadOnlyList<FormProblem> problems, bool isOld = false)
    {
        var key = turn.Key is { IsSpent: false, Kind: Keys.Form } pressed ? pressed.Key : turn.IssueKey(Keys.Form, RecordName.Text(opened.One.Id));
        var line = (await turn.LinesAsync([opened.One], tellsNames: true))[0];
        turn.Show(EditCard.Of(new EditView(line, form, await DoersAsync(turn, opened), key) { Problems = problems, IsOld = isOld }, turn.Words));
    }

    /// <summary>The offices and people of the unit that does it; of a review, those of the other units as well.</summary>
    private static async Task<IReadOnlyList<Doer>> DoersAsync(Turn turn, OpenedFollowUp opened) => opened.One.Kind == FollowUpKind.ReviewDecision
        ? opened.Scope.DoersOfReview(opened.Owner)
        : await turn.DoersOfAsync(opened.By);
}

/// <summary>The form as it is drawn.</summary>
/// <param name="Now">How it stands.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Doers">Who may be responsible.</param>
/// <param name="Key">The form's key.</param>
internal sealed record EditView(FollowUpLine Now, FollowUpForm Form, IReadOnlyList<Doer> Doers, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>Whether somebody else changed it since the form was opened.</summary>
    public bool IsOld { get; init; }
}

internal static class EditCard
{
    /// <summary>With which version the form began.</summary>
    public const string Since = nameof(Since);

    public static Card Of(EditView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["followup.edit"]),
            .. view.IsOld ? Old(view.Now, words) : [],
            .. view.Problems.Count > 0 ? [new TextBlock(words["followup.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. FollowUpParts.Inputs(view.Form, view.Doers, view.Problems, words),
            new TextBlock(words["followup.form.hint"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.Save, words["followup.button.save"])
                {
                    Key = view.Key,
                    Style = ButtonStyle.Positive,
                    Data = new Dictionary<string, string> { [Since] = RecordName.Text(view.Now.One.Version) },
                },
                new Press(Verbs.Open, words["followup.button.back"])
                {
                    Data = new Dictionary<string, string> { [FollowUpRecords.Input] = RecordName.Text(view.Now.One.Id) },
                    SendsInputs = false,
                },
            ],
        },
        words["followup.edit"]);

    private static IEnumerable<CardElement> Old(FollowUpLine now, Wording words)
    {
        yield return new TextBlock(words["followup.form.old"]) { Color = TextColor.Attention };
        yield return LabelledLine.Of(words, "followup.form.now", $"{now.One.Text} · {now.Who(words)} · {words.MonthDay(now.One.DueOn)}");
    }
}
