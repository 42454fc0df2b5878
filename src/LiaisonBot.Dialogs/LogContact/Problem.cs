using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>What keeps a form from being saved, at the field where it is put right.</summary>
/// <param name="Field">The input's id.</param>
/// <param name="Key">Its words.</param>
/// <param name="Places">What fills their places.</param>
internal sealed record Problem(string Field, string Key, params IReadOnlyList<(string Name, object Value)> Places)
{
    public static readonly Problem NoColleague = new(nameof(LogContactForm.Colleagues), "logcontact.problem.no_colleague");
    public static readonly Problem UnknownColleague = new(nameof(LogContactForm.Colleagues), "logcontact.problem.unknown_colleague");
    public static readonly Problem NoDay = new(nameof(LogContactForm.On), "logcontact.problem.no_day");
    public static readonly Problem UnclearDay = new(nameof(LogContactForm.On), "logcontact.problem.unclear_day");
    public static readonly Problem NoKind = new(nameof(LogContactForm.Kind), "logcontact.problem.no_kind");
    public static readonly Problem UnknownTask = new(nameof(LogContactForm.Tasks), "logcontact.problem.unknown_task");
    public static readonly Problem UnknownOccasion = new(nameof(LogContactForm.Occasion), "logcontact.problem.unknown_occasion");
    public static readonly Problem NoLine = new(nameof(LogContactForm.Line), "logcontact.problem.no_line");
    public static readonly Problem UnclearNext = new(nameof(LogContactForm.Next), "logcontact.problem.unclear_next");
    public static readonly Problem NextNotAfter = new(nameof(LogContactForm.Next), "logcontact.problem.next_not_after");
    public static readonly Problem NextTooFar = new(nameof(LogContactForm.Next), "logcontact.problem.next_too_far");

    public static Problem NotYetPaired(KnownPairing pairing) =>
        new(nameof(LogContactForm.Colleagues), "logcontact.problem.not_yet_paired", ("name", pairing.Name), ("from", pairing.From));

    public static Problem PairingEnded(KnownPairing pairing) =>
        new(nameof(LogContactForm.Colleagues), "logcontact.problem.pairing_ended", ("name", pairing.Name), ("to", pairing.To!.Value));

    public static Problem NotYours(string words) => new(nameof(LogContactForm.Colleagues), "logcontact.problem.not_yours", ("words", words));

    public static Problem WhoIs(string words) => new(nameof(LogContactForm.Colleagues), "logcontact.problem.who_is", ("words", words));

    public static Problem InFuture(DateOnly today) => new(nameof(LogContactForm.On), "logcontact.problem.in_future", ("today", today));

    public static Problem TooEarly(FormRules rules) =>
        new(nameof(LogContactForm.On), "logcontact.problem.too_early", ("days", rules.BackEntryDays), ("earliest", rules.Earliest));

    public static Problem BeforeOccasion(DateOnly day) => new(nameof(LogContactForm.On), "logcontact.problem.before_occasion", ("day", day));

    public static Problem LineTooLong(int length, bool withNote) => new(
        nameof(LogContactForm.Line),
        withNote ? "logcontact.problem.line_too_long" : "logcontact.problem.text_too_long",
        ("length", length),
        ("most", Contact.LineLength));

    public static Problem NoteTooLong(int length) =>
        new(nameof(LogContactForm.Note), "logcontact.problem.text_too_long", ("length", length), ("most", PrivateNote.TextLength));

    public string In(Wording words) => words.Say(Key, [.. Places]);
}
