using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>One page of what others entered about the reader.</summary>
/// <param name="Records">The entries.</param>
/// <param name="Page">Which page.</param>
/// <param name="ObjectVerb">The verb that begins an objection; null when that cannot be.</param>
/// <param name="ShowVerb">The verb that shows an objection of one's own.</param>
internal sealed record RecordsView(IReadOnlyList<RecordKept> Records, ListPage Page, string? ObjectVerb, string? ShowVerb);

internal static class RecordsCard
{
    private const int WholeLine = 2 * Contact.LineLength;

    public static Card Of(RecordsView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mydata.records"], Subtitle(view.Page, words)),
            KeptParts.Readers("mydata.records.readers", words),
            .. view.Records.Count == 0 ? [new TextBlock(words["mydata.records.none"])] : view.Records.Select<RecordKept, CardElement>(record => Item(record, view, words)),
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verbs.Records, words), new Press(Verbs.Show, words["mydata.button.back"]) { SendsInputs = false }],
        },
        words["mydata.records"]);

    private static string Subtitle(ListPage page, Wording words) => string.Join(
        " · ", new[] { words.Say("mydata.records.total", ("count", page.Count)), PageButtons.Where(page, words) }.OfType<string>());

    private static Container Item(RecordKept record, RecordsView view, Wording words) => new([.. Parts(record, view, words)])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> Parts(RecordKept record, RecordsView view, Wording words)
    {
        yield return Heading(record, words);
        yield return LabelledLine.Of(words, "mydata.record.author", record.Author);
        yield return LabelledLine.Of(words, "mydata.record.line", Excerpt.Of(record.Line, WholeLine));
        if (words.Terms(record.Tasks) is { Length: > 0 } tasks)
            yield return LabelledLine.Of(words, "mydata.record.tasks", tasks);
        if (record.Occasion is { } occasion)
            yield return LabelledLine.Of(words, "mydata.record.occasion", words.Term(occasion));
        if (record.NextOn is { } next)
            yield return LabelledLine.Of(words, "mydata.record.next", words.Day(next));
        if (record.Objection is { } state)
            yield return LabelledLine.Of(words, "mydata.record.objection", words[$"mydata.objection.{Literals<ObjectionState>.Write(state)}"]);
        if (Buttons(record, view, words).ToList() is { Count: > 0 } buttons)
            yield return new ActionSet(buttons);
    }

    private static UserText Heading(RecordKept record, Wording words) => new(
    [
        new TextRun(words.Say("mydata.record", ("day", record.On), ("kind", words.Term(record.Kind)))) { Bold = true, Subtle = record.IsUndone },
        .. record.IsEdited ? [new TextRun($"  {words["mydata.record.edited"]}") { Subtle = true }] : Array.Empty<TextRun>(),
        .. record.IsUndone ? [new TextRun($"  {words["mydata.record.undone"]}") { Color = TextColor.Attention }] : Array.Empty<TextRun>(),
    ]);

    /// <summary>One objection at a time; whoever was answered may object again.</summary>
    private static IEnumerable<CardButton> Buttons(RecordKept record, RecordsView view, Wording words)
    {
        var isOver = record.Objection is null or ObjectionState.Settled or ObjectionState.Withdrawn;
        if (view.ObjectVerb is { } begin && isOver && !record.IsUndone)
            yield return new Press(begin, words["mydata.button.object"]) { Data = Data("entry", record.Id) };
        if (view.ShowVerb is { } show && record.ObjectionId is { } objection)
            yield return new Press(show, words["mydata.button.objection"]) { Data = Data("objection", objection) };
    }

    private static Dictionary<string, string> Data(string name, long id) => new() { [name] = id.ToString(CultureInfo.InvariantCulture) };
}
