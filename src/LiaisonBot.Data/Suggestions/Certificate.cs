namespace LiaisonBot.Data.Suggestions;

/// <summary>
/// Prices by which anybody can check that no better way to pair exists, without knowing how it was found (duality of linear programmes).
/// With p the price and c the cost without the even load's share:
/// <list type="bullet">
/// <item>for every allowed pair c + p(colleague) - p(member) is at least 0, and for a chosen one it is 0;</item>
/// <item>a place costs the even load's share, and for any but a member's first colleague <see cref="Further"/> besides; for every place that
/// stays empty this cost + p(member) - <see cref="End"/> is at least 0, and for one that is taken at most 0;</item>
/// <item>p of a colleague who is left over is at most 0, of one who is paired at least 0.</item>
/// </list>
/// These make the pairs the cheapest among all that pair as many colleagues. That no more can be paired is shown by
/// <see cref="LeftOver"/>: no way out lifts nothing.
/// </summary>
/// <param name="Members">Of those who may take a colleague.</param>
/// <param name="Further">More than all else can add up to, so that reaching a member comes before any cost.</param>
public sealed record Certificate(
    IReadOnlyDictionary<long, long> Colleagues, IReadOnlyDictionary<long, long> Members, long End, long Further);
