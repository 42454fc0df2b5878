using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>What keeps a form from being saved.</summary>
internal static class Problem
{
    public static readonly FormProblem NoColleague = new(nameof(LogContactForm.Colleagues), "logcontact.problem.no_colleague");
    public static readonly FormProblem UnknownColleague = new(nameof(LogContactForm.Colleagues), "logcontact.problem.unknown_colleague");
    public static readonly FormProblem NoDay = new(nameof(LogContactForm.On), "logcontact.problem.no_day");
    public static readonly FormProblem UnclearDay = new(nameof(LogContactForm.On), "logcontact.problem.unclear_day");
    public static readonly FormProblem NoKind = new(nameof(LogContactForm.Kind), "logcontact.problem.no_kind");
    public static readonly FormProblem UnknownTask = new(nameof(LogContactForm.Tasks), "logcontact.problem.unknown_task");
    public static readonly FormProblem UnknownOccasion = new(nameof(LogContactForm.Occasion), "logcontact.problem.unknown_occasion");
    public static readonly FormProblem NoLine = new(nameof(LogContactForm.Line), "logcontact.problem.no_line");
    public static readonly FormProblem UnclearNext = new(nameof(LogContactForm.Next), "logcontact.problem.unclear_next");
    public static readonly FormProblem NextNotAfter = new(nameof(LogContactForm.Next), "logcontact.problem.next_not_after");
    public static readonly FormProblem NextTooFar = new(nameof(LogContactForm.Next), "logcontact.problem.next_too_far");

    public static FormProblem NotYetPaired(KnownPairing pairing) =>
        new(nameof(LogContactForm.Colleagues), "logcontact.problem.not_yet_paired", ("name", pairing.Name), ("from", pairing.From));

    public static FormProblem PairingEnded(KnownPairing pairing) =>
        new(nameof(LogContactForm.Colleagues), "logcontact.problem.pairing_ended", ("name", pairing.Name), ("to", pairing.To!.Value));

    public static FormProblem NotYours(string words) => new(nameof(LogContactForm.Colleagues), "logcontact.problem.not_yours", ("words", words));

    public static FormProblem WhoIs(string words) => new(nameof(LogContactForm.Colleagues), "logcontact.problem.who_is", ("words", words));

    public static FormProblem InFuture(DateOnly today) => new(nameof(LogContactForm.On), "logcontact.problem.in_future", ("today", today));

    public static FormProblem TooEarly(FormRules rules) =>
        new(nameof(LogContactForm.On), "logcontact.problem.too_early", ("days", rules.BackEntryDays), ("earliest", rules.Earliest));

    public static FormProblem BeforeOccasion(DateOnly day) => new(nameof(LogContactForm.On), "logcontact.problem.before_occasion", ("day", day));

    public static FormProblem LineTooLong(int length, bool withNote) => new(
        nameof(LogContactForm.Line),
        withNote ? "logcontact.problem.line_too_long" : "logcontact.problem.text_too_long",
        ("length", length),
        ("most", Contact.LineLength));

    public static FormProblem NoteTooLong(int length) =>
        new(nameof(LogContactForm.Note), "logcontact.problem.text_too_long", ("length", length), ("most", PrivateNote.TextLength));
}
