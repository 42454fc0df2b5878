using LiaisonBot.Protocol.Authentication;

namespace LiaisonBot.Protocol.Tests.Authentication;

public sealed class RefusalTests
{
    public static TheoryData<string> Tokens => [.. SpoiledTokens.All.Keys];

    public static TheoryData<string> Activities => [.. MisfitActivities.All.Keys];

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task A_spoiled_token_is_unauthorized(string what)
    {
        using var door = new Door();
        var knock = door.Knock();
        var (reason, spoil) = SpoiledTokens.All[what];
        spoil(knock);

        Assert.Equal(new Verdict.Refused(401, reason), await door.AnswerAsync(knock));
        Assert.All(door.Keys.Asked, url => Assert.Equal("login.botframework.com", url.Host));
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public async Task A_sound_token_on_an_activity_it_does_not_fit_is_forbidden(string what)
    {
        using var door = new Door();
        var knock = door.Knock();
        var (reason, spoil) = MisfitActivities.All[what];
        spoil(knock);

        Assert.Equal(new Verdict.Refused(403, reason), await door.AnswerAsync(knock));
    }

    [Fact]
    public async Task Without_an_app_id_everybody_is_refused_before_any_key_is_fetched()
    {
        using var door = new Door("Development", ("MicrosoftAppId", null), ("MicrosoftAppPassword", null));

        Assert.Equal(new Verdict.Refused(401, RefusalReason.NoCredentials), await door.AnswerAsync(door.Knock()));
        Assert.Empty(door.Keys.Asked);
    }
}
