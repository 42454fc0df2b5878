using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>
/// The one way in without a token, for a developer's own tools: no app id configured, Development, and the request comes from this
/// machine to this machine. Everything else is refused, so that no setting by itself can open the bot.
/// </summary>
public sealed class AnonymousLoopback(IOptions<BotCredentials> credentials, IHostEnvironment environment)
{
    public bool Accepts(HttpContext context) =>
        !credentials.Value.Configured && environment.IsDevelopment() && LocalRequest.Is(context);
}
