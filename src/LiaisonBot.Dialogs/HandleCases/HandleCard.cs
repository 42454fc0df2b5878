using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HandleCases;

internal static class HandleCard
{
    public static Card Of(HandledCase view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            CaseParts.Heading(view.Case, words),
            .. News(view, words),
            .. CaseParts.State(view.Case, words),
            .. CaseParts.Facts(view.Case, words),
            .. CaseParts.History(view.Case, Verbs.Open, words),
            .. Inputs(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        CaseParts.Title(view.Case, words));

    private static IEnumerable<CardElement> News(HandledCase view, Wording words)
    {
        if (view.Refusal is { } refusal && Because(refusal) is { } key)
            yield return new UserText(new TextRun(words.Say(key, ("name", view.Case.TakenBy ?? ""), ("unit", view.Case.Unit))) { Color = TextColor.Attention });
        else if (view.News is { } news)
            yield return new UserText(new TextRun(words.Say(news, ("name", view.Case.TakenBy ?? ""), ("unit", view.Case.Unit))) { Color = TextColor.Accent });
    }

    /// <summary>Null where the field says it.</summary>
    private static string? Because(CaseRefusal refusal) => refusal switch
    {
        CaseRefusal.MovedOn => "handling.refused.moved_on",
        CaseRefusal.TakenByOther => "handling.refused.taken",
        CaseRefusal.TakenAlready => "handling.refused.yours",
        CaseRefusal.Answered => "handling.refused.answered",
        CaseRefusal.AlreadyAsked => "handling.refused.asked",
        CaseRefusal.AtTop => "handling.refused.top",
        CaseRefusal.Closed => "handling.refused.closed",
        CaseRefusal.NoText or CaseRefusal.TooLong or CaseRefusal.NoSuchHolder => null,
        CaseRefusal.NotYours or CaseRefusal.NotAnswered => throw new ArgumentOutOfRangeException(nameof(refusal)),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static IEnumerable<CardElement> Inputs(HandledCase view, Wording words)
    {
        if (view.Key is null || !view.Steps.Contains(CaseStep.Noted))
        {
            foreach (var element in CaseParts.GivenBack(view.Text, words))
                yield return element;
            yield break;
        }

        var notesOnly = Shown(view).All(step => step == CaseStep.Noted);
        yield return new InputText(nameof(HandledCase.Text))
        {
            Label = words.Say(notesOnly ? "handling.text.note" : "handling.text", ("most", CaseEvent.TextLength)),
            Placeholder = notesOnly ? null : words["handling.text.example"],
            MaxLength = CaseEvent.TextLength,
            Multiline = true,
            Value = view.Text,
            Problem = CaseWriting.Problem(view.Refusal, view.Length, words),
        };
        if (Shown(view).Contains(CaseStep.HandedOver))
        {
            yield return new InputChoices(nameof(HandledCase.To), [.. view.Others.Select(other => new Choice(RecordName.Text(other.Id), other.Name))])
            {
                Label = words["handling.to"],
                Placeholder = words["handling.to.choose"],
                Value = view.To,
                Problem = view.Refusal == CaseRefusal.NoSuchHolder ? words["handling.to.none"] : null,
            };
        }
    }

    private static IEnumerable<CardButton> Buttons(HandledCase view, Wording words)
    {
        if (view.Key is not { } key)
        {
            if (view.Case.IsGoingOn)
                yield return new Press(Verbs.Open, words["case.button.latest"]) { Data = CaseRecords.Data(view.Case) };
            yield break;
        }

        foreach (var step in Shown(view))
        {
            yield return step switch
            {
                CaseStep.Taken => Button(Verbs.Take, "handling.button.take") with { Style = ButtonStyle.Positive },
                CaseStep.Resolved => Button(Verbs.Resolve, "handling.button.resolve") with { Style = view.Steps.Contains(CaseStep.Taken) ? ButtonStyle.Default : ButtonStyle.Positive },
                CaseStep.Asked => Button(Verbs.Ask, "handling.button.ask"),
                CaseStep.CannotSolve => Button(Verbs.CannotSolve, "handling.button.cannot_solve"),
                CaseStep.Escalated => Button(Verbs.Escalate, "handling.button.escalate"),
                CaseStep.HandedOver => Button(Verbs.HandOver, "handling.button.hand_over"),
                CaseStep.Noted => Button(Verbs.Note, "handling.button.note"),
                _ => throw new ArgumentOutOfRangeException(nameof(view)),
            };
        }

        Press Button(string verb, string title) => new(verb, words[title]) { Key = key };
    }

    /// <summary>At most six fit: while nobody has the case, it is not asked about or handed on yet.</summary>
    private static IEnumerable<CaseStep> Shown(HandledCase view)
    {
        CaseStep[] order = view.Steps.Contains(CaseStep.Taken)
            ? [CaseStep.Taken, CaseStep.Resolved, CaseStep.CannotSolve, CaseStep.Escalated, CaseStep.Noted]
            : [CaseStep.Resolved, CaseStep.Asked, CaseStep.CannotSolve, CaseStep.Escalated, CaseStep.HandedOver, CaseStep.Noted];
        return order.Where(view.Steps.Contains);
    }
}
