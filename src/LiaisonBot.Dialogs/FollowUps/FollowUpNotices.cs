using LiaisonBot.Data.Duties;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.FollowUps;

/// <summary>What became of something that is to be done.</summary>
internal enum FollowUpNews
{
    Standing,
    Given,
    Changed,
    PutOff,
    Done,
    Reopened,
    Withdrawn,

    /// <summary>Somebody else has it now.</summary>
    GivenAway,
}

/// <summary>
/// Those concerned hear what somebody else did: whoever is to do it of all that changes for them; whoever answers for the unit whose it is
/// when others say that it is done, or put it off.
/// </summary>
internal static class FollowUpNotices
{
    public static async Task TellAsync(this Turn turn, FollowUp one, FollowUpNews news)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var doers = await FollowUpDoers.OnAsync(turn.Db, [one], posts, turn.Today, CancellationToken.None);
        var line = (await turn.LinesAsync([one], tellsNames: true))[0];
        var by = turn.Me.Person.Name;
        var people = news is FollowUpNews.Done or FollowUpNews.PutOff or FollowUpNews.Reopened ? doers.Of(one).Concat(posts.Of(one.UnitId)) : doers.Of(one);
        foreach (var person in people.Distinct().Where(person => person != turn.ActorId))
            await turn.TellAsync(person, words => Card(line, news, by, words), Delivery.AfterQuietHours);

        // A morning's message that still waits may speak of it as it was.
        foreach (var person in doers.Reminded(one))
            await turn.FollowAsync(RemindedPerson.DutyDone, person);
    }

    /// <summary>Who has it today.</summary>
    public static async Task<IReadOnlyList<long>> DoersAsync(this Turn turn, FollowUp one)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        return (await FollowUpDoers.OnAsync(turn.Db, [one], posts, turn.Today, CancellationToken.None)).Of(one);
    }

    /// <summary>Whoever had it and has it no more need not do it.</summary>
    public static async Task TellFormerAsync(this Turn turn, FollowUp one, IReadOnlyList<long> before)
    {
        var line = (await turn.LinesAsync([one], tellsNames: true))[0];
        foreach (var person in before.Except(await turn.DoersAsync(one)))
        {
            await turn.FollowAsync(RemindedPerson.DutyDone, person);
            if (person != turn.ActorId)
                await turn.TellAsync(person, words => Card(line, FollowUpNews.GivenAway, turn.Me.Person.Name, words), Delivery.AfterQuietHours);
        }
    }

    public static Card Card(FollowUpLine line, FollowUpNews news, string by, Wording words)
    {
        var title = words[$"followup.news.{KeyOf(news)}"];
        return new Card(
            new AdaptiveCard(words.Language.Tag(),
            [
                new CardHeading(title, words[$"followup.kind.{Literals<FollowUpKind>.Write(line.One.Kind)}"]),
                new UserText(new TextRun(line.One.Text) { Bold = true }),
                LabelledLine.Of(words, "followup.due", words.Weekday(line.One.DueOn)),
                LabelledLine.Of(words, "followup.whom", line.Who(words)),
                LabelledLine.Of(words, "followup.changed_by", by),
                .. news == FollowUpNews.GivenAway ? Array.Empty<CardElement>() : [new TextBlock(words["followup.notice.list"]) { Subtle = true }],
            ]),
            title);
    }

    public static string KeyOf(FollowUpNews news) => news switch
    {
        FollowUpNews.Standing => "standing",
        FollowUpNews.Given => "given",
        FollowUpNews.Changed => "changed",
        FollowUpNews.PutOff => "put_off",
        FollowUpNews.Done => "done",
        FollowUpNews.Reopened => "reopened",
        FollowUpNews.Withdrawn => "withdrawn",
        FollowUpNews.GivenAway => "given_away",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
