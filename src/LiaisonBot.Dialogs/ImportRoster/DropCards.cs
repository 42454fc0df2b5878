using System.Globalization;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rosters.Drops;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>The files as they are.</summary>
/// <param name="Files">Those that are there, or on their way.</param>
/// <param name="Key">What to check them with, or throw them away; null where there are none.</param>
internal sealed record DropView(IReadOnlyList<DroppedFile> Files, string? Key)
{
    public DropState State { get; init; }

    public IReadOnlyList<DropProblem> Problems { get; init; } = [];

    public int Hours { get; init; }

    public int Megabytes { get; init; }
}

/// <summary>What an import found, or did.</summary>
/// <param name="Title">The key of the heading.</param>
/// <param name="Lines">The report's.</param>
internal sealed record ReportView(string Title, IReadOnlyList<string> Lines)
{
    /// <summary>What to apply it with; null where nothing can be.</summary>
    public string? ApplyKey { get; init; }

    /// <summary>What to throw the files away with; null where they are gone.</summary>
    public string? Key { get; init; }

    /// <summary>The key of what can be done now.</summary>
    public required string Below { get; init; }
}

internal static class DropCards
{
    private const int LongestName = 60;
    private const int LongestLine = 160;

    public static Card Files(DropView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["import.title"]),
            .. RosterFiles.All.Select(name => Line(name, view.Files.FirstOrDefault(file => file.Name == name), words)),
            .. Problems(view).Select(problem => Line(problem, view.Megabytes, words)),
            new TextBlock(words.Say(Below(view), ("hours", view.Hours))) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = Buttons(view, words),
        },
        words["import.title"]);

    public static Card Report(ReportView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[view.Title]),
            .. view.Lines.Select(line => new UserText(new TextRun(Excerpt.Of(line.Trim(), LongestLine)) { Bold = !line.StartsWith(' ') }) { Spacing = Spacing.Small }),
            new TextBlock(words[view.Below]) { Subtle = true, Spacing = Spacing.Medium },
        ])
        {
            Actions =
            [
                .. view.ApplyKey is { } key
                    ? [new Press(Verbs.Apply, words["import.button.apply"]) { Key = key, Style = ButtonStyle.Positive, SendsInputs = false }]
                    : Array.Empty<CardButton>(),
                .. view.Key is { } own ? [Discard(own, words)] : Array.Empty<CardButton>(),
            ],
        },
        words[view.Title]);

    public static Card Waiting(string title, Wording words) => Notice(title, "import.wait", words);

    public static Card Discarded(Wording words) =>
        Notice("import.discarded", "import.discarded.how", words, new Press(Verbs.Open, words["import.button.open"]) { SendsInputs = false });

    public static bool CanBeChecked(IReadOnlyList<DroppedFile> files) =>
        files.Any(file => file.State == DroppedFileState.Here) && files.All(file => file.State != DroppedFileState.ToFetch);

    private static IReadOnlyList<CardButton> Buttons(DropView view, Wording words) => view switch
    {
        { Key: null } or { State: DropState.Checking or DropState.Applying or DropState.Applied } => [],
        { Key: { } key } when CanBeChecked(view.Files) =>
            [new Press(Verbs.Check, words["import.button.check"]) { Key = key, Style = ButtonStyle.Positive, SendsInputs = false }, Discard(key, words)],
        { Key: { } key } => [Discard(key, words)],
    };

    private static Press Discard(string key, Wording words) => new(Verbs.Discard, words["import.button.discard"]) { Key = key, SendsInputs = false };

    private static string Below(DropView view) => view switch
    {
        { State: DropState.Checking } => "import.checking",
        { State: DropState.Applying or DropState.Applied } => "import.applying",
        { Key: null } => "import.how",
        _ when view.Files.Any(file => file.State == DroppedFileState.ToFetch) => "import.fetching",
        _ when RosterFiles.All.All(name => view.Files.Any(file => file.Name == name && file.State == DroppedFileState.Here)) => "import.complete",
        _ => "import.incomplete",
    };

    private static IEnumerable<DropProblem> Problems(DropView view) => view.Problems.Concat(view.Files.Select(DropProblem.Of).OfType<DropProblem>());

    private static UserText Line(string name, DroppedFile? file, Wording words) =>
        new(new TextRun(words.Say("import.file", ("name", name))) { Bold = true }, Standing(file, words)) { Spacing = Spacing.Small };

    private static string Standing(DroppedFile? file, Wording words) => file?.State switch
    {
        DroppedFileState.Here => words.Say("import.file.here", ("size", Size(file.Bytes))),
        DroppedFileState.ToFetch => words["import.file.to_fetch"],
        _ => words["import.file.missing"],
    };

    private static UserText Line(DropProblem problem, int megabytes, Wording words) => new(
        new TextRun(words.Say("import.problem", ("name", Excerpt.Of(problem.Name, LongestName)), ("why", words.Say(problem.Key, ("megabytes", megabytes)))))
        {
            Color = TextColor.Attention,
        })
    {
        Spacing = Spacing.Small,
    };

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB");

    private static Card Notice(string title, string text, Wording words, params IReadOnlyList<CardButton> actions) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[title]), new TextBlock(words[text])]) { Actions = actions }, words[title]);
}
