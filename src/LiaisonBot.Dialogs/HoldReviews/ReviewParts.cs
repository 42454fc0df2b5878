using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>What several cards say of a review.</summary>
internal static class ReviewParts
{
    private const int MostNames = 300;

    /// <summary>What a press carries that is about this review.</summary>
    public static Dictionary<string, string> Data(long id) => new() { [FollowUpRecords.Source] = RecordName.Text(id) };

    public static string When(Review review, Wording words) => When(review.On, review.At, words);

    public static string When(DateOnly on, TimeOnly at, Wording words) => $"{words.Day(on)} {CallForm.Time(at)}";

    /// <summary>What was written, with its lines, below its name.</summary>
    public static IEnumerable<CardElement> Text(string label, string text, Wording words) =>
    [
        new TextBlock(words[label]) { Bold = true, Spacing = Spacing.Medium },
        new UserText(Excerpt.WithLines(text, 2 * Review.AgendaLength)) { Spacing = Spacing.Small },
    ];

    /// <summary>What the reader answered.</summary>
    public static IEnumerable<CardElement> Answered(InvitationAnswer answer, Wording words) => answer == InvitationAnswer.None
        ? []
        : [new TextBlock(words[$"review.answered.{Literals<InvitationAnswer>.Write(answer)}"]) { Color = TextColor.Good, Bold = true }];

    /// <summary>The buttons to answer with; none without a key.</summary>
    public static IEnumerable<CardButton> Answers(string? key, Wording words) => key is null
        ? []
        :
        [
            new Press(Verbs.Coming, words["review.button.coming"]) { Key = key, Style = ButtonStyle.Positive, SendsInputs = false },
            new Press(Verbs.Cannot, words["review.button.cannot"]) { Key = key, SendsInputs = false },
        ];

    /// <summary>How many come, cannot come and have not answered; by name those who do not come.</summary>
    public static IEnumerable<CardElement> Guests(IReadOnlyList<(string Unit, string Name, InvitationAnswer Answer)> guests, Wording words)
    {
        yield return new TextBlock(words.Say(
            "review.guests",
            ("count", guests.Count),
            ("coming", guests.Count(guest => guest.Answer == InvitationAnswer.Coming)),
            ("cannot", guests.Count(guest => guest.Answer == InvitationAnswer.Cannot)),
            ("none", guests.Count(guest => guest.Answer == InvitationAnswer.None))))
        {
            Spacing = Spacing.Small,
        };
        foreach (var (answer, key) in new[] { (InvitationAnswer.Cannot, "review.guests.cannot"), (InvitationAnswer.None, "review.guests.none") })
        {
            var names = guests.Where(guest => guest.Answer == answer).Select(guest => words.Say("review.guest", ("name", guest.Name), ("unit", guest.Unit))).ToList();
            if (names.Count > 0)
                yield return LabelledLine.Of(words, key, Excerpt.Of(words.List(names), MostNames));
        }
    }
}
