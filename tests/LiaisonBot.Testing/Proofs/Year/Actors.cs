using System.Collections.Concurrent;
using System.Globalization;
using LiaisonBot.Reference.Deeds;
using LiaisonBot.Reference.Rosters;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Testing.Proofs.Year;

/// <summary>Does what the story tells as people do it: by saying and pressing, each press read to have been taken.</summary>
internal sealed class Actors
{
    private const int AtOnce = 4;
    private readonly BotInTeams stand;
    private readonly Mailboxes mailboxes;
    private readonly School school;
    private readonly IReadOnlyDictionary<string, long> ids;
    private readonly Office office;
    private readonly ConcurrentDictionary<string, Delivery> mornings = new();

    private Actors(BotInTeams stand, School school, IReadOnlyDictionary<string, long> ids)
    {
        (this.stand, this.school, this.ids) = (stand, school, ids);
        office = new Office(stand, school.Files.Copy());
        mailboxes = new Mailboxes(stand.Channel);
    }

    public static async Task<Actors> OfAsync(BotInTeams stand, School school)
    {
        await using var store = await stand.OpenStoreAsync();
        await using var db = store.Read();
        return new Actors(stand, school, await db.People.ToDictionaryAsync(person => person.StaffNo, person => person.Id));
    }

    /// <summary>The message of somebody's morning, which may be put off.</summary>
    public void Remember(string person, Delivery message) => mornings[person] = message;

    /// <summary>One after the other; then the contacts, several at once.</summary>
    public async Task ActAsync(IReadOnlyList<Deed> deeds)
    {
        foreach (var deed in deeds.Where(deed => deed is not LogsContact))
            await DoAsync(deed);
        await Parallel.ForEachAsync(deeds.OfType<LogsContact>(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (deed, _) => await DoAsync(deed));
    }

    private Task DoAsync(Deed deed) => deed switch
    {
        Writes => SayAsync(deed.Who, "帮助", _ => true),
        LogsContact contact => LogAsync(contact),
        RecordsAbsence absence => BeAwayAsync(absence),
        ExcusesMonth excuse => ExcuseAsync(excuse),
        RecordsTalk talk => RecordTalkAsync(talk),
        ChoosesQuietHours quiet => ChooseHoursAsync(quiet),
        PutsOff => PutOffAsync(deed),
        RaisesCase => RaiseAsync(deed),
        TakesCase taken => HandleAsync(taken, taken.Case, ["办理", "Take"], ["上报", "Escalate"]),
        EscalatesCase escalated => HandleAsync(escalated, escalated.Case, ["上报", "Escalate"], ["已上报", "Escalated to"]),
        ResolvesCase resolved => HandleAsync(resolved, resolved.Case, ["办结", "Resolve"], ["答复已发给", "Your answer was sent"]),
        Imports imports => office.ImportAsync(imports),
        _ => throw new ArgumentOutOfRangeException(nameof(deed)),
    };

    private async Task LogAsync(LogsContact contact)
    {
        var form = await SayAsync(contact.Who, "记录联系", card => card.Inputs.ContainsKey("On"));
        var inputs = new Dictionary<string, string>
        {
            ["Colleagues"] = string.Join(',', contact.Colleagues.Select(IdOf)),
            ["On"] = Day(contact.On),
            ["Kind"] = "talk",
            ["Line"] = "谈心",
        };
        if (contact.Occasion is { } occasion)
            inputs["Occasion"] = occasion;
        await PressAsync(contact, form, ["保存", "Save"], inputs, ["撤销", "Undo"]);
    }

    private async Task BeAwayAsync(RecordsAbsence absence)
    {
        var form = await SayAsync(absence.Who, $"请假 {absence.From.Month}月{absence.From.Day}日到{absence.To.Month}月{absence.To.Day}日", card => card.Inputs.ContainsKey("To"));
        var inputs = new Dictionary<string, string> { ["From"] = Day(absence.From), ["To"] = Day(absence.To), ["Reason"] = "leave" };
        if (absence.Away != absence.Who)
            inputs["Person"] = IdOf(absence.Away);
        await PressAsync(absence, form, ["保存", "Save"], inputs, ["请假已登记", "Absence recorded"]);
    }

    private async Task ExcuseAsync(ExcusesMonth excuse)
    {
        var form = await SayAsync(excuse.Who, $"免联系 {school.People[excuse.Colleague].Name}", card => card.Inputs.ContainsKey("Month"));
        var inputs = new Dictionary<string, string>
        {
            ["Pairing"] = await PairingAsync(excuse.Member, excuse.Colleague),
            ["Month"] = Day(new DateOnly(excuse.Day.Year, excuse.Day.Month, 1)),
            ["Reason"] = "外出进修",
        };
        await PressAsync(excuse, form, ["保存", "Save"], inputs, ["撤销", "Undo"]);
    }

    private async Task RecordTalkAsync(RecordsTalk talk)
    {
        var form = await SayAsync(talk.Who, $"必谈 {school.People[talk.Colleague].Name}", card => card.Inputs.ContainsKey("On"));
        var inputs = new Dictionary<string, string> { ["Whom"] = $"c{IdOf(talk.Colleague)}", ["Occasion"] = talk.Occasion, ["On"] = Day(talk.Day) };
        await PressAsync(talk, form, ["保存", "Save"], inputs, ["撤销", "Undo"]);
    }

    private async Task ChooseHoursAsync(ChoosesQuietHours quiet)
    {
        var form = await SayAsync(quiet.Who, "设置", card => card.Inputs.ContainsKey("Quiet"));
        var inputs = new Dictionary<string, string> { ["Quiet"] = "true", ["From"] = $"{quiet.From:HH:mm}", ["To"] = $"{quiet.To:HH:mm}" };
        await PressAsync(quiet, form, ["保存", "Save"], inputs, [$"{quiet.From:HH:mm}"]);
    }

    private async Task PutOffAsync(Deed deed)
    {
        if (!mornings.TryGetValue(deed.Who, out var message) || CardOnWire.Of(message) is not { } card)
            throw new InvalidOperationException($"{deed}: nothing came that could be put off.");
        await PressAsync(deed, card, ["稍后提醒", "Remind me later"], new Dictionary<string, string> { ["When"] = "tomorrow" }, ["已改到", "You will be reminded again"]);
    }

    private async Task RaiseAsync(Deed deed)
    {
        var form = await SayAsync(deed.Who, "反映困难", card => card.Inputs.ContainsKey("Urgency"));
        var inputs = new Dictionary<string, string>
        {
            ["Kind"] = form.Choices["Kind"][0],
            ["Category"] = form.Choices["Category"][0],
            ["Text"] = "停车位不够",
            ["Agreed"] = "true",
        };
        await PressAsync(deed, form, ["提交", "Submit"], inputs, ["2026-"]);
    }

    private async Task HandleAsync(Deed deed, int serial, string[] button, string[] done)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"2026-{serial:0000}");
        var card = await SayAsync(deed.Who, $"事项 {number}", card => card.ToString().Contains(number, StringComparison.Ordinal) && Array.Exists(button, card.Has));
        await PressAsync(deed, card, button, new Dictionary<string, string> { ["Text"] = "已了解情况" }, done);
    }

    private async Task<string> PairingAsync(string member, string colleague)
    {
        await using var store = await stand.OpenStoreAsync();
        await using var db = store.Read();
        var (one, other) = (ids[member], ids[colleague]);
        var id = await db.Pairings.Where(pairing => pairing.MemberId == one && pairing.ColleagueId == other && pairing.EndedOn == null)
            .Select(pairing => pairing.Id)
            .SingleAsync();
        return id.ToString(CultureInfo.InvariantCulture);
    }

    private string IdOf(string staffNo) => ids[staffNo].ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private TeamsPerson Person(string staffNo) => stand.Person(school.People[staffNo].Account);

    /// <summary>The card that answers.</summary>
    private async Task<CardOnWire> SayAsync(string who, string text, Func<CardOnWire, bool> isAnswer)
    {
        var person = Person(who);

        // Notices that nobody pressed anything on lie there still.
        mailboxes.Empty(person.Conversation);
        using var answer = await person.SayAsync(stand.Bot.Client, text);
        answer.EnsureSuccessStatusCode();
        return await mailboxes.NextCardAsync(person.Conversation, isAnswer) ?? throw new InvalidOperationException($"'{text}' of {who} was not answered.");
    }

    /// <summary>Presses the button, in whichever language it stands there, and reads in the answer that it was done.</summary>
    private async Task PressAsync(Deed deed, CardOnWire card, string[] titles, IReadOnlyDictionary<string, string> inputs, string[] done)
    {
        using var answer = await Person(deed.Who).PressAsync(stand.Bot.Client, card, titles.First(card.Has), inputs);
        var body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || !done.Any(word => body.Contains(word, StringComparison.Ordinal)))
            throw new InvalidOperationException($"{deed} was answered with {answer.StatusCode}: {body}\nThe card was {card}");
    }
}
