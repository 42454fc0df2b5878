using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using LiaisonBot.Reference;
using LiaisonBot.Reference.Deeds;
using LiaisonBot.Reference.Reckoning;
using LiaisonBot.Reference.Rosters;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs.Year;

/// <summary>
/// A school's year on a clock that is moved day by day: people do what the story tells, through the bot's own turns, and what each of them
/// hears is compared with what the reference says they have to hear.
/// </summary>
public sealed class PlayedYear : IAsyncDisposable
{
    private readonly BotInTeams stand;
    private readonly HttpClient clock;
    private readonly Actors actors;
    private readonly Dictionary<string, string> staffNumbers;
    private readonly ConcurrentQueue<(string Person, DateOnly Day, DayPart Part, JsonElement Message)> arrived = new();
    private readonly List<Heard> heard = [];
    private readonly YearPlan plan;
    private (DateOnly Day, DayPart Part) now;

    private PlayedYear(BotInTeams stand, YearPlan plan, Actors actors, School school)
    {
        (this.stand, this.plan, this.actors) = (stand, plan, actors);
        clock = new HttpClient { BaseAddress = stand.Bot.Address, Timeout = TimeSpan.FromMinutes(10) };
        staffNumbers = school.People.Values.Where(person => person.Account.Length > 0).ToDictionary(person => $"a:{person.Account}", person => person.StaffNo);
        stand.Channel.Opens = _ => false;
        var others = stand.Channel.BeforeAnswer;
        stand.Channel.BeforeAnswer = delivery =>
        {
            if (!HeardMessage.IsReminder(delivery.Activity))
                return others(delivery);
            var person = staffNumbers[delivery.Conversation];
            arrived.Enqueue((person, now.Day, now.Part, delivery.Activity));
            actors.Remember(person, delivery);
            return Task.CompletedTask;
        };
    }

    /// <summary>Told of each day that is over, and at once of what was otherwise than it should be.</summary>
    public Action<string> Progress { get; set; } = _ => { };

    public static async Task<PlayedYear> BeginAsync(YearPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var stand = await BotInTeams.StartOnSchoolAsync(plan.Roster.Write, new Dictionary<string, string>
        {
            ["Clock__Start"] = $"{plan.From:yyyy-MM-dd}T07:00:00+08:00",
        });
        var school = School.Of(plan.Roster);
        return new PlayedYear(stand, plan, await Actors.OfAsync(stand, school), school);
    }

    public async Task<YearReport> PlayAsync()
    {
        var story = new Story(plan.Roster, plan.From, plan.To, plan.Members).Deeds;
        var school = School.Of(plan.Roster);
        var expected = await Task.Run(() => Expectation.Of(school, story, plan.From, plan.To));
        var (byDay, expectedOn) = (story.ToLookup(deed => deed.Day), expected.ToLookup(one => one.Day));
        var begun = Stopwatch.GetTimestamp();
        await actors.ActAsync([.. byDay[plan.From.AddDays(-1)]]);
        for (var day = plan.From; day <= plan.To; day = day.AddDays(1))
        {
            await LiveAsync(day, [.. byDay[day]]);
            var today = new YearReport([.. expectedOn[day]], [.. Read().Where(one => one.Day == day)]);
            Progress($"{day:yyyy-MM-dd}: {today.Heard.Count} messages, {byDay[day].Count()} deeds, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s{(today.Holds ? "" : $"\n{today}")}");
        }

        return new YearReport(expected, heard)
        {
            Deeds = story.SelectMany(Kinds).CountBy(kind => kind).ToDictionary(StringComparer.Ordinal),
            Times = $"{Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s; the bot's processor time was {stand.Bot.ProcessorTime.TotalSeconds:0} s.",
        };
    }

    private async Task LiveAsync(DateOnly day, IReadOnlyList<Deed> deeds)
    {
        await MoveAsync(day, DayPart.Night, "08:29");
        await MoveAsync(day, DayPart.Morning, "08:35");
        await MoveAsync(day, DayPart.Later, "10:45");
        await actors.ActAsync(deeds);
        await MoveAsync(day, DayPart.Evening, "23:59");
    }

    /// <summary>What has arrived since it was last asked for: on a clock that stands, all of it.</summary>
    private List<Heard> Read()
    {
        var read = new List<Heard>();
        while (arrived.TryDequeue(out var one))
            read.Add(new Heard(one.Person, one.Day, one.Part, HeardMessage.Read(one.Message)));
        heard.AddRange(read);
        return read;
    }

    private static IEnumerable<string> Kinds(Deed deed) =>
        deed is Imports imports ? imports.Changes.Select(change => change.GetType().Name).Prepend(nameof(Imports)) : [deed.GetType().Name];

    public async ValueTask DisposeAsync()
    {
        clock.Dispose();
        await stand.DisposeAsync();
    }

    private async Task MoveAsync(DateOnly day, DayPart part, string time)
    {
        now = (day, part);
        using var order = new StringContent($$"""{"to":"{{day:yyyy-MM-dd}}T{{time}}:00+08:00"}""", Encoding.UTF8, "application/json");
        using var answer = await clock.PostAsync(new Uri("dev/clock", UriKind.Relative), order);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{day} {time}: {await answer.Content.ReadAsStringAsync()}\n{stand.Bot.Output}");
    }
}

/// <summary>Which school is played, from when to when.</summary>
/// <param name="Roster">As it is imported before the first day.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last one.</param>
/// <param name="Members">How many members write to the bot, beside the secretaries.</param>
public sealed record YearPlan(RosterFiles Roster, DateOnly From, DateOnly To, int Members);
