using System.Globalization;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>The form as its inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Unit">The id of the unit that opens it.</param>
/// <param name="Categories">Whose turn it is, joined by commas; none for all.</param>
/// <param name="DueOn">yyyy-MM-dd.</param>
internal sealed record BatchForm(string Unit, string Categories, string DueOn)
{
    /// <summary>In UTF-16 units, more than any client sends: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 300;

    public static BatchForm Of(Turn turn) => new(
        Letters.Cut(turn.Input(nameof(Unit)), MostTyped),
        Letters.Cut(turn.Input(nameof(Categories)), MostTyped),
        Letters.Cut(turn.Input(nameof(DueOn)), MostTyped));

    public static string Text(IEnumerable<Category> categories) => string.Join(',', categories.Select(Literals<Category>.Write));

    public static string Text(DateOnly day) => day.ToString(InputDate.Format, CultureInfo.InvariantCulture);
}

/// <summary>Whether a batch may be opened so: where, for whom and until when, or what is wrong.</summary>
internal sealed record BatchCheck(Unit? Unit, IReadOnlyList<Category> Turn, DateOnly DueOn, IReadOnlyList<FormProblem> Problems)
{
    private const int MostDays = 366;

    public static BatchCheck Of(BatchForm form, IReadOnlyList<Unit> units, DateOnly today)
    {
        var unit = units is [var only] ? only : units.FirstOrDefault(one => RecordName.Text(one.Id) == form.Unit);
        var chosen = form.Categories.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var categories = chosen.Where(one => Literals<Category>.TryRead(one, out _)).Select(Literals<Category>.Read).Distinct().Order().ToList();
        DateOnly? due = DateOnly.TryParseExact(form.DueOn, InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        List<FormProblem> problems =
        [
            .. unit is null ? [new FormProblem(nameof(BatchForm.Unit), "batch.problem.no_unit")] : Array.Empty<FormProblem>(),
            .. due is null || due < today || due > today.AddDays(MostDays)
                ? [new FormProblem(nameof(BatchForm.DueOn), "batch.problem.day", ("first", today), ("last", today.AddDays(MostDays)))]
                : Array.Empty<FormProblem>(),
        ];
        return new BatchCheck(problems.Count == 0 ? unit : null, categories, due ?? today, problems);
    }
}
