using System.Globalization;
using LiaisonBot.Data.Store;
using LiaisonBot.RunBot;

namespace LiaisonBot.CheckUp;

/// <summary>Whether the records can be had, are of this version, and agree with the clock.</summary>
internal static class RecordsCheck
{
    public const string Database = "数据库 / database";

    private const string Version = "数据库版本 / migrations";
    private const string Clock = "时钟 / clock";

    /// <summary>A machine without a time service is off by this much within weeks, and by minutes before anybody notices.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Finding>> LookAsync(IConfiguration settings, IHostEnvironment environment, CancellationToken cancellation)
    {
        await using var store = BotSettings.OpenStore(settings);
        var state = await store.LookAsync(cancellation);
        var moved = environment.IsDevelopment() && state.MovedClock is not null;
        return [OfDatabase(state, store.HasRoom), OfVersion(state, store.IsShared), OfClock(moved ? state with { LastDone = null } : state, TimeProvider.System.GetUtcNow())];
    }

    internal static Finding OfClock(StoreState state, DateTimeOffset now)
    {
        if (state.Clock is { } other && (state.ClockReadAt - other).Duration() > Tolerance)
        {
            var seconds = (state.ClockReadAt - other).TotalSeconds.ToString("+0;-0", CultureInfo.InvariantCulture);
            return Finding.ToDo(
                Clock, $"与数据库服务器相差 {seconds} 秒，请在两边启用网络校时 / {seconds} s from the database server's: let both keep network time (timedatectl set-ntp true)");
        }

        return state.LastDone > now + Tolerance
            ? Finding.ToDo(
                Clock, $"比最后一条记录（{Utc(state.LastDone.Value)}）还早，请先校准再启动 / is before the last record ({Utc(state.LastDone.Value)}): set it right before the bot starts")
            : Finding.Well(Clock, Utc(now));
    }

    private static Finding OfDatabase(StoreState state, bool hasRoom) => state switch
    {
        { Obstacle: { } obstacle } => Finding.ToDo(Database, obstacle),
        _ when !hasRoom => Finding.ToDo(
            Database, "所在磁盘剩余不足 1 MB，什么都写不进去，请腾出空间 / less than 1 MB is left on its disk and nothing can be written: make room"),
        { Exists: false } => Finding.Well(Database, "还没有，首次启动或导入时建立 / none yet; the first start or import makes it"),
        _ => Finding.Well(Database),
    };

    private static Finding OfVersion(StoreState state, bool isShared) => (state, isShared) switch
    {
        ({ IsBehind: true }, true) => Finding.ToDo(Version, "请运行一次 migrate，再启动各节点 / run migrate once, then start the nodes"),
        ({ IsBehind: true }, false) => Finding.Well(Version, "较旧，启动时更新；请先 backup / older; the next start brings it up: back it up before"),
        _ => Finding.Well(Version),
    };

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
