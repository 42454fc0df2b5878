using System.Globalization;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>A file that is there to be fetched.</summary>
internal sealed record ReadyFile(string Name, long Bytes, int Rows);

internal static class ExportCards
{
    public static Card Offer(IReadOnlyList<ExportChoice> choices, ExportForm form, string? problem, string key, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["export.title"]),
            new InputChoices(nameof(ExportForm.What), [.. choices.Select(choice => new Choice(choice.Value, Title(choice, words)))])
            {
                Label = words["export.what"],
                Value = form.What,
                IsRequired = true,
                ErrorMessage = words["export.problem.what"],
                Problem = problem is null ? null : words[problem],
            },
            new InputChoices(nameof(ExportForm.Span), [.. Literals<ExportSpan>.All.Select(span => new Choice(Literals<ExportSpan>.Write(span), words[Name(span)]))])
            {
                Label = words["export.span"],
                Value = form.Span,
                IsRequired = true,
                ErrorMessage = words["export.problem.span"],
            },
            new TextBlock(words["export.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [new Press(Verbs.Make, words["export.make"]) { Key = key, Style = ButtonStyle.Positive }],
        },
        words["export.title"]);

    public static Card Making(ExportChoice choice, Wording words) => Notice("export.making", Title(choice, words), "export.making.wait", words);

    /// <summary>On our own page: the file lies there for a while, for this person alone.</summary>
    public static Card Ready(ReadyFile file, string link, int minutes, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["export.ready"], Size(file, words)),
            new UserText(file.Name),
            new TextBlock(words.Say("export.ready.until", ("minutes", minutes))) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [new OpenUrl(words["export.fetch"], new Uri(link, UriKind.Relative))],
        },
        words["export.ready"]);

    /// <summary>In Teams: the next message asks where it may be put.</summary>
    public static Card Offered(ReadyFile file, int minutes, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["export.ready"], Size(file, words)),
            new UserText(file.Name),
            new TextBlock(words.Say("export.ready.accept", ("minutes", minutes))) { Subtle = true, Spacing = Spacing.Small },
        ]),
        words["export.ready"]);

    /// <summary>It was not made, or did not arrive.</summary>
    public static Card Failed(string why, string? openVerb, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["export.failed"]), new TextBlock(words[why])])
        {
            Actions = openVerb is null ? [] : [new Press(openVerb, words["export.again"]) { SendsInputs = false }],
        },
        words["export.failed"]);

    /// <summary>What a notification says of the file itself.</summary>
    public static Card Delivered(string name, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["export.delivered"]), new UserText(name)]), words["export.delivered"]);

    public static string Title(ExportChoice choice, Wording words) =>
        words.Say($"export.choice.{choice.Format.Ending()}", ("name", words[choice.Kind.Name]));

    private static Card Notice(string title, string below, string text, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[title], below), new TextBlock(words[text])]), words[title]);

    private static string Size(ReadyFile file, Wording words) => words.Say(
        "export.size",
        ("rows", file.Rows),
        ("size", file.Bytes < 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, file.Bytes / 1024)} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{file.Bytes / 1024.0 / 1024.0:0.0} MB")));

    private static string Name(ExportSpan span) => $"export.span.{Literals<ExportSpan>.Write(span)}";
}
