using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.MeasureWork;

/// <summary><c>GET /metrics</c>, for whoever watches the machine from the machine itself; everybody else finds nothing there.</summary>
internal static class FiguresExtensions
{
    /// <summary>After the bot itself was added, whose turns are measured.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .WrapTurns((_, turns) => new MeasuredTurns(turns))
        .AddSingleton<Figures>();

    public static void MapFigures(this WebApplication app)
    {
        // Made now: what happens before somebody first looks is counted too.
        var figures = app.Services.GetRequiredService<Figures>();
        app.MapGet("/metrics", (HttpContext http) =>
            LocalRequest.Is(http) ? Results.Text(figures.Read(), PrometheusText.ContentType) : Results.NotFound());
    }
}
