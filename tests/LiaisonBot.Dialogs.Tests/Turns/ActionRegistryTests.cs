using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Tests.Turns;

public sealed class ActionRegistryTests
{
    private static readonly ActionRegistry Registry = new([Said("status", "情况", "status"), Said("digest", "周报", "digest"), Said("log", "记录联系", "log contact")]);

    [Theory]
    [InlineData("情况", "status", "")]
    [InlineData("  情况。", "status", "")]
    [InlineData("【情况】", "status", "")]
    [InlineData("STATUS", "status", "")]
    [InlineData("ｓｔａｔｕｓ！", "status", "")]
    [InlineData("log   contact", "log", "")]
    [InlineData("记录 联系", "log", "")]
    [InlineData("status of G03-B02", "status", "of G03-B02")]
    [InlineData("情况：药学党总支", "status", "药学党总支")]
    [InlineData("Log contact, please", "log", "please")]
    public void A_command_is_heard_however_it_is_written(string text, string id, string rest)
    {
        var heard = Registry.OfText(text);
        Assert.NotNull(heard);
        Assert.Equal(id, heard.Value.Action.Id);
        Assert.Equal(rest, heard.Value.After);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("？！")]
    [InlineData("情况说明会在哪里")]
    [InlineData("statusquo")]
    [InlineData("log")]
    [InlineData("请给我情况")]
    public void A_word_inside_another_is_no_command(string text) => Assert.Null(Registry.OfText(text));

    [Fact]
    public void Two_actions_with_the_same_words_id_or_verb_stop_the_start()
    {
        Assert.Contains("words 'status'", Refusal(Said("a", "甲", "status"), Said("b", "乙", "Status!")), StringComparison.Ordinal);
        Assert.Contains("id 'a'", Refusal(Said("a", "甲", "one"), Said("a", "乙", "two")), StringComparison.Ordinal);
        Assert.Contains(
            "verb 'x.y.1'",
            Refusal(new BotAction("a") { Who = Who.Anyone, Verb = "x.y.1" }, new BotAction("b") { Who = Who.Anyone, Verb = "x.y.1" }),
            StringComparison.Ordinal);
    }

    private static string Refusal(params BotAction[] actions) =>
        Assert.Throws<InvalidOperationException>(() => new ActionRegistry(actions)).Message;

    private static BotAction Said(string id, string chinese, string english) =>
        new(id) { Who = Who.Anyone, Words = new CommandWords(chinese, english, "help") };
}
