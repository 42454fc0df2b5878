namespace LiaisonBot.Protocol.Cards;

/// <summary>One or several of a list. Several come back, and stand in <see cref="CardInput.Value"/>, joined by commas.</summary>
public sealed record InputChoices(string Id, IReadOnlyList<Choice> Choices) : CardInput(Id)
{
    public ChoiceStyle Style { get; init; }

    public bool Many { get; init; }

    /// <summary>What stands in an empty drop-down.</summary>
    public string? Placeholder { get; init; }

    private protected override string Type => "Input.ChoiceSet";

    private protected override void WriteRest(CardWriter to)
    {
        to.Text("style", WireNames.Of(Style));
        to.Flag("isMultiSelect", Many);
        to.Flag("wrap", true);
        if (Placeholder is not null)
            to.Text("placeholder", PlainText.Of(Placeholder));
        to.BeginArray("choices");
        foreach (var (value, title) in Choices)
        {
            to.Begin();
            to.Text("title", InertText.Of(title));
            to.Text("value", value);
            to.End();
        }

        to.EndArray();
        if (Value is not null)
            to.Text("value", Value);
    }
}

/// <summary>The title may hold a name and is made inert; the value is an id without commas.</summary>
public sealed record Choice(string Value, string Title);

public enum ChoiceStyle
{
    /// <summary>A drop-down.</summary>
    Compact,

    /// <summary>Radio buttons or boxes: for a handful.</summary>
    Expanded,

    /// <summary>A drop-down that narrows while one types: for many. Of several, not of one: Web Chat's renderer gives that field no label.</summary>
    Filtered,
}
