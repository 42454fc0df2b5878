using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>People of the unit are invited: all at once, or those who are ticked. Nobody is invited twice, and nobody once it has begun.</summary>
internal static class InviteDialog
{
    /// <summary>Whom to invite: the page that was turned to, with what was ticked on the others.</summary>
    public static async Task ChooseAsync(Turn turn)
    {
        if (await turn.AheadAsync(GatheringNews.HasBegun) is { } opened)
            await ShowAsync(turn, opened, PeopleForm.Of(turn), []);
    }

    public static async Task InviteAsync(Turn turn)
    {
        if (await turn.AheadAsync(GatheringNews.HasBegun) is not { } opened)
            return;
        var form = PeopleForm.Of(turn);
        var chosen = form.Among(await ToInviteAsync(turn, opened.Gathering));
        var problems = form.Problems(chosen, withLine: false);
        if (problems.Count > 0)
        {
            await ShowAsync(turn, opened, form, problems);
            return;
        }

        // Whoever calls it off in the same moment finds that it has moved on: nobody is invited to what is not held.
        turn.Db.Entry(opened.Gathering).Property(one => one.Version).IsModified = true;
        turn.Spend(() => GatheringRecords.Subject(opened.Gathering));
        turn.Audit("gathering.invite", () => GatheringRecords.Subject(opened.Gathering));
        await InviteAsync(turn, opened, chosen);
    }

    /// <summary>They are invited, and the gathering is shown.</summary>
    public static async Task InviteAsync(Turn turn, OpenedGathering opened, IReadOnlyList<GatheringGuest> guests)
    {
        var unreached = new List<string>();
        foreach (var guest in guests)
        {
            var invited = new GatheringPerson { PersonId = guest.Id, IsInvited = true };
            opened.Gathering.People.Add(invited);
            if (!await Notices.InviteAsync(turn, opened, invited))
                unreached.Add(guest.Name);
        }

        await GatheringDialog.ShowAsync(turn, opened, guests.Count > 0 ? GatheringNews.Invited : GatheringNews.NobodyLeft, unreached);
    }

    public static async Task ShowAsync(Turn turn, OpenedGathering opened, PeopleForm form, IReadOnlyList<FormProblem> problems)
    {
        var guests = await ToInviteAsync(turn, opened.Gathering);
        if (guests.Count == 0)
        {
            await GatheringDialog.ShowAsync(turn, opened, GatheringNews.NobodyLeft);
            return;
        }

        turn.Show(PeopleCard.Of(PeopleView.Of(turn, opened.Gathering, guests, form) with { Problems = problems }, turn.Words));
    }

    /// <summary>Those of the unit who are not invited yet; not the speaker, who knows.</summary>
    public static async Task<IReadOnlyList<GatheringGuest>> ToInviteAsync(Turn turn, Gathering gathering)
    {
        var known = gathering.People.Select(person => person.PersonId).Append(turn.Me.Id).ToHashSet();
        return [.. (await turn.Db.GuestsOfAsync(gathering, CancellationToken.None)).Where(guest => !known.Contains(guest.Id))];
    }
}
