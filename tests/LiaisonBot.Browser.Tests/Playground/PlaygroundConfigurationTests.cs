using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Browser.Tests.Playground;

public sealed class PlaygroundConfigurationTests
{
    private readonly PlaygroundConfiguration configuration = new();

    [Fact]
    public void Its_six_people_are_people_of_the_demo()
    {
        var demo = File.ReadAllText(Path.Combine(Repository.Root, "src", "LiaisonBot", "LoadDemo", "people.csv"));

        Assert.Equal(6, configuration.People.Count);
        Assert.All(configuration.People, person => Assert.Matches($@"(?m)^\d+,{person.Name},.*,{person.Account},", demo));
    }

    [Fact]
    public void Whoever_is_signed_in_changes_places_with_the_one_before()
    {
        var signedIn = configuration.SignedInAs("Helen Zhu");

        Assert.Matches(@"currentUser:\s+\{ id: [^,]+, name: Helen Zhu,", signedIn);
        Assert.Equal(configuration.People.Count, signedIn.Split("aadObjectId").Length - 1);
        Assert.All(configuration.People, person => Assert.Contains($"aadObjectId: {person.Account},", signedIn, StringComparison.Ordinal));
    }
}
