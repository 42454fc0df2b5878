using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>What was handed in is given back with a remark, as it was frozen: handed in once more, it is another.</summary>
/// <param name="Name">What the slice calls it.</param>
/// <param name="Hash">As it was frozen.</param>
internal sealed record ReturnForm(string Name, string Hash)
{
    private const string Remark = nameof(PaperRow.Remark);
    private const char Between = '#';

    /// <summary>From a key's subject.</summary>
    public static ReturnForm Of(string? subject) => subject?.Split(Between) is [var name, var hash] ? new ReturnForm(name, hash) : new ReturnForm("", "");

    public static string RemarkOf(Turn turn) => ShortText.Of(turn.Input(Remark));

    public static bool IsRemark(string typed) => typed.Length > 0 && Letters.In(typed) <= PaperRow.RemarkLength;

    public static InputText Input(string typed, bool isWrong, Wording words) => new(Remark)
    {
        Label = words.Say("paper.return.label", ("most", PaperRow.RemarkLength)),
        MaxLength = PaperRow.RemarkLength,
        Multiline = true,
        Value = typed,
        Problem = isWrong ? words.Say("paper.return.wrong", ("most", PaperRow.RemarkLength)) : null,
        Separator = true,
        Spacing = Spacing.Medium,
    };

    public override string ToString() => $"{Name}{Between}{Hash}";
}
