namespace LiaisonBot.Tests.Fuzz;

/// <summary>One body that no client of ours would send.</summary>
/// <param name="Name">What was done to it, for the message of a failing case.</param>
internal sealed record MalformedBody(string Name, byte[] Bytes, string ContentType = "application/json");
