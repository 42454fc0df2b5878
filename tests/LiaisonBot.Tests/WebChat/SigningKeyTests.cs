using LiaisonBot.Testing.Processes;
using LiaisonBot.WebChat;
using Microsoft.Extensions.Configuration;

namespace LiaisonBot.Tests.WebChat;

public sealed class SigningKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string KeyFile => Path.Combine(folder.Path, "data", "webchat.key");

    [Fact]
    public void A_key_is_made_once_beside_the_database_and_read_again()
    {
        var made = Open().Bytes.ToArray();

        Assert.Equal(32, made.Length);
        Assert.Contains(made, part => part != 0);
        Assert.Equal(made, File.ReadAllBytes(KeyFile));
        Assert.Equal(made, Open().Bytes.ToArray());
    }

    [Fact]
    public void Two_installations_have_two_keys()
    {
        using var other = new TemporaryFolder();

        Assert.NotEqual(Open().Bytes.ToArray(), new SigningKey(Settings(other)).Bytes.ToArray());
    }

    [Fact]
    public void Only_its_owner_reads_it()
    {
        Open();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_file_that_is_no_key_is_made_anew(int length)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllBytes(KeyFile, new byte[length]);

        Assert.Equal(32, Open().Bytes.Length);
        Assert.Equal(Open().Bytes.ToArray(), File.ReadAllBytes(KeyFile));
    }

    public void Dispose() => folder.Dispose();

    private static IConfiguration Settings(TemporaryFolder folder) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("ConnectionStrings:Liaison", $"Data Source={Path.Combine(folder.Path, "data", "liaison.db")}")])
        .Build();

    private SigningKey Open() => new(Settings(folder));
}
