using LiaisonBot.ShowCards;

var app = WebApplication.CreateBuilder(args).Build();
app.MapCardGallery();
await app.RunAsync();
