using System.Text.RegularExpressions;

namespace LiaisonBot.Protocol.Cards;

/// <summary>Something to press. Titles are made inert: they may hold a name.</summary>
public abstract record CardButton(string Title)
{
    internal abstract void Write(CardWriter to);
}

public enum ButtonStyle
{
    Default,
    Positive,
    Destructive,
}

/// <summary>
/// A press that comes back to the bot as a <see cref="CardPress"/>. The verb is a fixed literal with its version, such as
/// <c>contact.save.1</c>: cards stay in chats for years and outlive the names of classes. What stands in a press is a claim, never proof.
/// </summary>
public sealed partial record Press : CardButton
{
    private static readonly string[] Taken = ["verb", "key", CardPress.KeyName, "msteams"];

    /// <exception cref="ArgumentException">The verb does not look like <c>contact.save.1</c>.</exception>
    public Press(string verb, string title) : base(title)
    {
        if (!VerbShape.IsMatch(verb))
            throw new ArgumentException($"A verb is words and a version, such as contact.save.1, not '{verb}'.", nameof(verb));
        Verb = verb;
    }

    public string Verb { get; }

    /// <summary>The card's own key, spent by the commit that changes a record; null where a press changes none.</summary>
    public string? Key { get; init; }

    /// <summary>What else the handler needs: which page, which record. Read back with the inputs, which win over it by name.</summary>
    public IReadOnlyDictionary<string, string> Data
    {
        get;
        init => field = value.Keys.FirstOrDefault(Taken.Contains) is { } taken
            ? throw new ArgumentException($"'{taken}' is a press's own.", nameof(value))
            : value;
    } = new Dictionary<string, string>();

    public ButtonStyle Style { get; init; }

    /// <summary>Whether the card's inputs are checked and sent along. A Cancel leaves them.</summary>
    public bool SendsInputs { get; init; } = true;

    [GeneratedRegex(@"^[a-z][A-Za-z-]*(\.[a-z][A-Za-z-]*)+\.[1-9][0-9]*\z")]
    private static partial Regex VerbShape { get; }

    internal override void Write(CardWriter to)
    {
        var executes = to.Host == CardHost.Teams;
        to.Begin(executes ? "Action.Execute" : "Action.Submit");
        if (executes)
            to.Text("verb", Verb);
        WriteRest(to);
        if (executes)
        {
            to.Begin("Action.Submit", named: "fallback");
            WriteRest(to);
            to.End();
        }

        to.End();
    }

    /// <summary>The data is an object even when nothing is in it but the verb: Web Chat sends nothing at all for a missing one.</summary>
    private void WriteRest(CardWriter to)
    {
        to.Text("title", InertText.Of(Title));
        if (Style != ButtonStyle.Default)
            to.Text("style", WireNames.Of(Style));
        if (!SendsInputs)
            to.Text("associatedInputs", "none");
        to.Begin(named: "data");
        to.Text("verb", Verb);
        if (Key is not null)
            to.Text(CardPress.KeyName, Key);
        foreach (var (name, value) in Data)
            to.Text(name, value);
        to.End();
    }
}

/// <summary>Opens a page in the browser; an address without a host is one of our own page's, and is good there alone.</summary>
public sealed record OpenUrl(string Title, Uri Url) : CardButton(Title)
{
    internal override void Write(CardWriter to)
    {
        to.Begin("Action.OpenUrl");
        to.Text("title", InertText.Of(Title));
        to.Text("url", Url.IsAbsoluteUri ? Url.AbsoluteUri : Url.OriginalString);
        to.End();
    }
}
