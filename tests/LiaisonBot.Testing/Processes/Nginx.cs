using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LiaisonBot.Testing.Processes;

/// <summary>Debian's nginx with <c>deploy/nginx.conf</c> as it is shipped, but for addresses, name and certificate, before a bot.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private const string Started = "start worker process ";
    private const string CertificateName = "fullchain.pem";
    private readonly TemporaryFolder folder;
    private readonly ServerProcess server;

    private Nginx(TemporaryFolder folder, ServerProcess server, X509Certificate2 certificate, Uri plain)
    {
        this.folder = folder;
        this.server = server;
        Certificate = certificate;
        Plain = plain;
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>The same in a file, for programs that are told whom to trust.</summary>
    public string CertificateFile => Path.Combine(folder.Path, CertificateName);

    /// <summary>Where it listens with https.</summary>
    public Uri Address => server.Address;

    /// <summary>Where it listens without.</summary>
    public Uri Plain { get; }

    public static async Task<Nginx> StartAsync(Uri bot)
    {
        var folder = new TemporaryFolder();
        try
        {
            return await StartAsync(folder, bot);
        }
        catch (InvalidOperationException)
        {
            // A port that was free a moment ago may be somebody's by now.
            return await StartAsync(folder, bot);
        }
    }

    private static async Task<Nginx> StartAsync(TemporaryFolder folder, Uri bot)
    {
        var certificate = await CertifyAsync(folder.Path);
        var (plain, secure) = FreePorts();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "site.conf"), await SiteAsync(folder.Path, bot, plain, secure));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "nginx.conf"), Around(folder.Path));
        var program = new[] { "/usr/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(File.Exists) ?? "nginx";
        var start = new ProcessStartInfo(program, ["-p", folder.Path, "-c", "nginx.conf", "-e", "stderr"]);
        var server = await ServerProcess.StartAsync(
            start, line => line.Contains(Started, StringComparison.Ordinal) ? new Uri($"https://localhost:{secure}") : null);
        return new Nginx(folder, server, certificate, new Uri($"http://localhost:{plain}"));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Certificate.Dispose();
        folder.Dispose();
    }

    /// <summary>Each thing that is put in another's place has to be there: else the shipped file is not what is tested.</summary>
    private static async Task<string> SiteAsync(string folder, Uri bot, int plain, int secure)
    {
        var site = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "nginx.conf"));
        foreach (var (shipped, here) in new[]
        {
            ("server 127.0.0.1:3978;", $"server {bot.Authority};"),
            ("listen 80;", $"listen 127.0.0.1:{plain};"),
            ("listen [::]:80;", ""),
            ("listen 443 ssl;", $"listen 127.0.0.1:{secure} ssl;"),
            ("listen [::]:443 ssl;", ""),
            ("server_name bot.example.edu;", "server_name localhost;"),
            ("/etc/ssl/liaisonbot/", $"{folder}/"),
        })
        {
            if (!site.Contains(shipped, StringComparison.Ordinal))
                throw new InvalidOperationException($"deploy/nginx.conf does not say '{shipped}' any more.");
            site = site.Replace(shipped, here, StringComparison.Ordinal);
        }

        return site;
    }

    private static string Around(string folder) => $$"""
        {{(Environment.UserName == "root" ? "user root;" : "")}}
        daemon off;
        worker_processes 1;
        pid {{folder}}/nginx.pid;
        error_log stderr notice;
        events {}
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            include {{folder}}/site.conf;
        }
        """;

    private static async Task<X509Certificate2> CertifyAsync(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(folder, CertificateName), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        return certificate;
    }

    /// <summary>Two that differ: both are held until both are known.</summary>
    private static (int One, int Other) FreePorts()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        other.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)other.LocalEndpoint).Port);
    }
}
