using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Testing.Proofs.Histories;

/// <summary>A member who does things at random and knows what should come of them.</summary>
internal sealed class ModelledMember(BotInTeams stand, Mailboxes mailboxes, int member, int seed)
{
    private readonly TeamsPerson person = stand.Person(PlainSchool.Account(member));
    private readonly Random luck = new((seed * 1000) + member);
    private readonly List<ModelledEntry> entries = [];
    private readonly List<CardOnWire> oldCards = [];
    private readonly List<CardOnWire> spentForms = [];
    private readonly HashSet<string> formsSeen = [];
    private readonly ConcurrentQueue<string> divergences = new();
    private volatile CardOnWire? lentCard;
    private int lines;

    public IReadOnlyList<ModelledMember> Others { get; set; } = [];

    public IEnumerable<string> Divergences => divergences;

    /// <summary>The lines of the entries that count.</summary>
    public IEnumerable<string> Lines => entries.Select(entry => entry.Line);

    public async Task ActAsync(int operations)
    {
        for (var operation = 0; operation < operations; operation++)
            await ActOnceAsync();
    }

    private Task ActOnceAsync() => luck.Next(100) switch
    {
        < 30 => LogAsync(),
        < 50 => WithEntryAsync(EditAsync),
        < 65 => WithEntryAsync(UndoAsync),
        < 75 => PressOldCardAsync(),
        < 83 => SaveAgainAsync(),
        < 88 => WithEntryAsync(SayTheSameAsync),
        < 94 => SaveWronglyAsync(),
        _ => PressAnothersCardAsync(),
    };

    private async Task LogAsync()
    {
        var form = await OpenFormAsync();
        var line = NewLine();
        if (luck.Next(2) == 0)
        {
            // Two presses at once are one entry, whichever comes first.
            var both = await Task.WhenAll(PressAsync(form, "保存", line), PressAsync(form, "保存", line));
            Expect(both.Count(answer => answer.Says("联系记录已保存")) == 1, $"two presses of '{line}' did not save once");
            Remember(line, both.First(answer => answer.Card is not null).Card);
        }
        else
        {
            var answer = await PressAsync(form, "保存", line);
            Expect(answer.Says("联系记录已保存") && answer.Says(line), $"'{line}' was not said to be saved");
            Remember(line, answer.Card);
        }

        spentForms.Add(form);
    }

    private async Task EditAsync(ModelledEntry entry)
    {
        var form = (await PressAsync(entry.Card, "修改")).Card;
        if (!Expect(form?.Has("保存") == true, $"'{entry.Line}' could not be edited"))
            return;
        var line = NewLine();
        var answer = await PressAsync(form!, "保存", line);
        Expect(answer.Says("修改已保存") && answer.Says(line), $"the edit to '{line}' was not said to be saved");
        oldCards.Add(entry.Card);
        entries.Remove(entry);
        Remember(line, answer.Card);
    }

    private async Task UndoAsync(ModelledEntry entry)
    {
        var answer = await PressAsync(entry.Card, "撤销");
        Expect(answer.Says("已撤销"), $"'{entry.Line}' was not said to be undone");
        entries.Remove(entry);
        oldCards.Add(entry.Card);
    }

    /// <summary>A card of an entry that was edited or undone since changes nothing, whichever button is pressed.</summary>
    private async Task PressOldCardAsync()
    {
        if (oldCards.Count == 0)
            return;
        var answer = await PressAsync(oldCards[luck.Next(oldCards.Count)], luck.Next(2) == 0 ? "撤销" : "修改");
        Expect(answer.Card?.Has("保存") != true, "an old card opened a form");
    }

    private async Task SaveAgainAsync()
    {
        if (spentForms.Count == 0)
            return;
        var answer = await PressAsync(spentForms[luck.Next(spentForms.Count)], "保存", NewLine());

        // Its entry as it stands now, which may be undone since.
        Expect(answer.Says("没有重复记录") || answer.Says("先前撤销"), "a form that was saved before was not said to be");
    }

    private async Task SayTheSameAsync(ModelledEntry entry)
    {
        var form = await OpenFormAsync();
        var answer = await PressAsync(form, "保存", entry.Line);
        Expect(answer.Says("同样的联系已经记录过"), $"'{entry.Line}' was not said to be there already");
        spentForms.Add(form);
    }

    private async Task SaveWronglyAsync()
    {
        var form = await OpenFormAsync();
        var answer = await PressAsync(form, "保存", luck.Next(2) == 0 ? "" : new string('长', 201));
        Expect(answer.Says("还没有保存"), "a wrong form was not handed back");
        Expect((await PressAsync(form, "取消")).Says("没有保存任何内容"), "a form could not be cancelled");
    }

    private async Task PressAnothersCardAsync()
    {
        var other = Others[luck.Next(Others.Count)];
        if (other == this || other.lentCard is not { } card)
            return;
        var answer = await PressAsync(card, luck.Next(2) == 0 ? "撤销" : "修改");
        Expect(!answer.Says("谈心记") && answer.Card?.Has("保存") != true, "another's card told or did something");
    }

    private Task WithEntryAsync(Func<ModelledEntry, Task> act) =>
        entries.Count == 0 ? LogAsync() : act(entries[luck.Next(entries.Count)]);

    private void Remember(string line, CardOnWire? card)
    {
        if (!Expect(card?.Has("撤销") == true, $"the card of '{line}' has no Undo"))
            return;
        entries.Add(new ModelledEntry(line, card!));
        lentCard = card;
    }

    private async Task<CardOnWire> OpenFormAsync()
    {
        using var answer = await person.SayAsync(stand.Bot.Client, "记录联系");
        answer.EnsureSuccessStatusCode();
        return await mailboxes.NextCardAsync(person.Conversation, card => card.Has("保存") && formsSeen.Add(card.Button("保存").GetRawText()))
            ?? throw new TimeoutException("The form never came.");
    }

    private async Task<Answer> PressAsync(CardOnWire card, string button, string? line = null)
    {
        var inputs = line is null || !card.Choices.ContainsKey("Colleagues")
            ? null
            : new Dictionary<string, string> { ["Colleagues"] = card.Choices["Colleagues"][0], ["Kind"] = card.Choices["Kind"][0], ["Line"] = line };
        using var answer = await person.PressAsync(stand.Bot.Client, card, button, inputs);
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return new Answer(body.RootElement.GetRawText(), CardOnWire.Of(body.RootElement.Clone(), card.MessageId));
    }

    private string NewLine() => string.Create(CultureInfo.InvariantCulture, $"谈心记{member}之{++lines}");

    private bool Expect(bool holds, string otherwise)
    {
        if (!holds)
            divergences.Enqueue($"seed {seed}, member {member}: {otherwise}");
        return holds;
    }

    private sealed record ModelledEntry(string Line, CardOnWire Card);

    private sealed record Answer(string Body, CardOnWire? Card)
    {
        public bool Says(string words) => Body.Contains(words, StringComparison.Ordinal);
    }
}
