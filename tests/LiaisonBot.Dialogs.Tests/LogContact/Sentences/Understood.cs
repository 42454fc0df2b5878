using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.LogContact.Sentences;

namespace LiaisonBot.Dialogs.Tests.LogContact.Sentences;

/// <summary>
/// What was understood, in one line that a table can hold: who | when | how | of what | again when. "王老师?" is a name that
/// fits several; "?" is a day that cannot be told; "-" is nothing; "no" is no sentence of a contact at all.
/// </summary>
internal static class Understood
{
    /// <summary>A Wednesday.</summary>
    public static readonly DateOnly Today = new(2026, 3, 18);

    public static readonly IReadOnlyList<Candidate> Colleagues =
    [
        new(1, "王芳"), new(2, "王志强"), new(3, "李明"), new(4, "欧阳天桂"), new(5, "高兴"), new(6, "李文静"), new(7, "周一鸣"),
        new(8, "阿依古丽·买买提"), new(9, "Anna Smith"), new(10, "陈国庆"), new(11, "Grace Lee"), new(12, "周一"),
    ];

    public static string From(string text, DateOnly? today = null, IReadOnlyList<Candidate>? colleagues = null)
    {
        if (ContactSentence.Read(text, today ?? Today, colleagues ?? Colleagues) is not { } sentence)
            return "no";
        var who = sentence.Colleagues.Select(colleague => colleague.Name).Concat(sentence.Unclear.Select(name => name.Words + "?"));
        var on = sentence.DayIsUnclear ? "?" : Iso(sentence.On);
        var kind = sentence.Kind is { } known ? Literals<ContactKind>.Write(known) : "-";
        var next = sentence.Next is null ? string.Empty : " | " + Iso(sentence.Next);
        return $"{string.Join('+', who)} | {on} | {kind} | {sentence.Line ?? "-"}{next}";
    }

    private static string Iso(DateOnly? day) => day?.ToString("O") ?? "-";
}
