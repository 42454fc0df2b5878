namespace LiaisonBot.Protocol.DirectLine;

/// <summary>
/// Put into a request's features by a host that signs people in: a token is then good only together with its person's sign-in, and a
/// stream ends with it.
/// </summary>
/// <param name="UserId">As in the token.</param>
/// <param name="IsStillAsync">Whether they are signed in now: asked before anything is shown, and every half minute.</param>
public sealed record SignedIn(string UserId, Func<CancellationToken, Task<bool>> IsStillAsync);
