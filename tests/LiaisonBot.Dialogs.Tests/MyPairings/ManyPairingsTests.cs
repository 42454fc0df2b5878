using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Tests.MyPairings;

public sealed class ManyPairingsTests
{
    /// <summary>Every text as long as the records allow, in the characters that take the most room on the wire.</summary>
    private static string Longest(int length) => string.Concat(Enumerable.Repeat("😀", length / 2));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hundred_pairings_page_through_and_no_card_is_too_large(bool onTeams)
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await PairWithManyAsync(school, ling, 200, plan: Longest(Pairing.PlanLength));

        var chat = await school.ChatOf(ling, onTeams).SayAsync("我的结对");
        chat.Expect("共 200 位").Expect("第 1/40 页");
        for (var page = 2; page <= 40; page++)
        {
            Assert.InRange(chat.Last.Size(), 1, CardSize.Limit);
            await chat.PressAsync("下一页");
            chat.Expect($"第 {page}/40 页");
        }

        chat.Expect("同事200号").ExpectNot("同事195号");
        Assert.DoesNotContain("下一页", chat.Last.Buttons);
        Assert.InRange(chat.Last.Size(), 1, CardSize.Limit);
    }

    [Theory]
    [InlineData("-1", "第 1/3 页")]
    [InlineData("0", "第 1/3 页")]
    [InlineData("99", "第 3/3 页")]
    [InlineData("99999999999999999999999999", "第 1/3 页")]
    [InlineData("第二页", "第 1/3 页")]
    [InlineData("2'; drop table pairings", "第 1/3 页")]
    public async Task A_forged_page_is_a_page_that_exists(string page, string expected)
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await PairWithManyAsync(school, ling, 11, plan: null);
        var chat = await school.ChatOf(ling).ForgeAsync("pairing.list.1", ("page", page));
        chat.Expect(expected);
    }

    [Fact]
    public async Task Turning_pages_back_and_forth_shows_the_same_people_though_one_was_contacted_meanwhile()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var pairings = await PairWithManyAsync(school, ling, 7, plan: null);
        var chat = await school.ChatOf(ling).SayAsync("my pairings");
        chat.Expect("本月还有 7 位没有联系").Expect("同事1号").ExpectNot("同事6号");

        await school.MeetAsync(ling, pairings[0], school.Today);
        await chat.PressAsync("下一页");
        chat.Expect("同事6号").Expect("同事7号").ExpectNot("同事5号").Expect("本月还有 6 位没有联系");
        await chat.PressAsync("上一页");
        chat.Expect("同事1号").Expect("同事5号").ExpectNot("同事6号");
    }

    private static async Task<IReadOnlyList<Pairing>> PairWithManyAsync(School school, Person member, int count, string? plan)
    {
        var colleagues = Enumerable.Range(1, count).Select(number => new Person
        {
            StaffNo = $"c{number:D4}",
            Name = plan is null ? $"同事{number}号" : $"同事{number}号{Longest(Person.NameLength - 8)}",
            Title = plan is null ? null : Longest(Person.TitleLength),
        }).ToList();
        await school.ChangeAsync(db => db.AddRange(colleagues));
        var pairings = colleagues.Select(colleague => new Pairing
        {
            MemberId = member.Id,
            ColleagueId = colleague.Id,
            Origin = PairingOrigin.Assigned,
            StartedOn = new DateOnly(2025, 9, 1),
            Plan = plan,
        }).ToList();
        await school.ChangeAsync(db =>
        {
            db.AddRange(pairings);
            if (plan is not null)
            {
                foreach (var category in Enum.GetValues<Category>())
                    db.AddRange(colleagues.Select(colleague => new CategoryHolding
                    {
                        PersonId = colleague.Id,
                        Category = category,
                        From = new DateOnly(2025, 9, 1),
                    }));
            }
        });
        if (plan is not null)
            await school.MeetAsync(member, pairings[0], new DateOnly(2026, 3, 1), ContactKind.Study);
        return pairings;
    }
}
