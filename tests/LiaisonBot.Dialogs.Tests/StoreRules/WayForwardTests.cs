using System.Text.Json;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.StoreRules;

/// <summary>Nothing that a person sends is a dead end: whatever it is, the answer has a button or names what can be said next.</summary>
public sealed class WayForwardTests
{
    private static readonly ActionRegistry Actions =
        new ServiceCollection().AddDialogs().BuildServiceProvider().GetRequiredService<ActionRegistry>();

    /// <summary>What is in nobody's registry.</summary>
    private static readonly string[] Unknown =
    [
        "qwertz", "", "   ", "?", "？？？", "👍", "🐼🐼🐼", "42", "2026-04-15", "是", "不", "ok", "好的", "再见", "bye", "stop", "start over", "取消取消",
        "<b>x</b>", "<at>bot</at>", "{\"a\":1}", "'; DROP TABLE People; --", "/start", "@everyone", "سلام", "こんにちは", "привет", "\u200b", "\ufeff",
        "我不想活了", "who are you", "今天天气怎么样", "tell me a joke", "林书琴", "药理支部", new string('长', 5000), string.Concat(Enumerable.Repeat("help? ", 400)),
    ];

    public static TheoryData<string> People => ["secretary", "member", "colleague", "stranger"];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Whatever_is_typed_is_answered_with_a_way_forward(string who)
    {
        await using var school = await School.OpenAsync();
        var chat = await ChatAsync(school, who);
        foreach (var text in Unknown)
        {
            await chat.SayAsync(text);
            AssertWayForward(chat, who, text);
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_picture_a_sticker_or_an_empty_press_is_answered_too(string who)
    {
        await using var school = await School.OpenAsync();
        var chat = await ChatAsync(school, who);
        foreach (var odd in new[]
        {
            chat.New(ActivityTypes.Message),
            chat.New(ActivityTypes.Message) with { Attachments = [new Attachment { ContentType = "image/*", ContentUrl = "https://example.org/a.png" }] },
            chat.New(ActivityTypes.Message) with { Value = JsonElement.Parse("{}") },
            chat.New(ActivityTypes.Message) with { Value = JsonElement.Parse("""{"verb":"of.somebody.else.9"}""") },
            chat.New(ActivityTypes.Message) with { Value = JsonElement.Parse("""{"verb":"contact.save.1","cardKey":"never"}""") },
        })
        {
            await chat.SendAsync(odd);
            AssertWayForward(chat, who, odd.Value?.ToString() ?? "nothing");
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_command_is_answered_with_a_way_forward_open_to_the_person_or_not(string who)
    {
        await using var school = await School.OpenAsync();
        var chat = await ChatAsync(school, who);
        var ends = new List<string>();
        foreach (var words in Actions.All.Select(action => action.Words).OfType<CommandWords>())
        {
            foreach (var said in new[] { words.Title(Language.Chinese), $"{words.Title(Language.Chinese)} 没有这个", $"{words.Title(Language.English)}: xyzzy" })
            {
                await chat.SayAsync(said);
                if (!chat.Replies.Any(reply => HasWayForward(reply, who) || SaysWhatToDo(reply)))
                    ends.Add($"“{said}”:\n{string.Join("\n---\n", chat.Replies.Select(reply => reply.All))}");
                AssertFit(chat, said);
            }
        }

        Assert.True(ends.Count == 0, string.Join('\n', ends));
    }

    private static async Task<Chat> ChatAsync(School school, string who) => who switch
    {
        "secretary" => school.ChatOf(await school.MemberAsync("康宁", school.GeneralBranch, Role.Secretary), onTeams: true),
        "member" => school.ChatOf(await school.MemberAsync("康宁"), onTeams: true),
        "colleague" => school.ChatOf(await school.ColleagueAsync("王芳"), onTeams: true),
        _ => school.ChatOfStranger(),
    };

    private static void AssertWayForward(Chat chat, string who, string said)
    {
        Assert.Equal(200, chat.Status);
        Assert.True(chat.Replies.Any(reply => HasWayForward(reply, who)), $"“{said}” leads {who} nowhere:\n{string.Join("\n---\n", chat.Replies.Select(reply => reply.All))}");
    }

    private static bool HasWayForward(Reply reply, string who) =>
        who == "stranger"
            ? reply.Reads("绑定码")
            : reply.Buttons.Any() || Actions.All.Any(action => action.Words is { } words && reply.Reads(words.Title(Language.Chinese)));

    /// <summary>A command may have no more to show; then it says whom to ask, or what comes next.</summary>
    private static bool SaysWhatToDo(Reply reply) => reply.Reads("请") || reply.Reads("可以说");

    /// <summary>As it was sent: a card alone has a summary, and no row of it has more actions than Teams shows.</summary>
    private static void AssertFit(Chat chat, string said)
    {
        foreach (var reply in chat.Replies)
        {
            Assert.False(reply is { Card: not null, Text: null } && string.IsNullOrEmpty(reply.Summary), $"The answer to “{said}” has no summary.");
            Assert.All(reply.Card is { } card ? CardLimits.Rows(card) : [], row => Assert.InRange(row, 0, CardLimits.MostActions));
        }
    }
}
