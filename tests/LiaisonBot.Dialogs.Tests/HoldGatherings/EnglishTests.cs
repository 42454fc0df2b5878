using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>"gatherings": the same conversations as people have them who read English.</summary>
public sealed class EnglishTests
{
    [Fact]
    public async Task Announced_chosen_and_called_off()
    {
        await using var made = await OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        (await made.Keeper.SayAsync("gatherings")).Expect("No forum or reception day yet; invitations will appear here.");
        await AnnounceAsync(made, ("On", "2026-04-22"), ("Whom", "chosen"));
        made.Keeper.Expect("Whom to invite").Expect("Please tick (0 chosen so far)");
        await made.Keeper.PressAsync("Invite them", ("People1", ""));
        made.Keeper.Expect("Please choose somebody.");
        await made.Keeper.PressAsync("Invite them", ("People1", GatheringSchool.Ids(made.Chen, made.Wang)));
        made.Keeper.Expect("Announced, and the invitations are on their way.").Expect("Invited: 2").Expect("王芳 could not be reached in time");
        (await chen.HearAsync()).Expect("You are invited: Reception day").Expect("Ask us").Expect("You are welcome");
        (await GatheringSchool.OpenInEnglishAsync(chen)).Expect("Announced").ExpectNot("Invited:");
        Assert.DoesNotContain("Invite more people", chen.Last.Buttons);

        await GatheringSchool.OpenInEnglishAsync(made.Keeper);
        await made.Keeper.PressAsync("Call it off");
        made.Keeper.Expect("Reception day: call it off?").Expect("1 will be told: 陈思远").Expect("1 cannot be reached, please tell them yourself: 王芳").Expect("For 24 hours after that, it can be held after all.");
        await made.Keeper.PressAsync("Yes, call it off");

        made.Keeper.Expect("Called off. Those invited are told;").Expect("王芳 could not be reached in time");
        (await chen.HearAsync()).Expect("Reception day called off").Expect("It will not be held.");
        await made.Keeper.PressAsync("Hold it after all");
        made.Keeper.Expect("It is held after all, at the same time and place.").Expect("王芳 could not be reached in time");
        (await chen.HearAsync()).Expect("Reception day: held after all").Expect("time and place are as before");
        await made.Keeper.ForgeAsync("gathering.undo.1", ("cardKey", await made.KeyOfAsync(made.School.Lin)));
        made.Keeper.Expect("Nothing was changed: it has moved on since.");
    }

    [Fact]
    public async Task Changed_and_told()
    {
        await using var made = await OpenAsync();
        var chen = await made.JoinAsync(made.Chen);
        await AnnounceAsync(made, ("On", "2026-04-22"), ("Whom", "chosen"));
        await made.Keeper.PressAsync("Back");
        await made.Keeper.PressAsync("Change it");
        made.Keeper.Expect("Change a forum or reception day").Expect("Nobody is invited yet, so nobody will be told.");
        await made.Keeper.PressAsync("Save");
        made.Keeper.Expect("Nothing is changed yet.");
        await made.Keeper.PressAsync("Save", ("Place", "Room 5"));
        made.Keeper.Expect("Changed. Nobody is invited yet, so nobody is told.");
        await made.Keeper.PressAsync("Invite more people");
        await made.Keeper.PressAsync("Invite them", ("People1", GatheringSchool.Ids(made.Chen, made.Wang)));
        made.Keeper.Expect("Invited: 2 (陈思远, 王芳)");
        await chen.HearAsync();

        await made.Keeper.PressAsync("Change it");
        made.Keeper.Expect("Once it is saved, those invited (2) are told what it was and what it is now.");
        var form = made.Keeper.Last;
        await made.Keeper.PressAsync("Save", ("On", "2026-04-15"), ("At", "00:30"));
        made.Keeper.Expect("That time is past. Please choose a later one.");
        await made.Keeper.PressAsync("Save", ("On", "2026-04-22"), ("At", "16:00"), ("Place", "Room 2"), ("Kind", "forum"));

        made.Keeper.Expect("Changed. Those invited are told; invitations that had not gone out say how it is now.").Expect("王芳 could not be reached in time");
        (await chen.HearAsync()).Expect("Forum: changed").Expect("Reception day → Forum").Expect("Room 5 → Room 2").Expect("Please note the new details.");
        await made.Keeper.PressAsync(form, "Save", ("Place", "Room 3"));
        made.Keeper.Expect("That card was an older one, so nothing more was changed.").Expect("What you wrote was not saved").Expect("Room 3");
        made.School.Clock.Advance(TimeSpan.FromDays(8));
        await made.Keeper.ForgeAsync("gathering.edit.1", ("cardKey", await made.KeyOfAsync(made.School.Lin)));
        made.Keeper.Expect("Not changed: it has begun.");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_each_field()
    {
        await using var made = await OpenAsync();
        await made.School.ChangeAsync(db => db.Add(new RoleHolding { PersonId = made.School.Lin.Id, UnitId = made.School.GeneralBranch.Id, Role = Role.Secretary, From = new DateOnly(2020, 1, 1) }));

        await AnnounceAsync(made, ("Unit", "0"), ("Kind", "visit"), ("On", "2025-04-14"), ("At", ""), ("Place", ""), ("Topic", ""), ("Whom", "nobody"));

        made.Keeper.Expect("Not saved yet. Please put right what is marked in red.").Expect("Please choose who holds it.").Expect("Please choose forum or reception day.")
            .Expect("Please choose the time.").Expect("Please say where.").Expect("Please say what it is about.").Expect("Please choose whom to invite.");
        await made.Keeper.PressAsync("Announce", ("Topic", new string('t', 61)));
        made.Keeper.Expect("61").Expect("60");
    }

    [Fact]
    public async Task Logged_told_reported_and_undone()
    {
        await using var made = await OpenAsync();
        await made.School.PreferEnglishAsync(made.Ling);
        var ling = await made.JoinAsync(made.Ling);
        await AnnounceAsync(made, ("On", "2026-04-14"));
        made.Keeper.Expect("Noted; nobody was invited.").Expect("Noted afterwards; not logged yet");
        await made.Keeper.PressAsync("Log who was there");
        await made.Keeper.PressAsync("Log it", ("People1", ""), ("Line", ""));
        made.Keeper.Expect("Please tick who was there.").Expect("Please say in a line what was talked about.");
        await made.Keeper.PressAsync("Log it", ("People1", GatheringSchool.Ids(made.Ling, made.Chen)), ("Line", "plans for the move"));

        made.Keeper.Expect("Logged; the members concerned are told.").Expect("Members who were there").Expect("凌晓").Expect("plans for the move")
            .Expect("Contacts entered: 1, one for each member").Expect("For 24 hours after logging");
        (await ling.HearAsync()).Expect("plans for the move");
        (await GatheringSchool.OpenInEnglishAsync(ling)).Expect("It is recorded that you were there.").Expect("Please report each difficulty or opinion").Expect("you can choose only your own paired colleagues");

        await made.Keeper.PressAsync("Correct who was there");
        made.Keeper.Expect("Please tick who was there (2 chosen so far)").Expect("The contacts follow");
        await made.Keeper.PressAsync("Save");
        made.Keeper.Expect("Nothing is changed in who was there.");
        await made.Keeper.PressAsync("Save", ("People1", GatheringSchool.Ids(made.Ling, made.Chen, made.Wang)));
        made.Keeper.Expect("Corrected, and the contacts with it.").Expect("王芳");
        (await ling.HearAsync()).Expect("A contact was entered for you").Expect("王芳");
        await made.Keeper.PressAsync("Correct who was there");
        var form = made.Keeper.Last;
        await GatheringSchool.OpenInEnglishAsync(made.Keeper);
        await made.Keeper.PressAsync("Correct who was there");
        await made.Keeper.PressAsync("Save", ("People1", GatheringSchool.Ids(made.Ling, made.Chen)));
        (await ling.HearAsync()).Expect("Reception day: who was there was corrected").Expect("\"my contacts\"");
        await made.Keeper.PressAsync(form, "Save");
        made.Keeper.Expect("Who was there has been corrected since.").Expect("You had ticked these otherwise: 王芳.");

        await GatheringSchool.OpenInEnglishAsync(made.Keeper);
        await made.Keeper.PressAsync("Undo the log");

        made.Keeper.Expect("What was logged is undone, with all its contacts.").Expect("who and what was logged is still filled in");
        (await ling.HearAsync()).Expect("Reception day: what was logged is taken back").Expect("does not count");
        Assert.Equal(GatheringState.Announced, (await made.GatheringAsync()).State);
        await made.Keeper.PressAsync("Log who was there");
        Assert.Equal("plans for the move", made.Keeper.Last.Inputs["Line"]);
    }

    [Fact]
    public async Task Many_who_are_invited_stand_on_pages()
    {
        await using var made = await OpenAsync();
        for (var one = 1; one <= 20; one++)
            await made.School.ColleagueAsync($"同事{one:00}");
        await AnnounceAsync(made, ("On", "2026-04-22"));

        await made.Keeper.PressAsync("Who is invited");

        made.Keeper.Expect("Who is invited").Expect("Invited: 26").Expect("凌晓 (");
    }

    [Fact]
    public async Task Nobody_to_enter_a_contact_for_is_said()
    {
        await using var made = await OpenAsync();
        await AnnounceAsync(made, ("On", "2026-04-14"));
        await made.Keeper.PressAsync("Log who was there");

        await made.Keeper.PressAsync("Log it", ("People1", GatheringSchool.Ids(made.Zhao)), ("Line", "plans for the move"));

        made.Keeper.Expect("No contact was entered");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_says_why()
    {
        await using var made = await OpenAsync();
        await AnnounceAsync(made, ("On", "2026-04-16"));
        await made.Keeper.PressAsync("Invite more people");
        made.Keeper.Expect("There is nobody left to invite");
        var key = await made.KeyOfAsync(made.School.Lin);
        (await made.Keeper.ForgeAsync("gathering.log.1", ("cardKey", key), ("Line", "too soon"))).Expect("It cannot be logged before its day.").Expect("What you wrote was not logged; here it is: too soon");
        made.School.Clock.Advance(TimeSpan.FromDays(2));
        (await made.Keeper.ForgeAsync("gathering.whom.1", ("cardKey", key))).Expect("Nobody was invited: it has begun.");
        await GatheringSchool.OpenInEnglishAsync(made.Keeper);
        await made.Keeper.PressAsync("Log who was there");
        await made.Keeper.PressAsync("Log it", ("People1", GatheringSchool.Ids(made.Ling, made.Chen)), ("Line", "plans for the move"));
        var logged = made.Keeper.Last;
        made.School.Clock.Advance(TimeSpan.FromHours(25));
        await made.Keeper.PressAsync(logged, "Undo the log");
        made.Keeper.Expect("Not undone: the time for that is over.");

        var held = await made.KeyOfAsync(made.School.Lin);
        await AnnounceAsync(made, ("On", "2026-04-18"));
        made.School.Clock.Advance(TimeSpan.FromDays(70));
        (await made.Keeper.ForgeAsync("gathering.attendance.1", ("cardKey", held))).Expect("It was too long ago to be corrected.");
        (await made.Keeper.ForgeAsync("gathering.present.1", ("cardKey", await made.KeyOfAsync(made.School.Lin)))).Expect("It was too long ago to be logged.");
        await made.Keeper.PressAsync("Call it off");
        made.Keeper.Expect("Its time has come already, so nobody will be told.");
        await made.Keeper.PressAsync("Yes, call it off");
        made.Keeper.Expect("Its time had come already, so nobody is told.");
        await made.Keeper.PressAsync("Hold it after all");
        made.Keeper.Expect("It counts as announced again.");
        await made.Keeper.PressAsync("Call it off");
        await made.Keeper.PressAsync("Leave it as it is");
        made.Keeper.ExpectNot("Called off");
        await made.Keeper.PressAsync("Call it off");
        await made.Keeper.PressAsync("Yes, call it off");
        var calledOff = made.Keeper.Last;
        made.School.Clock.Advance(TimeSpan.FromHours(25));
        await made.Keeper.PressAsync(calledOff, "Hold it after all");
        made.Keeper.Expect("Not brought back: the time for that is over.");
    }

    [Fact]
    public async Task Who_does_not_decide_or_has_nothing_to_do_with_it_is_told_so()
    {
        await using var made = await OpenAsync();
        await AnnounceAsync(made, ("On", "2026-04-14"));
        await made.School.PreferEnglishAsync(made.School.Gao);
        var gao = made.ChatOf(made.School.Gao);
        (await gao.ForgeAsync("gathering.open.1", ("gathering", "1"))).Expect("There is no such forum or reception day, or it is not for you to see.");

        await made.School.ChangeAsync(db => db.Add(new RoleHolding { PersonId = made.School.Gao.Id, UnitId = made.School.Pharmacology.Id, Role = Role.Officer, From = new DateOnly(2020, 1, 1) }));
        await gao.ForgeAsync("gathering.call-off.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)));

        gao.Expect("Logging, correcting, undoing, calling off and holding after all are for the secretary and the deputies.");
    }

    private static async Task<GatheringSchool> OpenAsync()
    {
        var made = await GatheringSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.School.PreferEnglishAsync(made.Chen);
        return made;
    }

    private static async Task AnnounceAsync(GatheringSchool made, params (string Input, string Value)[] typed)
    {
        await made.Keeper.SayAsync("gatherings");
        await made.Keeper.PressAsync("Announce a forum or reception day");
        await made.Keeper.PressAsync("Announce", [("Kind", "reception"), ("Place", "Room 1"), ("Topic", "Ask us"), .. typed.Where(one => one.Input is not ("Kind" or "Place" or "Topic")), .. typed.Where(one => one.Input is "Kind" or "Place" or "Topic")]);
    }
}
