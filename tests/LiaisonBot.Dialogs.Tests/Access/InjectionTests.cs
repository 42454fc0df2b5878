using System.Text.Json;
using System.Text.RegularExpressions;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Access;

/// <summary>Five hundred texts that would like to be more than text, through every field into every card, for Teams and for Web Chat.</summary>
public sealed partial class InjectionTests
{
    private const int Fields = 10;

    /// <summary>Each text through one field, and each field with one text in ten; or, asked for the whole, each text through each field.</summary>
    private static readonly int Rounds = Environment.GetEnvironmentVariable("LIAISONBOT_WHOLE") == "1" ? 500 : 50;

    private static readonly string[] Seeds =
    [
        "**粗**", "_斜_", "# 题", "> 引", "- 项", "1. 项", "`码`", "~~删~~", "[点我](https://evil.example)", "![图](https://evil.example/a.png)",
        "<https://evil.example>", "https://evil.example/a?b=c", "www.evil.example", "javascript:alert(1)", "[x](javascript:alert(1))",
        "<at>all</at>", "@all", "<at id=\"0\">林书琴</at>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>粗</b>", "<a href='//evil.example'>x</a>",
        "&lt;b&gt;", "&#60;b&#62;", "&amp;", "\u202Egnp.exe", "\u2066左\u2069", "\u200B零宽\u200D", "\u200F右", "\uFEFF头",
        "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://evil.example\")", "\t=cmd|' /C calc'!A0", "＝1+1", "{{DATE(2026-01-01T00:00:00Z)}}", "{{TIME(x)}}",
        "${7*7}", "{name}", "{0}", "{count|a|b}", "'; DROP TABLE People; --", "\\u0022},{\"type\":\"Action.OpenUrl\"", "\"}]}", "| a | b |", "\u0000\u0007", "\uD800", "行\n# 题\n- 项",
    ];

    private static readonly string[] Shapes = ["{0}", "前 {0}", "{0} 后", "前\n{0}", "\u3000{0}", "({0})", "*{0}*", "[{0}](x)", "<{0}>", "{0}{0}"];

    private static IReadOnlyList<string> Strings { get; } =
        [.. from shape in Shapes from seed in Seeds select shape.Replace("{0}", seed, StringComparison.Ordinal)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_people_write_comes_alive(bool onTeams)
    {
        Assert.Equal(500, Strings.Count);
        await using var school = await School.OpenAsync();
        var (member, colleague, unlinked) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"), await school.WithoutAccountAsync("方远"));
        var pairing = await school.PairAsync(member, colleague, to: school.Today);
        var contact = await school.MeetAsync(member, pairing, school.Today, note: "注");
        var objection = new Objection { ContactId = contact.Id, RootId = contact.Id, PairingId = pairing.Id, ObjectorId = colleague.Id, UnitId = school.Pharmacology.Id, Reason = "由" };
        await school.ChangeAsync(db => db.Add(objection));
        var answers = new List<JsonElement>();
        var chats = (Member: school.ChatOf(member, onTeams), Colleague: school.ChatOf(colleague, onTeams), Secretary: school.ChatOf(school.Lin, onTeams));

        // On Teams a press is answered in its response, elsewhere by a message.
        async Task PressAsync(Chat chat, string verb, params (string Name, string Value)[] data)
        {
            await (onTeams ? chat.ForgeInvokeAsync(verb, data) : chat.ForgeAsync(verb, data));
            if (onTeams)
                answers.AddRange(chat.Replies.Select(reply => reply.Card).OfType<JsonElement>());
        }

        for (var round = 0; round < Rounds; round++)
        {
            string Text(int field, int most) => Strings[((field * Strings.Count / Fields) + round) % Strings.Count] is var text && text.Length > most ? text[..most] : text;

            await school.ChangeAsync(db =>
            {
                db.People.Single(one => one.Id == member.Id).Name = Text(0, Person.NameLength);
                db.People.Single(one => one.Id == colleague.Id).Name = Text(1, Person.NameLength);
                db.People.Single(one => one.Id == unlinked.Id).Name = Text(2, Person.NameLength);
                db.People.Single(one => one.Id == colleague.Id).Title = Text(3, Person.TitleLength);
                db.Contacts.Single(one => one.Id == contact.Id).Line = Text(4, 200);
                db.PrivateNotes.Single(one => one.ContactId == contact.Id).Text = Text(5, 200);
                db.Pairings.Single(one => one.Id == pairing.Id).Plan = Text(6, 200);
                db.Pairings.Single(one => one.Id == pairing.Id).EndReason = Text(7, 200);
                db.Objections.Single(one => one.Id == objection.Id).Reason = Text(8, 200);
                db.Units.Single(one => one.Id == school.Pharmacology.Id).Name = Text(9, 64);
            });
            await SayAsync(chats.Member, "我的结对", "我的记录", "记录联系", $"我的记录 {Text(1, 64)}", $"昨天和{Text(1, 64)}谈心，聊了{Text(4, 200)}", Text(8, 200));
            await SayAsync(chats.Colleague, "我的数据", "我的结对", "你好");
            await SayAsync(chats.Secretary, "异议", "操作记录", "绑定码", $"绑定码 {Text(2, 64)}", $"请假 {Text(1, 64)} 5月6日");
            await PressAsync(chats.Member, "pairing.plan.1", ("pairing", $"{pairing.Id}"));
            await PressAsync(chats.Member, "contact.entry.1", ("entry", $"{contact.Id}"));
            await PressAsync(chats.Colleague, "mydata.records.1");
            await PressAsync(chats.Colleague, "mydata.friends.1");
            await PressAsync(chats.Colleague, "objection.mine.1", ("objection", $"{objection.Id}"));
            await PressAsync(chats.Secretary, "objection.open.1", ("objection", $"{objection.Id}"));
        }

        await using var db = school.Store.Read();
        var sent = await db.Set<OutboxMessage>().Select(message => message.Activity).ToListAsync();
        Assert.InRange(sent.Count, Rounds * 14, int.MaxValue);
        Assert.InRange(answers.Count, onTeams ? Rounds * 6 : 0, int.MaxValue);
        Assert.Empty(sent.SelectMany(Alive).Concat(answers.SelectMany(card => Alive(card, inside: "card"))).Distinct().Take(20));
        Assert.DoesNotContain(school.Log.Lines, line => line.Contains("evil", StringComparison.Ordinal));
    }

    private static async Task SayAsync(Chat chat, params string[] texts)
    {
        foreach (var text in texts)
            await chat.SayAsync(text);
    }

    private static IEnumerable<string> Alive(string json)
    {
        var activity = JsonSerializer.Deserialize(json, ProtocolJson.Default.Activity)!;
        if (activity.Text is not null && activity.TextFormat != "plain")
            yield return $"text is {activity.TextFormat}: {activity.Text}";
        if (activity.Summary is { } summary && Live.IsMatch(summary))
            yield return $"summary: {summary}";
        foreach (var attachment in activity.Attachments ?? [])
        {
            foreach (var alive in Alive(attachment.Content!.Value, inside: "card"))
                yield return alive;
        }
    }

    /// <summary>Text runs and the values of inputs are plain in every host; everything else is read as Markdown by one or the other.</summary>
    private static IEnumerable<string> Alive(JsonElement element, string inside)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(item => Alive(item, inside));
        if (element.ValueKind == JsonValueKind.String)
            return IsAlive(element.GetString()!, inside) ? [$"{inside}: {element.GetString()}"] : [];
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var type = element.TryGetProperty("type", out var named) ? named.GetString()! : inside;
        return element.EnumerateObject()
            .Where(property => !property.NameEquals("type") && !property.NameEquals("data"))
            .SelectMany(property => Alive(property.Value, $"{type}.{property.Name}"));
    }

    private static bool IsAlive(string text, string place) => place switch
    {
        "TextRun.text" => Unseen.IsMatch(text),
        "Input.Text.value" => false,
        "Image.url" or "Action.OpenUrl.url" => true,
        _ => Live.IsMatch(text) || Unseen.IsMatch(text),
    };

    [GeneratedRegex(@"[*`~\[\]<\\|]|://|^[#>+=-]|&(?:#|\w)")]
    private static partial Regex Live { get; }

    /// <summary>What turns text around, hides in it, or is replaced by hosts.</summary>
    [GeneratedRegex(@"[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\{\{")]
    private static partial Regex Unseen { get; }
}
