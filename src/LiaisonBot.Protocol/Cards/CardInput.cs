namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// Something to fill in. The id is <c>nameof</c> the form property it fills. What a host checks is for comfort: the server checks again
/// and hands the same card back with <see cref="Value"/> as it was typed and <see cref="Problem"/> at the field.
/// </summary>
public abstract record CardInput(string Id) : CardElement
{
    /// <summary>Shown above the field and read out with it.</summary>
    public required string Label { get; init; }

    /// <summary>What stands in the field, as the client would send it; what the field cannot hold is left out.</summary>
    public string? Value { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>What the client says by itself when its own check fails.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>What the server found wrong with the value, shown under the field.</summary>
    public string? Problem { get; init; }

    private protected abstract string Type { get; }

    private protected abstract void WriteRest(CardWriter to);

    internal override void Write(CardWriter to)
    {
        to.Begin(Type, this);
        to.Text("id", Id);
        to.Text("label", PlainText.Of(Label));
        to.Flag("isRequired", IsRequired);
        if (ErrorMessage is not null)
            to.Text("errorMessage", InertText.Of(ErrorMessage));
        WriteRest(to);
        to.End();
        if (Problem is not null)
            new UserText(new TextRun(Problem) { Color = TextColor.Attention }) { Spacing = Cards.Spacing.Small }.Write(to);
    }
}
