using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.Cases;

/// <summary>
/// What goes wrong with cases, said in English: the same that <see cref="ReportDifficulty.BadInputTests"/>,
/// <see cref="HandleCases.HandleCasesTests"/> and <see cref="AnswerCases.AnswerCasesTests"/> show in Chinese.
/// </summary>
public sealed class BadInputInEnglishTests : IAsyncLifetime
{
    private CasePlay play = null!;

    public async Task InitializeAsync()
    {
        play = await CasePlay.BeginAsync(raise: false);
        await using (var db = play.School.Store.Read())
        {
            foreach (var person in db.People.ToList())
                await play.School.PreferEnglishAsync(person);
        }

        await play.Raiser.SayAsync("raise one");
        await play.Secretary.HearAsync();
        await play.Deputy.HearAsync();
    }

    public Task DisposeAsync() => play.DisposeAsync().AsTask();

    [Fact]
    public async Task Nothing_written_or_far_too_much()
    {
        var (own, handled) = (play.Raiser.Last, play.Secretary.Last);
        foreach (var (chat, card, button) in new[] { (play.Secretary, handled, "Resolve"), (play.Raiser, own, "Add this") })
        {
            (await chat.PressAsync(card, button, ("Text", " \n "))).Expect("Please write a few words");
            (await chat.PressAsync(card, button, ("Text", new string('x', 20_000)))).Expect("This has 20000 characters; please keep it to 500");
        }

        await play.Raiser.SayAsync("report difficulty");
        await play.Raiser.PressAsync("Submit", ("Category", "work"), ("Text", new string('x', 20_000)));
        play.Raiser.Expect("20000").Expect("1000");
        Assert.Equal(3000, play.Raiser.Last.Inputs["Text"].Length);
        Assert.Equal([CaseStep.Raised], await play.StepsAsync());
    }

    [Fact]
    public async Task A_colleague_who_is_not_mine()
    {
        await play.Raiser.SayAsync("report difficulty");

        await play.Raiser.PressAsync("Submit", ("Whom", $"{play.Chen.Id}"), ("Category", "work"), ("Text", "Needs another shift"));

        play.Raiser.Expect("You are not paired with someone you chose").ExpectNot("陈思远");
    }

    [Fact]
    public async Task A_case_that_moved_on_and_one_that_is_closed()
    {
        await CasePlay.WriteAsync(play.Secretary, "Escalate", "No rooms here");
        await CasePlay.WriteAsync(play.Deputy, "Resolve", "Too late");
        play.Deputy.Expect("This case is with 药学党总支 now. Nothing was changed").Expect("Too late");
        var brought = (await play.General.HearAsync()).Last;

        await play.Raiser.PressAsync("Withdraw");
        await play.General.PressAsync(brought, "Resolve", ("Text", "Repaired"));
        play.General.Expect("This case is closed. Nothing was changed").Expect("Repaired");

        Assert.Equal([CaseStep.Raised, CaseStep.Escalated, CaseStep.Withdrawn], await play.StepsAsync());
    }

    [Fact]
    public async Task A_case_of_another_branch_edited_data_and_a_forwarded_card()
    {
        var data = play.Secretary.Last.DataOf("Take");
        var gao = play.School.ChatOf(play.School.Gao);
        foreach (var claimed in new[] { "2026-0001", "2026-0002", "x" })
        {
            await gao.ForgeAsync("case.open.1", ("case", claimed));
            Assert.Equal("There is no such case.", gao.Last.All.Trim());
        }

        (await gao.ForgeAsync("case.take.1", data)).Expect("can no longer be used").ExpectNot("宿舍漏水");
        (await play.Secretary.ForgeAsync("case.take.1", ("cardKey", "made-up"))).Expect("can no longer be used");
        Assert.Equal([CaseStep.Raised], await play.StepsAsync());
    }

    [Fact]
    public async Task A_unit_that_was_merged_away()
    {
        var gao = play.School.ChatOf(play.School.Gao);
        await play.EndRoleAsync(play.School.Lin);
        await play.EndRoleAsync(play.Shen);
        await play.School.ChangeAsync(db =>
        {
            var merged = db.Units.Single(unit => unit.Id == play.School.Pharmacology.Id);
            (merged.Kind, merged.ParentId, merged.Path) = (UnitKind.Group, play.School.Pharmacy.Id, $"{play.School.Pharmacy.Path}{merged.Id}/");
        });

        await gao.SayAsync("cases 2026-0001");
        await gao.PressAsync("Take");

        gao.Expect("药理支部 became part of 药剂支部, which has it now");
    }

    [Fact]
    public async Task A_role_that_was_lost_between_card_and_press()
    {
        await play.EndRoleAsync(play.Shen);
        await CasePlay.WriteAsync(play.Deputy, "Resolve", "Repaired");
        play.Deputy.Expect("not open to you").ExpectNot("宿舍漏水");
        await play.School.ChangeAsync(db => db.Add(
            new RoleHolding { PersonId = play.Shen.Id, UnitId = play.School.Pharmacy.Id, Role = Role.Secretary, From = play.School.Today }));

        await play.Deputy.SayAsync("cases 2026-0001");

        play.Deputy.Expect("There is no such case").ExpectNot("宿舍漏水");
    }

    [Fact]
    public async Task The_same_submission_three_times_with_new_ids()
    {
        await play.Raiser.SayAsync("report difficulty");
        var form = play.Raiser.Last;
        await play.Raiser.PressAsync(form, "Submit", ("Category", "work"), ("Text", "The lift is broken"));
        var resolve = play.Secretary.Last;
        await play.Secretary.PressAsync(resolve, "Resolve", ("Text", "Repaired"));

        for (var again = 0; again < 2; again++)
        {
            await play.Raiser.PressAsync(form, "Submit", ("Category", "work"), ("Text", "The lift is broken"));
            play.Raiser.Expect("This form was submitted before").Expect("Case 2026-0002");
            await play.Secretary.PressAsync(resolve, "Resolve", ("Text", "Repaired"));
            play.Secretary.Expect("Answered, to be confirmed");
        }

        Assert.Equal([CaseStep.Raised, CaseStep.Raised, CaseStep.Resolved], await play.StepsAsync());
    }
}
