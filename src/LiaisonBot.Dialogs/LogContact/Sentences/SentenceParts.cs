using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>A sentence taken apart: who, when and how stand outside its topic; what stands inside belongs to the topic.</summary>
internal sealed partial class SentenceParts
{
    private readonly List<DayFound> days;

    private readonly DateOnly today;

    private SentenceParts(
        (SentenceText Text, DateOnly Today) said, IReadOnlyList<DayFound> days, IReadOnlyList<KindFound> kinds, IReadOnlyList<NameFound> names)
    {
        var text = Text = said.Text;
        today = said.Today;
        Topic = Topics.Find(text, names, kinds);
        Strangers = [.. OtherNames.Find(text, days, kinds).Where(name => !names.Any(name.Overlaps) && !InTopic(name.Start)).Select(name => name.In(text))];
        Names = [.. names.Where(name => name.Firm && !InTopic(name.Start))];
        this.days = [.. days.Where(day => !InTopic(day.Start))];
        Next = this.days.Find(IsNextMeeting);
        TrimTopic(days, names);
        if (Names.Count == 0)
            Names = [.. names.OrderBy(name => InTopic(name.Start)).Take(1)];
        Kinds = [.. kinds.Where(kind => !InTopic(kind.Start))];
        if (Next is not null)
            this.days.Remove(Next);
        Head = Topic is null ? text.Folded : text.Folded[..Topic.Start];
    }

    public SentenceText Text { get; }

    public TopicFound? Topic { get; private set; }

    public IReadOnlyList<NameFound> Names { get; private set; }

    /// <summary>Names of people that are none of the candidates', as written.</summary>
    public IReadOnlyList<string> Strangers { get; }

    /// <summary>The words of contact, the one that decides first.</summary>
    public IReadOnlyList<KindFound> Kinds { get; }

    public IReadOnlyList<DayFound> Days => days;

    /// <summary>When the two mean to meet again.</summary>
    public DayFound? Next { get; private set; }

    /// <summary>What makes the reportable line: the topic, else what stands behind the meeting; null when there is neither.</summary>
    public Range? Spoken => Topic is { } topic
        ? topic.Start..topic.End
        : Remainder.Of(
            Text,
            Math.Max(Names.Count == 0 ? 0 : Names[0].End, Kinds.Count == 0 ? 0 : Kinds.Min(kind => kind.End)),
            [.. Names.Select(name => (name.Start, name.End)), .. Kinds.Select(kind => (kind.Start, kind.End)), .. days.Select(day => (day.Start, day.End))],
            Next);

    /// <summary>What stands before the topic.</summary>
    public string Head { get; }

    /// <summary>The day of the meeting: the one exact day, or an inexact one; two different days are not exact.</summary>
    public DayFound? Day
    {
        get
        {
            var exact = days.Select(day => day.InPast(today)).Where(day => day.Day is not null).DistinctBy(day => day.Day).ToList();
            return exact.Count switch
            {
                0 => days.FirstOrDefault(),
                1 => exact[0],
                _ => exact[0] with { Day = null },
            };
        }
    }

    public static SentenceParts Of(SentenceText text, DateOnly today, IReadOnlyList<Candidate> candidates)
    {
        var days = Dates.Days.Find(text.Folded, today);
        var kinds = Sentences.Kinds.Find(text.Folded);
        var names = Sentences.Names.Find(text, new NamePlaces(text, days, kinds), candidates);
        return new SentenceParts(
            (text, today),
            [.. days.Where(day => !names.Any(name => name.Firm && name.Start < day.End && day.Start < name.End))],
            [.. kinds.Where(kind => !names.Any(name => name.Start < kind.End && kind.Start < name.End))],
            [.. names.Where(name => name.Firm || !days.Any(day => day.Start < name.End && name.Start < day.End))]);
    }

    private bool InTopic(int position) => Topic is { } topic && position >= topic.Start && position < topic.End;

    private bool IsNextMeeting(DayFound day)
    {
        var (start, end) = (Text.ClauseStart(day.Start), Text.ClauseEnd(day.End));
        return day.Day > today
            && Again().IsMatch(Text.Folded.AsSpan(start..end))
            && !Names.Any(name => name.Start >= start && name.Start < end);
    }

    /// <summary>
    /// Takes from the topic's end what belongs to the meeting: "about the lab move with 王芳 yesterday",
    /// 聊了实验室搬迁，下周三再聊.
    /// </summary>
    private void TrimTopic(IReadOnlyList<DayFound> all, IReadOnlyList<NameFound> names)
    {
        while (Topic is { } topic)
        {
            var end = topic.Start + Text.Folded[topic.Start..topic.End].TrimEnd(' ', ',', '.', '。').Length;
            var day = all.LastOrDefault(day => day.End <= end && day.Start > topic.Start);
            if (Next is null && day is not null && Text.ClauseEnd(day.End) >= end && IsNextMeeting(day))
            {
                Next = day;
                Topic = topic with { End = Math.Max(topic.Start, Text.ClauseStart(day.Start)) };
            }
            else if (days.Count == 0 && day?.End == end && (Separated(day.Start) || Text.Folded[day.Start] < 128))
            {
                days.Add(day);
                Topic = topic with { End = day.Start };
            }
            else if (Names.Count == 0 || Names[0].Start > topic.Start)
            {
                var name = names.LastOrDefault(name => name.End == end && name.Start > topic.Start);
                var company = name is null ? null : Company().Match(Text.Folded[topic.Start..name.Start]);
                if (company is not { Success: true })
                    return;
                Names = [name!, .. Names];
                Topic = topic with { End = topic.Start + company.Index };
            }
            else
            {
                return;
            }
        }
    }

    private bool Separated(int position) => position > 0 && !char.IsLetterOrDigit(Text.Folded[position - 1]);

    [GeneratedRegex(@"再|下次|下回|\bagain\b|\bnext (?:time|meeting)\b|\bmeet(?:ing)? (?:next|on)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex("(?:[,、]? ?(?:和|跟|与|同|、|\\b(?:with|and)\\b)) ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Company();
}
