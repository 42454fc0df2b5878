using System.Buffers.Binary;
using System.Text;

namespace LiaisonBot.Tests.MeasureWork;

/// <summary>One message as protobuf writes it, https://protobuf.dev/programming-guides/encoding/, read by the numbers of its fields.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> values = [];

    public ProtobufMessage(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var key = Varint(ref bytes);
            values.Add(ValueOf((int)(key >> 3), (int)(key & 7), ref bytes));
        }
    }

    public IEnumerable<ProtobufMessage> Within(int field) => Of(field).Select(value => new ProtobufMessage(value.Bytes));

    /// <summary>Empty where it is left out.</summary>
    public string Text(int field) => Encoding.UTF8.GetString(Of(field).LastOrDefault().Bytes.Span);

    public string Hex(int field) => Convert.ToHexStringLower(Of(field).LastOrDefault().Bytes.Span);

    public ulong Number(int field) => Of(field).LastOrDefault().Number;

    public bool Has(int field) => Of(field).Any();

    private static (int Field, ulong Number, ReadOnlyMemory<byte> Bytes) ValueOf(int field, int wireType, ref ReadOnlyMemory<byte> bytes) => wireType switch
    {
        0 => (field, Varint(ref bytes), default),
        1 => (field, BinaryPrimitives.ReadUInt64LittleEndian(Take(8, ref bytes).Span), default),
        2 => (field, 0, Take((int)Varint(ref bytes), ref bytes)),
        5 => (field, BinaryPrimitives.ReadUInt32LittleEndian(Take(4, ref bytes).Span), default),
        _ => throw new InvalidDataException($"No wire type: {wireType}."),
    };

    private static ulong Varint(ref ReadOnlyMemory<byte> bytes)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var piece = Take(1, ref bytes).Span[0];
            value |= (piece & 0x7fUL) << shift;
            if (piece < 0x80)
                return value;
        }
    }

    private static ReadOnlyMemory<byte> Take(int length, ref ReadOnlyMemory<byte> bytes)
    {
        var taken = bytes[..length];
        bytes = bytes[length..];
        return taken;
    }

    private IEnumerable<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> Of(int field) => values.Where(value => value.Field == field);
}
