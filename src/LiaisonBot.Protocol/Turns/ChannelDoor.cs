using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Schema;
using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Protocol.Turns;

/// <summary>Who vouches for an activity that came to <c>POST /api/messages</c>.</summary>
internal sealed class ChannelDoor(ChannelAuthenticator channels, AnonymousLoopback loopback)
{
    /// <summary>The caller, or the status to refuse with.</summary>
    public async Task<(int Refused, Caller? Caller)> VouchAsync(HttpContext http, Activity activity)
    {
        if (loopback.Accepts(http))
            return (0, new Caller.Loopback());
        return await channels.ValidateAsync(http.Request.Headers.Authorization, activity, http.RequestAborted) switch
        {
            Verdict.Accepted accepted => (0, new Caller.Channel(accepted.TenantId)),
            Verdict.Refused refused => (refused.Status, null),
            _ => (StatusCodes.Status401Unauthorized, null),
        };
    }
}
