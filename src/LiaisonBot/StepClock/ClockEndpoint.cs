using LiaisonBot.Data.Calendar;
using LiaisonBot.WebChat;

namespace LiaisonBot.StepClock;

/// <summary><c>POST /dev/clock</c>: Development and this machine only (contract.md).</summary>
internal static class ClockEndpoint
{
    public static void MapClock(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/dev/clock", MoveAsync).AddEndpointFilter(FromThisMachine.Only);

    private static async Task<IResult> MoveAsync(HttpRequest request, ClockStepper stepper, ProgrammeClock clock, CancellationToken cancellation)
    {
        var (moment, refusal) = await ClockOrder.ReadAsync(request.Body, clock.Now, clock.Zone);
        if (refusal is not null)
            return Results.Text(refusal, statusCode: StatusCodes.Status400BadRequest);
        await stepper.MoveToAsync(moment, cancellation);
        return Results.Json(new ClockState(clock.Local(clock.Now)), ClockJson.Default.ClockState);
    }
}
