using System.Globalization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>
/// The form as its inputs hold it: text, whatever was typed. Its property names are the ids of the inputs, and with
/// <see cref="ReportDraft"/> they are stored, so they stay as they are.
/// </summary>
internal sealed record ReportForm
{
    /// <summary>In UTF-16 units, more than a case may have: what is longer must not come back in a card of 28 KB.</summary>
    public const int MostTyped = 3000;

    /// <summary>Among the values of <see cref="Whom"/>: a group as such.</summary>
    public const string Group = "group";

    /// <summary>Among the values of <see cref="Whom"/>, for colleagues: themselves.</summary>
    public const string Own = "own";

    /// <summary>A literal of <see cref="CaseKind"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Ids of colleagues, <see cref="Group"/> or <see cref="Own"/>, joined by commas; empty for nobody named.</summary>
    public string Whom { get; init; } = "";

    /// <summary>The id of a category.</summary>
    public string Category { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Text { get; init; } = "";

    /// <summary>A literal of <see cref="CaseUrgency"/>.</summary>
    public string Urgency { get; init; } = Literals<CaseUrgency>.Write(CaseUrgency.Ordinary);

    /// <summary>A literal of <see cref="NameTravel"/>.</summary>
    public string Travel { get; init; } = Literals<NameTravel>.Write(NameTravel.Branch);

    /// <summary>"true" when those concerned agreed that it is passed on.</summary>
    public string Agreed { get; init; } = "false";

    public IEnumerable<string> WhomValues =>
        Whom.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal);

    public static ReportForm From(CardPress press)
    {
        string Input(string id, int most = MostTyped) =>
            press.Inputs.GetValueOrDefault(id)?.Trim() is { } typed ? Letters.Cut(typed, most) : "";

        return new ReportForm
        {
            Kind = Input(nameof(Kind)),
            Whom = Input(nameof(Whom)),
            Category = Input(nameof(Category)),
            Text = Cut(Input(nameof(Text), int.MaxValue)),
            Urgency = Input(nameof(Urgency)),
            Travel = Input(nameof(Travel)),
            Agreed = Input(nameof(Agreed)),
        };
    }

    /// <summary>No more than a card can carry.</summary>
    public static string Cut(string text) => Letters.Cut(text, MostTyped);

    public ReportForm About(IEnumerable<long> colleagueIds) =>
        this with { Whom = string.Join(',', colleagueIds.Select(id => id.ToString(CultureInfo.InvariantCulture))) };
}
