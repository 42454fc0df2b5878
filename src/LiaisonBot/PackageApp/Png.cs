using System.Buffers.Binary;

namespace LiaisonBot.PackageApp;

/// <summary>What the head of a PNG picture says.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="HasAlpha">Whether its pixels can be transparent.</param>
internal sealed record Png(int Width, int Height, bool HasAlpha)
{
    /// <summary>The signature, and of the first chunk its length, its name, width, height, depth and kind of colour.</summary>
    private const int HeadLength = 26;
    private const int GreyWithAlpha = 4;
    private const int ColourWithAlpha = 6;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Null for a file that is none.</summary>
    public static Png? Read(string file)
    {
        using var stream = File.OpenRead(file);
        var head = new byte[HeadLength];
        if (stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength || !head.AsSpan().StartsWith(Signature))
            return null;
        return new Png(
            BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)), head[25] is GreyWithAlpha or ColourWithAlpha);
    }
}
