using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.Tests.Paging;

public sealed class ListPageTests
{
    [Theory]
    [InlineData("2", 2)]
    [InlineData("", 1)]
    [InlineData("0", 1)]
    [InlineData("-7", 1)]
    [InlineData("4", 3)]
    [InlineData("2147483647", 3)]
    [InlineData("99999999999999999999", 1)]
    [InlineData("two", 1)]
    [InlineData("1e1", 1)]
    [InlineData("２", 1)]
    public void Whatever_is_claimed_becomes_a_page_that_exists(string claimed, int number) =>
        Assert.Equal(number, ListPage.Asked(claimed, 11).Number);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(200, 40)]
    public void A_list_has_as_many_pages_as_it_fills(int count, int pages) =>
        Assert.Equal(pages, ListPage.Asked("1", count).Pages);
}
