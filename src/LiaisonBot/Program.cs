using LiaisonBot.Dialogs;
using LiaisonBot.ShowCards;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDialogs();
var app = builder.Build();
app.MapCardGallery();
await app.RunAsync();
