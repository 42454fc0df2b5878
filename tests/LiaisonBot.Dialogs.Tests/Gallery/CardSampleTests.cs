using System.Text.Json;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.Gallery;

/// <summary>What holds for every card of every slice; the browser test looks at how they are drawn.</summary>
public sealed class CardSampleTests
{
    private static readonly ServiceProvider Bot = new ServiceCollection().AddDialogs().BuildServiceProvider();
    private static readonly IReadOnlyList<CardSample> Samples = [.. Bot.GetServices<CardSample>()];
    private static readonly ActionRegistry Actions = Bot.GetRequiredService<ActionRegistry>();

    public static IEnumerable<object[]> Every => Samples.Select(sample => new object[] { sample.Id, sample.State });

    [Theory]
    [MemberData(nameof(Every))]
    public void A_card_fits_speaks_its_language_and_has_a_summary(string id, string state)
    {
        foreach (var words in new[] { Wording.Chinese, Wording.English })
        {
            var card = Of(id, state).Draw(words);

            Assert.InRange(CardSize.Of(card), 1, CardSize.Limit);
            Assert.Equal(words.Language.Tag(), card.Body.Language);
            Assert.NotEmpty(card.Summary);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_button_of_a_card_is_answered_by_an_action(string id, string state) =>
        Assert.All(Verbs(Of(id, state)), verb => Assert.NotNull(Actions.OfVerb(verb)));

    [Fact]
    public void Every_action_that_is_pressed_has_its_button_on_a_sample()
    {
        var shown = Samples.SelectMany(Verbs).ToHashSet(StringComparer.Ordinal);

        // A file offer is drawn by the channel itself, and is no card of ours.
        Assert.All(Actions.All.Where(action => action is { Pressed: not null, Id: not "export.consent" }), action => Assert.Contains(action.Verb!, shown));
    }

    [Fact]
    public void Two_samples_never_show_the_same_state() =>
        Assert.Equal(Samples.Count, Samples.Select(sample => (sample.Id, sample.State)).Distinct().Count());

    private static CardSample Of(string id, string state) => Samples.Single(sample => (sample.Id, sample.State) == (id, state));

    private static IEnumerable<string> Verbs(CardSample sample) => Verbs(JsonElement.Parse(sample.Draw(Wording.Chinese).ToJson(CardHost.Other)));

    private static IEnumerable<string> Verbs(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("verb") ? [property.Value.GetString()!] : Verbs(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Verbs),
        _ => [],
    };
}
