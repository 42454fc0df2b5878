using System.Buffers.Text;
using System.Security.Cryptography;
using LiaisonBot.Protocol.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>
/// The only way into our Direct Line: a signed token for one conversation and one user. There is no secret to generate tokens with over
/// HTTP; the host issues one when it has signed a person in.
/// </summary>
public sealed class DirectLineTokens
{
    /// <summary>Every user id begins with it: Web Chat then takes the id from the token and lets nobody set another.</summary>
    public const string UserPrefix = "dl_";

    /// <summary>How long a token admits; the client refreshes it half-way.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>How long a stream address may wait to be connected to.</summary>
    public static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    private const string Issuer = "liaisonbot-directline";
    private const string Talk = "directline";
    private const string Stream = "directline-stream";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly TimeProvider clock;
    private readonly SymmetricSecurityKey key;

    /// <param name="options">With the signing key.</param>
    /// <param name="clock">Tokens age in real time.</param>
    /// <exception cref="ArgumentException">The key is shorter than 32 bytes.</exception>
    public DirectLineTokens(IOptions<DirectLineOptions> options, WireClock clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        if (options.Value.SigningKey.Length < 32)
            throw new ArgumentException("A Direct Line signing key has at least 32 bytes.", nameof(options));
        this.clock = clock.Time;
        key = new SymmetricSecurityKey(options.Value.SigningKey.ToArray());
    }

    /// <summary>A conversation id that cannot be guessed, safe in a path.</summary>
    public static string NewConversationId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A token with which <paramref name="userId"/> may talk in <paramref name="conversationId"/>, and nobody anywhere else.</summary>
    /// <param name="conversationId">From <see cref="NewConversationId"/>, or one that <see cref="ITranscript"/> knows as this user's.</param>
    /// <param name="userId">Starts with <see cref="UserPrefix"/>.</param>
    public string Issue(string conversationId, string userId) => Write(Talk, new(conversationId, userId), Lifetime);

    internal string IssueForStream(DirectLineGrant grant) => Write(Stream, grant, StreamLifetime);

    internal Task<DirectLineAdmission> AdmitAsync(string token) => ReadAsync(Talk, token);

    internal Task<DirectLineAdmission> AdmitToStreamAsync(string token) => ReadAsync(Stream, token);

    private string Write(string audience, DirectLineGrant grant, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Claims = new Dictionary<string, object> { [ConversationClaim] = grant.ConversationId, [UserClaim] = grant.UserId },
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<DirectLineAdmission> ReadAsync(string audience, string token)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires > clock.GetUtcNow().UtcDateTime,
        });
        if (result.Exception is SecurityTokenInvalidLifetimeException)
            return new DirectLineAdmission.Expired();
        return result is { IsValid: true, SecurityToken: JsonWebToken read }
            && read.TryGetPayloadValue<string>(ConversationClaim, out var conversation)
            && read.TryGetPayloadValue<string>(UserClaim, out var user)
            ? new DirectLineAdmission.Admitted(new(conversation, user))
            : new DirectLineAdmission.Refused();
    }
}

/// <summary>What a token says: this user may talk in this conversation.</summary>
internal sealed record DirectLineGrant(string ConversationId, string UserId);

internal abstract record DirectLineAdmission
{
    public sealed record Admitted(DirectLineGrant Grant) : DirectLineAdmission;

    public sealed record Expired : DirectLineAdmission;

    public sealed record Refused : DirectLineAdmission;
}
