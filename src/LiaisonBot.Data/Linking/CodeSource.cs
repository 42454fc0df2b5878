using System.Security.Cryptography;
using System.Text;

namespace LiaisonBot.Data.Linking;

/// <summary>Where a code comes from, and how many wrong ones may come from there in an hour.</summary>
public sealed record CodeSource
{
    private CodeSource(int most, params IEnumerable<string> parts)
    {
        Most = most;
        Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    public int Most { get; }

    /// <summary>What is stored in its place.</summary>
    internal string Hash { get; }

    /// <summary>An account that a channel vouches for.</summary>
    public static CodeSource Account(string tenant, string account, int most) => new(most, "account", tenant, account);

    /// <summary>A network address that signs in on our own page.</summary>
    public static CodeSource Address(string address, int most) => new(most, "address", address);

    /// <summary>All addresses together: who has many gains little by it.</summary>
    public static CodeSource AnyAddress(int most) => new(most, "addresses");
}
