using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Turns;

/// <summary>An activity together with whoever vouches for its sender.</summary>
public sealed record IncomingActivity(Activity Activity, Caller Caller)
{
    /// <summary>Files that came along in the same call, as our own page sends them.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];
}
