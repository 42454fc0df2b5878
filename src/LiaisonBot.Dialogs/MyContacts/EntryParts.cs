using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyContacts;

/// <summary>The parts of an entry, in a list shortened, by itself in full.</summary>
internal static class EntryParts
{
    private const int ShortNote = 120;
    private const int ShortNames = 160;

    /// <summary>Room for a whole note in plain writing, and for one of emoji or of single letters as much as a card can carry.</summary>
    private const int FullNote = 11_000;
    private const int FullNames = 800;

    private const int WholeLine = 2 * Contact.LineLength;

    public static bool IsShortened(ContactLine line, Wording words) =>
        (line.Note is { } note && Excerpt.Of(note, ShortNote) != note)
        || (words.List(line.Colleagues) is var names && Excerpt.Of(names, ShortNames) != names);

    public static IEnumerable<CardElement> InList(ContactLine line, Wording words) =>
        Parts(line, ShortNames, line.Note is { } note ? Excerpt.Of(note, ShortNote) : null, words);

    public static IEnumerable<CardElement> InFull(ContactLine line, Wording words) =>
        Parts(line, FullNames, line.Note is { } note ? Excerpt.WithLines(note, FullNote) : null, words);

    private static IEnumerable<CardElement> Parts(ContactLine line, int names, string? note, Wording words)
    {
        yield return Heading(line, words);
        yield return LabelledLine.Of(words, "mycontacts.with", Excerpt.Of(words.List(line.Colleagues), names));
        if (words.Terms(line.Tasks) is { Length: > 0 } tasks)
            yield return LabelledLine.Of(words, "mycontacts.tasks", tasks);
        if (line.Occasion is { } occasion)
            yield return LabelledLine.Of(words, "mycontacts.occasion", words.Term(occasion));
        yield return LabelledLine.Of(words, "mycontacts.line", Excerpt.Of(line.Line, WholeLine));
        if (note is not null)
            yield return LabelledLine.Of(words, "mycontacts.note", note);
        if (line.NextOn is { } next)
            yield return LabelledLine.Of(words, "mycontacts.next", words.Day(next));
        if (line.LoggedBy is { } by)
            yield return new UserText(new TextRun(words.Say("mycontacts.logged_by", ("name", by))) { Subtle = true }) { Spacing = Spacing.Small };
    }

    private static UserText Heading(ContactLine line, Wording words)
    {
        var title = words.Say("mycontacts.heading", ("day", line.On), ("kind", words.Term(line.Kind)));
        return new UserText(
        [
            new TextRun(title) { Bold = true, Subtle = line.IsUndone },
            .. line.IsEdited ? [new TextRun($"  {words["mycontacts.edited"]}") { Subtle = true }] : Array.Empty<TextRun>(),
            .. line.IsUndone ? [new TextRun($"  {words["mycontacts.undone"]}") { Color = TextColor.Attention }] : Array.Empty<TextRun>(),
        ]);
    }
}
