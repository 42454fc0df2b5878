using System.Globalization;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyData;

internal static class OverviewCard
{
    private const int MostShown = 160;

    /// <param name="about">What is kept.</param>
    /// <param name="absenceVerb">The verb of one's own absences; null when there is none.</param>
    /// <param name="words">The reader's.</param>
    public static Card Of(AboutMe about, string? absenceVerb, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mydata.title"]),
            new TextBlock(words["mydata.what"]),
            .. Friends(about, words),
            .. Person(about, words),
            .. Chosen(about, words),
            .. Absences(about, words),
            .. Talks(about, words),
            .. Answers(about, words),
            .. Checks(about, words),
            .. GoodCasesKept.Elements(about.GoodCases, words),
            .. Written(about, words),
            new TextBlock(words["mydata.audited"]) { Subtle = true, Separator = true, Spacing = Spacing.Medium },
        ])
        {
            Actions = [.. Buttons(about, absenceVerb, words)],
        },
        words["mydata.title"]);

    private static IEnumerable<CardElement> Friends(AboutMe about, Wording words)
    {
        if (about.Counts.Friends == 0 && about.Kind == PersonKind.Member)
            yield break;
        yield return KeptParts.Heading("mydata.friends", words);
        yield return LabelledLine.Of(
            words, "mydata.friends.now", about.Friends.Count == 0 ? words["mydata.friends.none"] : Excerpt.Of(words.List(about.Friends), MostShown));
        yield return LabelledLine.Of(words, "mydata.friends.count", Number(about.Counts.Friends));
        yield return LabelledLine.Of(words, "mydata.records.count", Number(about.Counts.Records));
        yield return LabelledLine.Of(words, "mydata.cases", Number(about.Counts.Cases));
    }

    private static IEnumerable<CardElement> Person(AboutMe about, Wording words)
    {
        var person = about.Person;
        yield return KeptParts.Heading("mydata.person", words);
        yield return LabelledLine.Of(words, "mydata.name", words.Say("mydata.name.what", ("name", person.Name), ("number", person.StaffNo)));
        if (about.Kind is { } kind)
            yield return LabelledLine.Of(words, "mydata.kind", words.Term(kind));
        if (about.Unit is { } unit)
            yield return LabelledLine.Of(words, "mydata.unit", unit);
        if (about.Offices.Count > 0)
            yield return LabelledLine.Of(words, "mydata.offices", Excerpt.Of(words.List(about.Offices.Select(held => words.Office(held.Role, held.Unit))), 2 * MostShown));
        if (about.Categories.Count > 0)
            yield return LabelledLine.Of(words, "mydata.categories", words.Terms(about.Categories));
        if (person.Title is { Length: > 0 } title)
            yield return LabelledLine.Of(words, "mydata.job", Excerpt.Of(title, MostShown));
        if (person.Email is { Length: > 0 } email)
            yield return LabelledLine.Of(words, "mydata.email", email);
        yield return LabelledLine.Of(words, "mydata.account", words[about.IsLinked ? "mydata.account.yes" : "mydata.account.no"]);
        yield return KeptParts.Readers(about.Kind == PersonKind.Member ? "mydata.person.readers.member" : "mydata.person.readers.colleague", words);
    }

    private static IEnumerable<CardElement> Chosen(AboutMe about, Wording words)
    {
        yield return KeptParts.Heading("mydata.chosen", words);
        yield return LabelledLine.Of(words, "mydata.language", words[about.Language == Locale.English ? "mydata.language.english" : "mydata.language.chinese"]);
        yield return LabelledLine.Of(words, "mydata.quiet", Quiet(about.Quiet, words));
        yield return KeptParts.Readers("mydata.chosen.readers", words);
    }

    private static string Quiet((TimeOnly From, TimeOnly To)? quiet, Wording words) => quiet switch
    {
        null => words["mydata.quiet.usual"],
        var (from, to) when from == to => words["mydata.quiet.off"],
        var (from, to) => $"{from.ToString(InputTime.Format, CultureInfo.InvariantCulture)} – {to.ToString(InputTime.Format, CultureInfo.InvariantCulture)}",
    };

    private static IEnumerable<CardElement> Absences(AboutMe about, Wording words)
    {
        if (about.Absences.Count == 0)
            yield break;
        yield return KeptParts.Heading("mydata.absences", words);
        foreach (var absence in about.Absences)
            yield return new UserText(words.Say("mydata.absence", ("span", words.Span(absence.From, absence.To)), ("reason", words.Term(absence.Reason)))) { Spacing = Spacing.Small };
        yield return KeptParts.Readers("mydata.absences.readers", words);
    }

    private static IEnumerable<CardElement> Talks(AboutMe about, Wording words)
    {
        if (about.Talks.Count == 0)
            yield break;
        yield return KeptParts.Heading("mydata.talks", words);
        foreach (var talk in about.Talks)
        {
            var met = talk.MetOn is { } day ? words.Say("mydata.talk.met", ("day", day)) : words["mydata.talk.owed"];
            yield return new UserText(words.Say("mydata.talk", ("day", talk.OccurredOn), ("occasion", words.Term(talk.Occasion)), ("met", met))) { Spacing = Spacing.Small };
            if (talk.Line is { } line)
                yield return LabelledLine.Of(words, "mydata.talk.line", Excerpt.Of(line, 2 * MustTalk.LineLength));
        }

        yield return KeptParts.Readers("mydata.talks.readers", words);
    }

    private static IEnumerable<CardElement> Answers(AboutMe about, Wording words)
    {
        if (about.Answers.Count == 0)
            yield break;
        yield return KeptParts.Heading("mydata.answers", words);
        foreach (var answer in about.Answers)
        {
            var said = words[answer.Raised ? "mydata.answer.something" : "mydata.answer.nothing"];
            yield return new UserText(words.Say("mydata.answer", ("day", answer.On), ("name", answer.Friend), ("said", said))) { Spacing = Spacing.Small };
        }

        yield return KeptParts.Readers("mydata.answers.readers", words);
    }

    private static IEnumerable<CardElement> Checks(AboutMe about, Wording words)
    {
        if (about.Checks.Count == 0)
            yield break;
        yield return KeptParts.Heading("mydata.checks", words);
        foreach (var check in about.Checks)
            yield return new UserText(words.Say(check.IsDone ? "mydata.check.done" : "mydata.check", ("day", check.On), ("note", check.Note))) { Spacing = Spacing.Small };
        yield return KeptParts.Readers("mydata.checks.readers", words);
    }

    private static IEnumerable<CardElement> Written(AboutMe about, Wording words)
    {
        var counts = about.Counts;
        if (counts.Written + counts.Notes + counts.Objections + counts.Raised + counts.Answers == 0)
            yield break;
        yield return KeptParts.Heading("mydata.written", words);
        if (counts.Written > 0)
            yield return LabelledLine.Of(words, "mydata.written.records", Number(counts.Written));
        if (counts.Notes > 0)
            yield return LabelledLine.Of(words, "mydata.written.notes", Number(counts.Notes));
        if (counts.Objections > 0)
            yield return LabelledLine.Of(words, "mydata.written.objections", Number(counts.Objections));
        if (counts.Raised > 0)
            yield return LabelledLine.Of(words, "mydata.written.cases", Number(counts.Raised));
        if (counts.Answers > 0)
            yield return LabelledLine.Of(words, "mydata.written.answers", Number(counts.Answers));
        yield return KeptParts.Readers("mydata.written.readers", words);
    }

    private static IEnumerable<CardButton> Buttons(AboutMe about, string? absenceVerb, Wording words)
    {
        if (about.Counts.Records > 0)
            yield return new Press(Verbs.Records, words["mydata.button.records"]);
        if (about.Counts.Cases > 0)
            yield return new Press(Verbs.Cases, words["mydata.button.cases"]);
        if (about.Counts.Friends > 0)
            yield return new Press(Verbs.Friends, words["mydata.button.friends"]);
        if (about.Counts.Requests > 0)
            yield return new Press(Verbs.Requests, words["mydata.button.requests"]);
        if (about.Counts.Gatherings > 0)
            yield return new Press(Verbs.Gatherings, words["mydata.button.gatherings"]);
        if (absenceVerb is not null)
            yield return new Press(absenceVerb, words["mydata.button.absences"]);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
