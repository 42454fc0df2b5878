using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Tests.Figures;

/// <summary>Which figures are not shown because too few people make them, and that the others do not give them away.</summary>
public sealed class SmallCellsTests
{
    [Fact]
    public void A_part_that_is_too_small_goes_with_the_next_smallest()
    {
        var units = Tree(0, 3, 20, 8);
        var cells = new SmallCells(units, Sizes(units, 0, 3, 20, 8));

        Assert.True(cells.Shows(units[0]));
        Assert.Equal([false, true, false], units.Skip(1).Select(cells.Shows));
    }

    [Fact]
    public void Two_that_are_too_small_together_still_need_a_third()
    {
        var units = Tree(0, 1, 2, 6, 30);
        var cells = new SmallCells(units, Sizes(units, 0, 1, 2, 6, 30));

        Assert.Equal([false, false, false, true], units.Skip(1).Select(cells.Shows));
    }

    [Fact]
    public void Nobody_is_no_group_and_is_told()
    {
        var units = Tree(0, 0, 20);
        var cells = new SmallCells(units, Sizes(units, 0, 0, 20));

        Assert.All(units, unit => Assert.True(cells.Shows(unit)));
    }

    [Fact]
    public void A_unit_of_few_people_is_not_told_at_all()
    {
        var units = Tree(0, 2, 2);
        var cells = new SmallCells(units, Sizes(units, 0, 2, 2));

        Assert.All(units, unit => Assert.False(cells.Shows(unit)));
    }

    [Fact]
    public void What_the_reader_knows_by_name_does_not_protect_the_rest()
    {
        // The reader knows 30 people of the unit itself: with the whole told, the three below it would be the difference.
        var units = Tree(30, 3);

        Assert.False(new SmallCells(units, Sizes(units, 0, 3)).Shows(units[0]));
    }

    [Fact]
    public void Each_group_that_an_answer_tells_apart_is_looked_at()
    {
        var units = Tree(0, 1, 1);
        var cells = new SmallCells(units, new Dictionary<long, int[]> { [2] = [9, 1], [3] = [9, 9] });

        Assert.True(cells.Shows(units[0]));
        Assert.Equal([false, false], units.Skip(1).Select(cells.Shows));
    }

    /// <summary>
    /// Of every figure that is shown, and of any two or more, added and taken from each other: a group that can be singled out is a sum of the
    /// finest groups that the shown ones leave, and of these none is smaller than five.
    /// </summary>
    [Fact]
    public void However_a_tree_is_made_no_small_group_follows_from_what_is_shown()
    {
        var random = new Random(20260415);
        for (var round = 0; round < 2000; round++)
        {
            var units = RandomTree(random);
            var own = units.ToDictionary(unit => unit.Id, _ => random.Next(3) == 0 ? 0 : random.Next(random.Next(2) == 0 ? 4 : 30));
            var cells = new SmallCells(units, own.ToDictionary(one => one.Key, one => new[] { one.Value }));

            foreach (var unit in units.Where(cells.Shows))
            {
                Assert.False(Of(unit) is > 0 and < SmallCells.Smallest, $"round {round}: {unit.Code} is shown");
                Assert.False(Left(unit) is > 0 and < SmallCells.Smallest, $"round {round}: {Left(unit)} follow from {unit.Code}");
                foreach (var below in units.Where(one => one.Id != unit.Id && one.IsWithin(unit) && cells.Shows(one)))
                    Assert.False(Of(unit) - Of(below) is > 0 and < SmallCells.Smallest, $"round {round}: {unit.Code} without {below.Code}");
                Assert.True(unit.ParentId is null || cells.Shows(units.Single(one => one.Id == unit.ParentId)));
            }

            int Of(Unit unit) => units.Where(one => one.IsWithin(unit)).Sum(one => own[one.Id]);

            // What is left of a unit when all its parts that are shown are taken away.
            int Left(Unit unit) => Of(unit)
                - units.Where(one => one.ParentId == unit.Id && cells.Shows(one)).Sum(Of)
                - (cells.ShowsItself(unit) ? own[unit.Id] : 0);
        }
    }

    private static List<Unit> RandomTree(Random random)
    {
        var units = new List<Unit>();
        for (var id = 1; id <= random.Next(2, 12); id++)
        {
            var above = units.Count == 0 ? null : units[random.Next(units.Count)];
            units.Add(new Unit { Id = id, Code = $"U{id}", Name = $"第{id}支部", ParentId = above?.Id, Path = $"{above?.Path ?? "/"}{id}/" });
        }

        return units;
    }

    private static Unit[] Tree(params int[] own) => [.. own.Select((_, place) => new Unit
    {
        Id = place + 1,
        Code = $"U{place}",
        Name = $"第{place}支部",
        ParentId = place == 0 ? null : 1,
        Path = place == 0 ? "/1/" : $"/1/{place + 1}/",
    })];

    private static Dictionary<long, int[]> Sizes(Unit[] units, params int[] own) =>
        units.Zip(own).ToDictionary(one => one.First.Id, one => new[] { one.Second });
}
