using System.Net;

namespace LiaisonBot.Tests.SignIn;

/// <summary>Codes cannot be guessed: not one by one, not all at once, not from many addresses.</summary>
public sealed class WrongCodeTests
{
    private const int Most = 5;

    [Fact]
    public async Task After_the_last_allowed_wrong_code_even_the_right_one_waits_and_the_answer_says_how_long()
    {
        await using var stand = await OwnBot.StartAsync(("Limits__WrongCodesPerAddressAndHour", $"{Most}"));
        using var visitor = stand.Bot.Visitor();
        for (var guess = 0; guess < Most; guess++)
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SignInAsync("AAAAA-22222")).StatusCode);

        using var answer = await visitor.SignInAsync(await stand.Bot.CodeAsync("1"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(58), TimeSpan.FromHours(1));
        Assert.Null(visitor.Cookie);
    }

    [Theory]
    [InlineData("Limits__WrongCodesPerAddressAndHour")]
    [InlineData("Limits__WrongCodesPerHour")]
    public async Task Of_fifty_wrong_codes_at_once_no_more_are_looked_at_than_may_be(string limit)
    {
        await using var stand = await OwnBot.StartAsync((limit, $"{Most}"));
        var visitors = Enumerable.Range(0, 50).Select(_ => stand.Bot.Visitor()).ToList();

        var answers = await Task.WhenAll(visitors.Select(visitor => visitor.SignInAsync("AAAAA-22222")));

        Assert.Equal(Most, answers.Count(answer => answer.StatusCode == HttpStatusCode.Forbidden));
        Assert.Equal(45, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        visitors.ForEach(visitor => visitor.Dispose());
    }
}
