using System.Globalization;

namespace LiaisonBot.Protocol.Cards;

/// <summary>Free text of one or more lines.</summary>
public sealed record InputText(string Id) : CardInput(Id)
{
    /// <summary>In UTF-16 units, as clients count.</summary>
    public int? MaxLength { get; init; }

    public bool Multiline { get; init; }

    /// <summary>An example inside the empty field. It vanishes on typing, so it never says what must be known.</summary>
    public string? Placeholder { get; init; }

    private protected override string Type => "Input.Text";

    private protected override void WriteRest(CardWriter to)
    {
        if (MaxLength is { } length)
            to.Number("maxLength", length);
        to.Flag("isMultiline", Multiline);
        if (Placeholder is not null)
            to.Text("placeholder", PlainText.Of(Placeholder));
        if (Value is not null)
            to.Text("value", Value);
    }
}

/// <summary>A day, sent as yyyy-MM-dd.</summary>
public sealed record InputDate(string Id) : CardInput(Id)
{
    public const string Format = "yyyy-MM-dd";

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }

    private protected override string Type => "Input.Date";

    private protected override void WriteRest(CardWriter to)
    {
        if (Min is { } min)
            to.Text("min", min.ToString(Format, CultureInfo.InvariantCulture));
        if (Max is { } max)
            to.Text("max", max.ToString(Format, CultureInfo.InvariantCulture));
        if (DateOnly.TryParseExact(Value, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            to.Text("value", Value!);
    }
}

/// <summary>A time of day, sent as HH:mm.</summary>
public sealed record InputTime(string Id) : CardInput(Id)
{
    public const string Format = "HH:mm";

    private protected override string Type => "Input.Time";

    private protected override void WriteRest(CardWriter to)
    {
        if (TimeOnly.TryParseExact(Value, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            to.Text("value", Value!);
    }
}

/// <summary>A whole number.</summary>
public sealed record InputNumber(string Id) : CardInput(Id)
{
    public int? Min { get; init; }

    public int? Max { get; init; }

    private protected override string Type => "Input.Number";

    private protected override void WriteRest(CardWriter to)
    {
        if (Min is { } min)
            to.Number("min", min);
        if (Max is { } max)
            to.Number("max", max);
        if (int.TryParse(Value, CultureInfo.InvariantCulture, out var value))
            to.Number("value", value);
    }
}

/// <summary>Yes or no, sent as <c>true</c> or <c>false</c>. <paramref name="Title"/> stands beside the box.</summary>
public sealed record InputToggle(string Id, string Title) : CardInput(Id)
{
    private protected override string Type => "Input.Toggle";

    private protected override void WriteRest(CardWriter to)
    {
        to.Text("title", InertText.Of(Title));
        to.Flag("wrap", true);
        if (Value is not null)
            to.Text("value", Value == "true" ? "true" : "false");
    }
}
