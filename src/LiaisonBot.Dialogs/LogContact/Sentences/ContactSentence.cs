using System.Text.RegularExpressions;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>
/// What a person told in one sentence: 昨天和王芳谈心，聊了实验室搬迁. It only fills a form in; whoever wrote it sees what was
/// understood before anything is kept.
/// </summary>
/// <param name="Colleagues">Whom it names beyond doubt.</param>
/// <param name="Unclear">Names that fit several colleagues.</param>
/// <param name="On">The day; null when none is named, or not exactly.</param>
/// <param name="DayIsUnclear">A day is spoken of and cannot be told: "last week", "2月30日".</param>
/// <param name="Kind">How they met (C2); null when the words leave it open.</param>
/// <param name="Line">What was spoken of, as a reportable line.</param>
/// <param name="Next">When the two mean to meet again.</param>
internal sealed partial record ContactSentence(
    IReadOnlyList<Candidate> Colleagues,
    IReadOnlyList<UnclearName> Unclear,
    DateOnly? On,
    bool DayIsUnclear,
    ContactKind? Kind,
    string? Line,
    DateOnly? Next)
{
    /// <summary>Names that fit none of the candidates, as they were written: whoever wrote them is told.</summary>
    public IReadOnlyList<string> Strangers { get; init; } = [];

    /// <summary>
    /// Reads a sentence that names somebody and tells of a meeting; anything else is null. Where only strangers are named, the words
    /// of contact must be there: a name and a day may be about anything.
    /// </summary>
    public static ContactSentence? Read(string text, DateOnly today, IReadOnlyList<Candidate> candidates)
    {
        var parts = SentenceParts.Of(SentenceText.From(text), today, candidates);
        var tells = parts.Names.Count > 0 ? parts.Kinds.Count > 0 || parts.Days.Count > 0 : parts.Strangers.Count > 0 && parts.Kinds.Count > 0;
        if (!tells || Denied().IsMatch(parts.Head))
            return null;
        if (parts.Topic is null && Question().IsMatch(parts.Head))
            return null;

        var colleagues = parts.Names.Where(name => name.Candidates.Count == 1).Select(name => name.Candidates[0]).Distinct().ToList();
        var unclear = parts.Names
            .Where(name => name.Candidates.Count > 1 && !name.Candidates.Any(colleagues.Contains))
            .Select(name => new UnclearName(parts.Text.Written[name.Start..name.End], name.Candidates))
            .DistinctBy(name => name.Words);
        var day = parts.Day;
        return new ContactSentence(
            colleagues,
            [.. unclear],
            day?.Day,
            day is { Day: null },
            parts.Kinds.Select(kind => kind.Kind).FirstOrDefault(kind => kind is not null),
            parts.Spoken is { } spoken ? Sentences.Line.From(parts.Text.Written[spoken]) : null,
            parts.Next?.Day)
        {
            Strangers = parts.Strangers,
        };
    }

    /// <summary>Reads a text that is nothing but a name: 马志强, 苏老师, David Lin.</summary>
    public static ContactSentence? ReadName(string text, DateOnly today, IReadOnlyList<Candidate> candidates)
    {
        var parts = SentenceParts.Of(SentenceText.From(text.Trim(' ', '。', '.', '!', '！')), today, candidates);
        if (parts.Names is not [{ Start: 0 } name] || name.End != parts.Text.Folded.Length)
            return null;
        return name.Candidates is [var only]
            ? new ContactSentence([only], [], null, DayIsUnclear: false, null, null, null)
            : new ContactSentence([], [new UnclearName(parts.Text.Written, name.Candidates)], null, DayIsUnclear: false, null, null, null);
    }

    [GeneratedRegex(@"没有?(?:去|能|和|跟|与|同|见|走访|谈|聊|联系|看望|拜访)|还没|未能|\b(?:didn't|did not|haven't|have not|couldn't|could not|never|not yet)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"[?吗呢] *$|什么时候|何时|哪天|几次|多少|\bhow (?:many|often)\b|^(?:when|who|what|did|have|should|can) ", RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}
