using System.Globalization;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>The form as its inputs hold it: its property names are the inputs' ids. Of them a kind of correction shows what it needs.</summary>
internal sealed record CorrectionForm
{
    /// <summary>In UTF-16 units, more than any of the inputs can hold: what is longer must not come back in a card.</summary>
    private const int MostTyped = 200;

    /// <summary>yyyy-MM-dd.</summary>
    public string On { get; init; } = "";

    /// <summary>A unit's code or name.</summary>
    public string Unit { get; init; } = "";

    /// <summary>A literal of a role.</summary>
    public string Role { get; init; } = "";

    /// <summary>A role that is held, as <see cref="HeldValue"/> writes it.</summary>
    public string Held { get; init; } = "";

    public string Category { get; init; } = "";

    public string Title { get; init; } = "";

    public string Reason { get; init; } = "";

    public static CorrectionForm Of(Turn turn) => new()
    {
        On = Typed(turn, nameof(On)),
        Unit = Typed(turn, nameof(Unit)),
        Role = Typed(turn, nameof(Role)),
        Held = Typed(turn, nameof(Held)),
        Category = Typed(turn, nameof(Category)),
        Title = Typed(turn, nameof(Title)),
        Reason = Typed(turn, nameof(Reason)),
    };

    public static string Text(DateOnly day) => day.ToString(InputDate.Format, CultureInfo.InvariantCulture);

    /// <summary>A role for a unit, as a choice carries it.</summary>
    public static string HeldValue(Data.People.HeldRole held) => $"{Literals<Data.People.Role>.Write(held.Role)}@{RecordName.Text(held.Unit.Id)}";

    /// <summary>What a button back to the form carries.</summary>
    public Dictionary<string, string> Data() => new Dictionary<string, string>
    {
        [nameof(On)] = On,
        [nameof(Unit)] = Unit,
        [nameof(Role)] = Role,
        [nameof(Held)] = Held,
        [nameof(Category)] = Category,
        [nameof(Title)] = Title,
        [nameof(Reason)] = Reason,
    }.Where(field => field.Value.Length > 0).ToDictionary(field => field.Key, field => field.Value);

    private static string Typed(Turn turn, string id) => ShortText.Of(Letters.Cut(turn.Input(id), MostTyped));
}

/// <summary>
/// What a preview shows and its confirmation makes, as the preview's key keeps it: whose, how their row stood then, and what is to become of it.
/// </summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Version">Of the person, when the preview was drawn: what changed since is looked at again first.</param>
/// <param name="UnitId">Of the correction's unit.</param>
/// <param name="Correction">Without its unit, which is a record.</param>
internal sealed record PlannedCorrection(long PersonId, long Version, long? UnitId, Correction Correction)
{
    private const char Separator = '|';
    private const int Parts = 9;

    public string Write() => string.Join(
        Separator,
        RecordName.Text(PersonId),
        RecordName.Text(Version),
        UnitId is { } unit ? RecordName.Text(unit) : "",
        Literals<CorrectionKind>.Write(Correction.Kind),
        CorrectionForm.Text(Correction.On),
        Correction.Role is { } role ? Literals<Data.People.Role>.Write(role) : "",
        Correction.Category is { } category ? Literals<Data.People.Category>.Write(category) : "",
        Correction.LeftReason is { } reason ? Literals<Data.People.LeftReason>.Write(reason) : "",
        Correction.Title ?? "");

    /// <summary>Null for what is none.</summary>
    public static PlannedCorrection? Read(string? subject)
    {
        var parts = (subject ?? "").Split(Separator, Parts);
        if (parts.Length < Parts || RecordName.Id(parts[0]) is not { } person || RecordName.Id(parts[1]) is not { } version)
            return null;
        return new PlannedCorrection(
            person,
            version,
            RecordName.Id(parts[2]),
            new Correction(
                Literals<CorrectionKind>.Read(parts[3]),
                DateOnly.ParseExact(parts[4], InputDate.Format, CultureInfo.InvariantCulture))
            {
                Role = Optional<Data.People.Role>(parts[5]),
                Category = Optional<Data.People.Category>(parts[6]),
                LeftReason = Optional<Data.People.LeftReason>(parts[7]),
                Title = parts[8].Length == 0 ? null : parts[8],
            });
    }

    private static TEnum? Optional<TEnum>(string text)
        where TEnum : struct, Enum => Literals<TEnum>.TryRead(text, out var value) ? value : null;
}
