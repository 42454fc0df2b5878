using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Objections;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>What the slice's cards say of an entry and of an objection to it.</summary>
internal static class EntryParts
{
    private const int WholeLine = 2 * Contact.LineLength;
    private const int WholeReason = 2 * Objection.ReasonLength;

    public static IEnumerable<CardElement> Of(EntryView entry, Wording words) =>
    [
        LabelledLine.Of(words, "objection.entry", What(entry.On, entry.Kind, entry.Author, words)),
        LabelledLine.Of(words, "objection.line", Excerpt.Of(entry.Line, WholeLine)),
    ];

    /// <summary>The entry, the reason, and what became of both.</summary>
    public static IEnumerable<CardElement> Of(ObjectionView view, Wording words)
    {
        yield return LabelledLine.Of(words, "objection.entry", What(view.On, view.Kind, view.Author, words));
        yield return LabelledLine.Of(words, "objection.line", Excerpt.Of(view.Line, WholeLine));
        if (view.LineNow is null)
            yield return LabelledLine.Of(words, "objection.now", words["objection.now.undone"]);
        else if (view.LineNow != view.Line)
            yield return LabelledLine.Of(words, "objection.now", Excerpt.Of(view.LineNow, WholeLine));
        yield return LabelledLine.Of(words, "objection.objector", view.Objector);
        yield return LabelledLine.Of(words, "objection.reason", Excerpt.Of(view.Reason, WholeReason));
        if (view.Answer is { } answer)
            yield return LabelledLine.Of(words, "objection.answer", Excerpt.Of(answer, WholeReason));
    }

    public static TextBlock State(ObjectionState state, Wording words) => new(words[$"objection.state.{Name(state)}"])
    {
        Bold = true,
        Color = state switch
        {
            ObjectionState.Settled => TextColor.Good,
            ObjectionState.Open or ObjectionState.CorrectionAsked or ObjectionState.Corrected => TextColor.Accent,
            ObjectionState.Withdrawn => TextColor.Default,
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        },
    };

    private static string Name(ObjectionState state) => Data.Stored.Literals<ObjectionState>.Write(state);

    private static string What(DateOnly on, ContactKind kind, string author, Wording words) =>
        words.Say("objection.entry.what", ("day", on), ("kind", words.Term(kind)), ("author", author));
}
