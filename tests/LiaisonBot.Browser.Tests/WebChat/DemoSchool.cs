namespace LiaisonBot.Browser.Tests.WebChat;

/// <summary>One bot with its demo for all who talk to it on the page. Each test is somebody else, so none sees another's entries.</summary>
[CollectionDefinition(nameof(DemoSchool))]
public sealed class DemoSchool : ICollectionFixture<RunningApp>, ICollectionFixture<Chromium>;
