using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>A case in a list: which, how it stands, by when, and what it is.</summary>
internal static class CaseItems
{
    private const int ShortText = 120;
    private const int ShortNames = 60;

    /// <param name="view">As far as the reader may see it.</param>
    /// <param name="openVerb">The verb that opens it; null where nothing does.</param>
    /// <param name="words">The reader's.</param>
    public static Container Of(CaseView view, string? openVerb, Wording words) => new([.. Parts(view, words), .. Open(view, openVerb, words)])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> Parts(CaseView view, Wording words)
    {
        yield return new UserText(
            new TextRun(view.Number) { Bold = true },
            new TextRun($" · {string.Join(" · ", CaseParts.Below(view, words))}"));
        foreach (var element in CaseParts.State(view, words))
            yield return element;
        yield return new UserText(
            new TextRun(words.Say("term.field", ("label", Excerpt.Of(words.Whom(view), ShortNames)))) { Subtle = true },
            Excerpt.Of(view.Text, ShortText))
        {
            Spacing = Spacing.Small,
        };
    }

    private static IEnumerable<CardElement> Open(CaseView view, string? verb, Wording words)
    {
        if (verb is not null)
        {
            yield return new ActionSet(new Press(verb, words.Say("case.button.open", ("number", view.Number)))
            {
                Data = CaseRecords.Data(view),
                SendsInputs = false,
            });
        }
    }
}
