using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.EndPairings;

/// <summary>An end is taken back as if it had never been, unless something has come of it meanwhile.</summary>
public sealed class UndoTests
{
    [Theory]
    [InlineData("合同到期：至 6 月底; until: June")]
    [InlineData(null)]
    public async Task A_last_day_to_come_and_its_reason_stand_again(string? reason)
    {
        await using var made = await EndSchool.OpenAsync();
        var last = new DateOnly(2026, 6, 30);
        await made.School.ChangeAsync(db =>
        {
            var pairing = db.Pairings.Single(one => one.Id == made.Pairing.Id);
            (pairing.EndedOn, pairing.EndReason) = (last, reason);
        });
        await made.ChangeAsync();
        Assert.Null((await made.PairingAsync()).EndReason);

        await made.Colleague.PressAsync("撤销");

        made.Colleague.Expect("已撤销");
        var pairing = await made.PairingAsync();
        Assert.Equal((last, reason, null, false), (pairing.EndedOn, pairing.EndReason, pairing.Ending, pairing.EndedInChat));
    }

    [Fact]
    public async Task The_longest_reason_of_a_roster_is_kept()
    {
        await using var made = await EndSchool.OpenAsync();
        var reason = string.Concat(Enumerable.Repeat("😀", Data.Pairings.Pairing.EndReasonLength));
        await made.School.ChangeAsync(db =>
        {
            var pairing = db.Pairings.Single(one => one.Id == made.Pairing.Id);
            (pairing.EndedOn, pairing.EndReason) = (new DateOnly(2026, 6, 30), reason);
        });
        await made.Member.SayAsync("我的结对");
        await made.Member.PressAsync("结束结对");
        await made.Member.PressAsync("结束结对", ("Reason", "即将调往其他校区"));
        await made.Member.PressAsync("撤销");
        Assert.Equal(reason, (await made.PairingAsync()).EndReason);
    }

    [Fact]
    public async Task Whose_places_were_filled_since_is_not_given_one_more()
    {
        await using var made = await EndSchool.OpenAsync();
        made.School.Programme.Pairing = made.School.Programme.Pairing with { Places = 1 };
        await made.School.PreferEnglishAsync(made.Chen);
        await made.Colleague.SayAsync("my pairings");
        await made.Colleague.PressAsync("Change friend");
        await made.Colleague.PressAsync("Change friend");
        var done = made.Colleague.Last;
        await made.School.PairAsync(made.Ling, await made.School.ColleagueAsync("沈知秋"), made.School.Today);

        await made.Colleague.SayAsync("my pairings");
        Assert.DoesNotContain("Undo", made.Colleague.Last.Buttons);
        await made.Colleague.PressAsync(done, "Undo");

        made.Colleague.Expect("It cannot be taken back any more").Expect("the member may have no place left").ExpectNot("沈知秋");
        Assert.Equal(made.School.Today, (await made.PairingAsync()).EndedOn);
    }

    [Fact]
    public async Task A_place_that_is_left_is_enough()
    {
        await using var made = await EndSchool.OpenAsync();
        made.School.Programme.Pairing = made.School.Programme.Pairing with { Places = 2 };
        await made.ChangeAsync();
        await made.School.PairAsync(made.Ling, await made.School.ColleagueAsync("沈知秋"), made.School.Today);
        await made.Colleague.PressAsync("撤销");
        made.Colleague.Expect("已撤销");
        Assert.Null((await made.PairingAsync()).EndedOn);
    }

    [Fact]
    public async Task More_pairings_than_places_that_stood_before_do_not_stand_in_the_way()
    {
        await using var made = await EndSchool.OpenAsync();
        made.School.Programme.Pairing = made.School.Programme.Pairing with { Places = 1 };
        await made.School.PairAsync(made.Ling, await made.School.ColleagueAsync("沈知秋"));
        await made.ChangeAsync();
        await made.Colleague.PressAsync("撤销");
        made.Colleague.Expect("已撤销");
        Assert.Null((await made.PairingAsync()).EndedOn);
    }
}
