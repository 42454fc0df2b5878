using System.Net.Sockets;

namespace LiaisonBot.Limits;

/// <summary>Where a request comes from, as it is counted.</summary>
internal static class CallerAddress
{
    /// <summary>Who has an IPv6 address has 2^64 of them: they count as one.</summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } long6 => Convert.ToHexString(long6.GetAddressBytes().AsSpan(0, 8)),
        var address => address.ToString(),
    };
}
