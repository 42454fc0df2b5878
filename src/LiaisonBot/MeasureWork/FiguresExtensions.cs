using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.MeasureWork;

/// <summary>Figures and traces. <c>GET /metrics</c> is for whoever watches the machine from the machine itself; everybody else finds nothing there.</summary>
internal static class FiguresExtensions
{
    /// <summary>After the bot itself was added, whose turns are measured and traced.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .WrapTurns((_, turns) => new MeasuredTurns(new TracedTurns(turns)))
        .AddSingleton<Figures>()
        .AddSingleton<Traces>();

    public static void MapFigures(this WebApplication app)
    {
        // Made now: what happens before somebody first looks is counted too.
        var figures = app.Services.GetRequiredService<Figures>();
        app.Services.GetRequiredService<Traces>();
        app.MapGet("/metrics", (HttpContext http) =>
            LocalRequest.Is(http) ? Results.Text(figures.Read(), PrometheusText.ContentType) : Results.NotFound());
    }
}
