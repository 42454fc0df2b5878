using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.AnswerCases;

internal static class OwnCard
{
    private const int WholeQuestion = 2 * CaseEvent.TextLength;

    public static Card Of(OwnCase view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            CaseParts.Heading(view.Case, words),
            .. News(view, words),
            .. CaseParts.State(view.Case, words),
            .. CaseParts.Facts(view.Case, words),
            .. Travel(view.Case, words),
            .. CaseParts.History(view.Case, Verbs.Mine, words),
            .. Question(view.Case, words),
            .. Input(view, words),
        ])
        {
            Actions = [.. Buttons(view, words), .. view.ListVerb is { } list ? [new Press(list, words["answering.button.list"]) { SendsInputs = false }] : Array.Empty<CardButton>()],
        },
        CaseParts.Title(view.Case, words));

    private static IEnumerable<CardElement> News(OwnCase view, Wording words)
    {
        if (view.Refusal is { } refusal && Because(refusal) is { } key)
            yield return new TextBlock(words[key]) { Color = TextColor.Attention };
        else if (view.News is { } news)
            yield return new UserText(new TextRun(words.Say(news, ("name", view.Case.AnsweredBy ?? view.Case.TakenBy ?? ""), ("unit", view.Case.Unit))) { Color = TextColor.Accent });
    }

    /// <summary>Null where the field says it.</summary>
    private static string? Because(CaseRefusal refusal) => refusal switch
    {
        CaseRefusal.Answered => "answering.refused.answered",
        CaseRefusal.NotAnswered => "answering.refused.not_answered",
        CaseRefusal.Closed => "answering.refused.closed",
        CaseRefusal.NoText or CaseRefusal.TooLong => null,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    /// <summary>How far the name goes, as they chose.</summary>
    private static IEnumerable<CardElement> Travel(CaseView view, Wording words)
    {
        yield return LabelledLine.Of(words, "case.travel", words.Term(view.Travel));
    }

    private static IEnumerable<CardElement> Question(CaseView view, Wording words)
    {
        if (view.Question is { } question)
        {
            yield return new UserText(
                new TextRun(words.Say("term.field", ("label", words["answering.question"]))) { Bold = true },
                new TextRun(Excerpt.WithLines(question, WholeQuestion)) { Bold = true })
            {
                Separator = true,
            };
        }
    }

    private static IEnumerable<CardElement> Input(OwnCase view, Wording words)
    {
        if (view.Key is null)
        {
            foreach (var element in CaseParts.GivenBack(view.Text, words))
                yield return element;
            yield break;
        }

        yield return new InputText(nameof(OwnCase.Text))
        {
            Label = words.Say(Label(view.Case.State), ("most", CaseEvent.TextLength)),
            MaxLength = CaseEvent.TextLength,
            Multiline = true,
            Value = view.Text,
            Problem = CaseWriting.Problem(view.Refusal, view.Length, words),
        };
    }

    private static string Label(CaseState state) => state switch
    {
        CaseState.Asked => "answering.text.reply",
        CaseState.Open or CaseState.Taken => "answering.text.add",
        CaseState.Resolved or CaseState.NotSolvable => "answering.text.why",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static IEnumerable<CardButton> Buttons(OwnCase view, Wording words)
    {
        if (view.Key is not { } key)
            return [];
        var withdraw = Button(Verbs.Withdraw, "answering.button.withdraw") with { Style = ButtonStyle.Destructive, SendsInputs = false };
        var latest = new Press(Verbs.Mine, words["case.button.latest"]) { Data = CaseRecords.Data(view.Case) };
        var notSolved = Button(Verbs.NotSolved, "answering.button.not_solved");
        return view.Case.State switch
        {
            CaseState.Asked => [Button(Verbs.Reply, "answering.button.reply") with { Style = ButtonStyle.Positive }, latest, withdraw],
            CaseState.Open or CaseState.Taken => [Button(Verbs.Reply, "answering.button.add"), latest, withdraw],
            CaseState.Resolved => [Button(Verbs.Confirm, "answering.button.confirm") with { Style = ButtonStyle.Positive }, notSolved],
            CaseState.NotSolvable => [Button(Verbs.Confirm, "answering.button.accept"), notSolved],
            _ => [],
        };

        Press Button(string verb, string title) => new(verb, words[title]) { Key = key };
    }
}
