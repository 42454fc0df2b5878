using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Testing.Channels;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Bench.Lists;

/// <summary>
/// The open cases of the busy general branch are handled, in ways that between them press every button. Only the presses are timed, not
/// the opening of the cards; what they left in the histories is counted at the end.
/// </summary>
internal sealed class Presses(OldSchool school)
{
    private readonly Dictionary<string, TimedTurns> measured = [];
    private readonly Dictionary<long, Voice> voices = [];
    private int presses;
    private bool warm;

    public IReadOnlyDictionary<string, TimedTurns> Measured => measured;

    public async Task PlayAsync()
    {
        var holders = await school.HoldersAsync();
        var (secretary, deputy) = (await VoiceOfAsync(holders[0]), await VoiceOfAsync(holders[1]));
        var untaken = await UntakenAsync();
        foreach (var (place, (number, person)) in untaken.Index())
        {
            warm = place >= untaken.Count / 10;
            var raiser = await VoiceOfAsync(person);
            await ((place % 5) switch
            {
                0 or 1 => ThereAndBackAsync(number, secretary, (deputy, holders[1]), raiser),
                2 => TimeAsync("escalate", secretary, await OpenAsync(secretary, number), "上报", "总支没有房源"),
                3 => TimeAsync("cannot solve", secretary, await OpenAsync(secretary, number), "无法解决", "今年没有这项经费"),
                _ => TimeAsync("withdraw", raiser, await OpenOwnAsync(raiser, number), "撤回"),
            });
            var form = await raiser.AskForCardAsync("反映困难");
            await TimeAsync("report", raiser, form, "提交", ("Category", "work"), ("Text", $"第{place}件：办公室漏水"));
        }

        await CountAsync();
    }

    /// <summary>Those that wait at the busy general branch, with those who raised them.</summary>
    private async Task<List<(string Number, Person Raiser)>> UntakenAsync()
    {
        await using var db = school.Store.Read();
        var found = await (
            from one in db.Cases
            where one.State == CaseState.Open
            join unit in db.Units on one.UnitId equals unit.Id
            where unit.Code == OldSchool.Busy
            join raiser in db.People on one.RaisedById equals raiser.Id
            orderby one.Id
            select new { Case = one, Raiser = raiser }).ToListAsync();
        return [.. found.Select(row => (row.Case.Number, row.Raiser))];
    }

    private async Task ThereAndBackAsync(string number, Voice secretary, (Voice Voice, Person Person) deputy, Voice raiser)
    {
        var card = await TimeAsync("take", secretary, await OpenAsync(secretary, number), "办理");
        card = await TimeAsync("note", secretary, card, "备注", "后勤说下周来");
        await TimeAsync("ask", secretary, card, "追问", "是几楼？");
        await TimeAsync("reply", raiser, await OpenOwnAsync(raiser, number), "回复", "三号楼三楼");
        card = await OpenAsync(secretary, number);
        await TimeAsync("hand on", secretary, card, "转交", ("To", $"{deputy.Person.Id}"));
        await TimeAsync("resolve", deputy.Voice, await OpenAsync(deputy.Voice, number), "办结", "已经修好");
        await TimeAsync("not solved", raiser, await OpenOwnAsync(raiser, number), "仍未解决", "又坏了");
        await TimeAsync("resolve", deputy.Voice, await OpenAsync(deputy.Voice, number), "办结", "换了新的");
        await TimeAsync("confirm", raiser, await OpenOwnAsync(raiser, number), "确认解决");
    }

    private static Task<CardOnWire> OpenAsync(Voice holder, string number) => holder.PressAsync("case.open.1", ("case", number));

    private static Task<CardOnWire> OpenOwnAsync(Voice raiser, string number) => raiser.PressAsync("case.mine.1", ("case", number));

    private Task<CardOnWire> TimeAsync(string press, Voice voice, CardOnWire card, string title, string text) =>
        TimeAsync(press, voice, card, title, ("Text", text));

    private async Task<CardOnWire> TimeAsync(string press, Voice voice, CardOnWire card, string title, params (string Name, string Value)[] typed)
    {
        presses++;
        return warm ? await TurnsOf(press).TimeAsync(() => voice.PressAsync(card, title, typed)) : await voice.PressAsync(card, title, typed);
    }

    private TimedTurns TurnsOf(string press) => measured.TryGetValue(press, out var known) ? known : measured[press] = new TimedTurns();

    /// <summary>Who has a chat with the bot can be told what happens.</summary>
    private async Task<Voice> VoiceOfAsync(Person person)
    {
        if (voices.TryGetValue(person.Id, out var known))
            return known;
        var voice = voices[person.Id] = new Voice(school.Bot, person.Account!);
        await voice.SayAsync("帮助");
        return voice;
    }

    /// <summary>A press that was refused would be a fast one: each has to have left its line.</summary>
    private async Task CountAsync()
    {
        await using var db = school.Store.Read();
        var lines = await db.CaseEvents.CountAsync(line => line.At == OldSchool.Now && line.ById != null);
        if (lines != presses)
            throw new InvalidOperationException($"{presses} presses left {lines} lines.");
    }
}
