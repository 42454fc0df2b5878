using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Turns;

/// <summary>An activity together with whoever vouches for its sender.</summary>
public sealed record IncomingActivity(Activity Activity, Caller Caller);
