using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.Access;

/// <summary>More than two hundred marked texts in ten pairs of two branches: everybody asks for everything, and nobody finds what is not theirs.</summary>
public sealed class MarkersTests
{
    private const int PairsPerBranch = 5;
    private const int LinesPerPair = 8;

    private readonly Dictionary<string, HashSet<long>> readers = new(StringComparer.Ordinal);
    private readonly List<Person> speakers = [];
    private Person general = null!;
    private int cases;

    [Fact]
    public async Task No_marker_is_read_by_anyone_beyond_its_scope_nor_logged()
    {
        await using var school = await School.OpenAsync();
        general = await school.MemberAsync("总支书记", school.GeneralBranch, Role.Secretary);
        await PlantAsync(school, school.Pharmacology, school.Lin);
        await PlantAsync(school, school.Pharmacy, school.Gao);
        Assert.Equal(250, readers.Count);
        var admin = await school.MemberAsync("管理者");
        school.Programme.Administrators.Add(admin.Account!);
        speakers.AddRange([admin, general, await school.MemberAsync("领导", null, Role.Leader)]);

        var found = 0;
        foreach (var speaker in speakers)
        {
            var read = await EverythingAsync(school, speaker);
            foreach (var (marker, allowed) in readers)
            {
                if (!read.Contains(marker, StringComparison.Ordinal))
                    continue;
                Assert.True(allowed.Contains(speaker.Id), $"{speaker.Name} reads {marker}");
                found++;
            }
        }

        // Each of these finds at least what is their own, so an empty answer would not pass.
        Assert.InRange(found, 350, int.MaxValue);
        Assert.DoesNotContain(school.Log.Lines, line => line.Contains("印记", StringComparison.Ordinal));
    }

    private async Task PlantAsync(School school, Unit unit, Person secretary)
    {
        var officer = await school.MemberAsync($"干事{unit.Code}", unit, Role.Officer);
        speakers.AddRange([secretary, officer]);
        for (var number = 0; number < PairsPerBranch; number++)
        {
            var tag = $"{unit.Code[^1]}{number}";
            var (member, colleague) = (await school.MemberAsync($"印记员{tag}", unit), await school.ColleagueAsync($"印记友{tag}", unit));
            speakers.AddRange([member, colleague]);
            long[] both = [member.Id, colleague.Id];
            Mark(member.Name, [.. both, secretary.Id, officer.Id, general.Id]);
            Mark(colleague.Name, [.. both, secretary.Id, officer.Id]);
            var pairing = await school.PairAsync(member, colleague);
            await school.ChangeAsync(db => db.Pairings.Single(one => one.Id == pairing.Id).Plan = Mark($"印记划{tag}", both));
            for (var line = 0; line < LinesPerPair; line++)
            {
                var objected = line == 0;
                var contact = await school.MeetAsync(
                    member,
                    pairing,
                    new DateOnly(2026, 3, 1 + line),
                    line: Mark($"印记句{tag}{line}", objected ? [.. both, secretary.Id] : both),
                    note: Mark($"印记注{tag}{line}", member.Id));
                if (objected)
                {
                    await school.ChangeAsync(db => db.Add(new Objection
                    {
                        ContactId = contact.Id,
                        RootId = contact.Id,
                        PairingId = pairing.Id,
                        ObjectorId = colleague.Id,
                        UnitId = unit.Id,
                        Reason = Mark($"印记由{tag}", colleague.Id, secretary.Id),
                        RaisedAt = School.Opening,
                    }));
                }
            }

            await school.ChangeAsync(db => db.Add(new MustTalk
            {
                PairingId = pairing.Id,
                ColleagueId = colleague.Id,
                Occasion = Occasion.Setback,
                OccurredOn = new DateOnly(2026, 4, 10),
                DueOn = new DateOnly(2026, 4, 24),
                Line = Mark($"印记谈{tag}", [.. both, secretary.Id]),
                RecordedById = secretary.Id,
            }));
            await PlantCasesAsync(school, (member, colleague), (secretary, officer), tag);
            await school.ChangeAsync(db => db.Add(new Absence
            {
                PersonId = colleague.Id,
                From = new DateOnly(2026, 2, 1),
                To = new DateOnly(2026, 2, 2),
                Reason = AbsenceReason.Illness,
                RecordedById = member.Id,
            }));
        }
    }

    /// <summary>
    /// One case whose name may go to the branch alone and that is at the general branch by now, and one that the colleague raised without
    /// letting anybody know who it is.
    /// </summary>
    private async Task PlantCasesAsync(School school, (Person Member, Person Colleague) pair, (Person Secretary, Person Officer) branch, string tag)
    {
        var (member, colleague) = pair;
        long[] ofBranch = [branch.Secretary.Id, branch.Officer.Id];
        var passedOn = New(member, $"{Mark($"印记事{tag}", [member.Id, colleague.Id, general.Id, .. ofBranch])}：{colleague.Name}要调班");
        passedOn.Travel = NameTravel.Branch;
        passedOn.Colleagues.Add(new CaseColleague { ColleagueId = colleague.Id });
        passedOn.Stops.Add(new CaseStop { UnitId = school.GeneralBranch.Id });
        (passedOn.UnitId, passedOn.Rung) = (school.GeneralBranch.Id, UnitKind.GeneralBranch);
        var own = New(colleague, $"{Mark($"印记己{tag}", [colleague.Id, .. ofBranch])}：我是{colleague.Name}");
        own.IsOwn = true;
        await school.ChangeAsync(db =>
        {
            db.AddRange(passedOn, own);
            db.AddRange(
                Line(passedOn, CaseAudience.Rung, Mark($"印记备{tag}", ofBranch)),
                Line(passedOn, CaseAudience.All, Mark($"印记试{tag}", [member.Id, general.Id, .. ofBranch]) + colleague.Name));
        });

        Case New(Person raiser, string text) => new()
        {
            Year = 2026,
            Serial = ++cases,
            RaisedById = raiser.Id,
            RaisedAt = School.Opening,
            HomeUnitId = UnitOf(branch.Secretary),
            UnitId = UnitOf(branch.Secretary),
            Rung = UnitKind.Branch,
            Category = "work",
            Text = text,
            Stops = { new CaseStop { UnitId = UnitOf(branch.Secretary) } },
        };

        CaseEvent Line(Case one, CaseAudience audience, string text) => new()
        {
            Case = one,
            At = School.Opening,
            ById = branch.Secretary.Id,
            Step = audience == CaseAudience.Rung ? CaseStep.Noted : CaseStep.Escalated,
            Audience = audience,
            Text = text,
            UnitId = UnitOf(branch.Secretary),
        };

        long UnitOf(Person secretary) => (secretary == school.Lin ? school.Pharmacology : school.Pharmacy).Id;
    }

    private string Mark(string marker, params long[] allowed)
    {
        readers.Add(marker, [.. allowed]);
        return marker;
    }

    /// <summary>Every command, every list's first pages and every record of the school by its id.</summary>
    private static async Task<string> EverythingAsync(School school, Person speaker)
    {
        var chat = school.ChatOf(speaker);
        var read = new List<string>();
        foreach (var action in school.Services.GetRequiredService<ActionRegistry>().All)
        {
            if (action.Words is { } words)
                await HearAsync(chat.SayAsync(words.Chinese[0]));
            if (action is not { Verb: { } verb, KeyKind: null })
                continue;
            for (var number = 1; number <= 10; number++)
            {
                var id = $"{number}";
                await HearAsync(chat.ForgeAsync(
                    verb, ("page", id), ("entry", $"{number * 7}"), ("pairing", id), ("absence", id), ("objection", id), ("talk", id), ("case", $"2026-{number:0000}"), ("whose", number % 2 == 0 ? "unit" : "own")));
            }
        }

        return string.Join('\n', read);

        async Task HearAsync(Task<Chat> said) => read.AddRange((await said).Replies.Select(reply => reply.All));
    }
}
