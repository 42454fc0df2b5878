using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>A form that may be saved.</summary>
internal sealed record CheckedContact(
    IReadOnlyList<KnownPairing> Pairings, DateOnly On, ContactKind Kind, FriendTasks Tasks, string Line, string? Note, DateOnly? Next)
{
    public Occasion? Occasion { get; init; }
}

/// <summary>Whether a form may be saved: the contact it makes, or what is wrong with it.</summary>
internal sealed partial record FormCheck(CheckedContact? Contact, IReadOnlyList<FormProblem> Problems)
{
    public static FormCheck Of(LogContactForm form, FormRules rules)
    {
        var problems = new List<FormProblem>();
        var on = Day(form.On);
        if (DayProblem(form.On, on, rules) is { } wrongDay)
            problems.Add(wrongDay);
        if (!TryOccasion(form, out var occasion))
            problems.Add(Problem.UnknownOccasion);
        var pairings = Paired(form, (on, occasion), rules, problems);
        if (TooEarlyForTalk(pairings, (on, occasion), rules) is { } beforeOccasion)
            problems.Add(beforeOccasion);
        if (!Literals<ContactKind>.TryRead(form.Kind, out var kind))
            problems.Add(Problem.NoKind);
        if (!TryTasks(form, out var tasks))
            problems.Add(Problem.UnknownTask);
        var line = Breaks().Replace(form.Line, " ").Trim();
        if (LineProblem(line, rules) is { } wrongLine)
            problems.Add(wrongLine);
        var note = form.Note.Trim();
        if (Letters.In(note) > PrivateNote.TextLength)
            problems.Add(Problem.NoteTooLong(Letters.In(note)));
        var next = Day(form.Next);
        if (NextProblem(form.Next, next, on) is { } wrongNext)
            problems.Add(wrongNext);

        return problems.Count > 0
            ? new FormCheck(null, problems)
            : new FormCheck(new CheckedContact(pairings, on!.Value, kind, tasks, line, note.Length == 0 ? null : note, next) { Occasion = occasion }, []);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What is wrong with the day alone, before anybody presses Save; null when nothing is.</summary>
    public static FormProblem? DayProblem(LogContactForm form, FormRules rules) => DayProblem(form.On, Day(form.On), rules);

    private static FormProblem? DayProblem(string typed, DateOnly? on, FormRules rules) => on switch
    {
        null => typed.Length == 0 ? Problem.NoDay : Problem.UnclearDay,
        { } day when day > rules.Today => Problem.InFuture(rules.Today),
        { } day when rules.IsTooEarly(day) => Problem.TooEarly(rules),
        _ => null,
    };

    /// <summary>The pairing with each chosen colleague that stood on the day (C1).</summary>
    private static List<KnownPairing> Paired(LogContactForm form, (DateOnly? On, Occasion? Occasion) when, FormRules rules, List<FormProblem> problems)
    {
        var chosen = new List<KnownPairing>();
        foreach (var id in form.ColleagueIds.Distinct(StringComparer.Ordinal))
        {
            var pairings = rules.Pairings
                .Where(pairing => pairing.ColleagueId.ToString(CultureInfo.InvariantCulture) == id)
                .OrderBy(pairing => pairing.From)
                .ToList();
            if (pairings.Count == 0)
                problems.Add(Problem.UnknownColleague);
            else if (when.On is not { } day || day > rules.Today)
                chosen.Add(pairings[^1]);
            else if (pairings.Find(pairing => pairing.StoodOn(day)) is { } pairing)
                chosen.Add(pairing);
            else if (when.Occasion is { } occasion && pairings.FindLast(ended => ended.To < day && rules.MayFollowEnd(ended, occasion)) is { } last)
                chosen.Add(last);
            else
                problems.Add(NotPaired(pairings, day));
        }

        if (chosen.Count == 0 && !problems.Exists(problem => problem.Field == nameof(LogContactForm.Colleagues)))
            problems.Add(Problem.NoColleague);
        return chosen;
    }

    private static FormProblem NotPaired(List<KnownPairing> pairings, DateOnly day) =>
        pairings.FindLast(pairing => pairing.To < day) is { } ended
            ? Problem.PairingEnded(ended)
            : Problem.NotYetPaired(pairings[0]);

    private static bool TryOccasion(LogContactForm form, out Occasion? occasion)
    {
        occasion = null;
        if (form.Occasion is "" or LogContactForm.NoOccasion)
            return true;
        if (!Literals<Occasion>.TryRead(form.Occasion, out var known))
            return false;
        occasion = known;
        return true;
    }

    /// <summary>Where the talk is owed with somebody chosen, one from before it happened is not it: the member would wonder why it stays owed.</summary>
    private static FormProblem? TooEarlyForTalk(List<KnownPairing> pairings, (DateOnly? On, Occasion? Occasion) when, FormRules rules)
    {
        var talks = rules.Talks.Where(talk => talk.Occasion == when.Occasion && pairings.Exists(pairing => pairing.Id == talk.PairingId)).ToList();
        return talks.Count > 0 && talks.TrueForAll(talk => when.On < talk.OccurredOn) ? Problem.BeforeOccasion(talks[0].OccurredOn) : null;
    }

    private static bool TryTasks(LogContactForm form, out FriendTasks tasks)
    {
        tasks = FriendTasks.None;
        foreach (var literal in form.TaskLiterals)
        {
            if (!Literals<FriendTasks>.TryRead(literal, out var task))
                return false;
            tasks |= task;
        }

        return true;
    }

    private static FormProblem? LineProblem(string line, FormRules rules) => Letters.In(line) switch
    {
        0 => Problem.NoLine,
        > Data.Contacts.Contact.LineLength and var length => Problem.LineTooLong(length, rules.WithNote),
        _ => null,
    };

    private static FormProblem? NextProblem(string typed, DateOnly? next, DateOnly? on) => next switch
    {
        null => typed.Length == 0 ? null : Problem.UnclearNext,
        { } day when day <= on => Problem.NextNotAfter,
        { } day when day > on?.AddYears(1) => Problem.NextTooFar,
        _ => null,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Breaks();
}
