using System.Net;
using System.Net.Sockets;

namespace Gate.Providers;

/// <summary>Where an endpoint is: on this machine, in a private network, or anywhere.</summary>
internal static class EndpointAddress
{
    private static readonly string[] PrivateNames = [".local", ".internal", ".lan", ".localhost"];

    public static bool IsLoopback(Uri endpoint) =>
        endpoint.IsLoopback || endpoint.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>On this machine or in a private network, by its name or number alone: nothing is looked up.</summary>
    public static bool IsPrivate(Uri endpoint)
    {
        if (IsLoopback(endpoint))
        {
            return true;
        }

        if (IPAddress.TryParse(endpoint.DnsSafeHost, out var address))
        {
            return IsPrivate(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        }

        // A name without a dot is one of the local network, or of a neighbouring container.
        return !endpoint.Host.Contains('.', StringComparison.Ordinal) || PrivateNames.Any(name => endpoint.Host.EndsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    // RFC 1918, RFC 4193. Link-local addresses are left out: clouds keep their credentials there.
    private static bool IsPrivate(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? IPAddress.IsLoopback(address) || (bytes[0] & 0xFE) == 0xFC
            : bytes[0] is 127 or 10 || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31) || (bytes[0] == 192 && bytes[1] == 168);
    }
}
