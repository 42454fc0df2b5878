using System.Text.Json;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.StoreRules;

/// <summary>What Teams asks of cards, over every sample of every slice. That each has a summary, CardSampleTests sees to.</summary>
public sealed class SampleTests
{
    private static readonly ServiceProvider Bot = new ServiceCollection().AddDialogs().BuildServiceProvider();

    public static TheoryData<CardHost, Language> Hosts => new()
    {
        { CardHost.Teams, Language.Chinese },
        { CardHost.Teams, Language.English },
        { CardHost.Other, Language.Chinese },
        { CardHost.Other, Language.English },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void No_card_has_more_than_six_actions_in_a_row(CardHost host, Language language)
    {
        var crowded =
            from sample in Bot.GetServices<CardSample>()
            let rows = CardLimits.Rows(JsonElement.Parse(sample.Draw(Wording.In(language)).ToJson(host))).ToList()
            where rows.Exists(row => row > CardLimits.MostActions)
            select $"{sample.Id}, {sample.State}: {rows.Max()} actions";

        Assert.Empty(crowded);
    }

    [Theory]
    [InlineData("""{"actions":[1,2,3,4,5,6,7]}""", 7)]
    [InlineData("""{"body":[{"type":"ActionSet","actions":[1,2]},{"items":[{"actions":[1,2,3]}]}]}""", 3)]
    [InlineData("""{"actions":[{"type":"Action.ShowCard","card":{"actions":[1,2,3,4]}}]}""", 4)]
    public void Rows_are_counted_wherever_they_stand(string card, int longest) =>
        Assert.Equal(longest, CardLimits.Rows(JsonElement.Parse(card)).Max());
}
