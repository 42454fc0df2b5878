using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.LoadDemo;

/// <summary>Three months of contacts, the same every time: most pairings kept well, one neglected lately, one never met.</summary>
internal sealed class DemoHistory(LiaisonDb db, ProgrammeClock clock)
{
    private const int Months = 3;

    private static readonly (ContactKind Kind, FriendTasks Tasks, string Line, string English)[] Stories =
    [
        (ContactKind.Talk, FriendTasks.Hear, "聊了近期工作安排，对实验室排班有建议，已记下", "talked about current work; suggestions on the lab rota, noted"),
        (ContactKind.Visit, FriendTasks.Hear | FriendTasks.Help, "到办公室走访，了解到仪器预约不便，答应帮助协调", "called at the office; booking instruments is difficult, promised to help"),
        (ContactKind.Study, FriendTasks.Learn, "一起听学术报告，请教了课题申报的经验", "went to a lecture together; learned from their experience with grant proposals"),
        (ContactKind.Talk, FriendTasks.Explain, "介绍了学院新的职称评审办法，解答了疑问", "explained the new rules for promotion and answered questions"),
        (ContactKind.Reception, FriendTasks.Hear, "书记接待日交流，反映食堂晚间供应时间偏短", "secretary's reception day; the canteen closes too early in the evening"),
        (ContactKind.Forum, FriendTasks.Hear | FriendTasks.Explain, "参加青年教师座谈会，谈了教学与科研的平衡", "forum of young teachers; how to balance teaching and research"),
        (ContactKind.Visit, FriendTasks.Help, "家访慰问，了解生活情况，并说明可以申请的补助", "visited at home; explained which allowances can be applied for"),
    ];

    private HashSet<long> englishReaders = [];

    public async Task AddAsync(CancellationToken cancellation)
    {
        englishReaders = [.. await db.People.Where(person => person.Locale == Locale.English).Select(person => person.Id).ToListAsync(cancellation)];
        var pairings = await db.Pairings.OrderBy(pairing => pairing.Id).ToListAsync(cancellation);
        for (var index = 0; index < pairings.Count; index++)
            AddContacts(pairings[index], index);
        AddPlans(pairings);
        await db.SaveChangesAsync(cancellation);
        AddNotes();
    }

    /// <summary>Notes refer to their contacts by id, which the save has given.</summary>
    private void AddNotes() => db.PrivateNotes.AddRange(db.Contacts.Local.Where(contact => contact.Id % 5 == 0).Select(
        contact => new PrivateNote { ContactId = contact.Id, AuthorId = contact.AuthorId, Text = englishReaders.Contains(contact.AuthorId) ? "Ask first how last time's matter went." : "下次先问问上回说的事办得怎么样了。" }));

    private void AddContacts(Pairing pairing, int index)
    {
        // One in eight was never met, and another one not for the last two months.
        if (index % 8 == 5)
            return;
        for (var month = index % 8 == 3 ? 2 : 0; month <= Months; month++)
        {
            var day = clock.Today.AddMonths(-month).AddDays(-(2 + (index * 5 % 19)));
            if (pairing.IsActiveOn(day))
                db.Contacts.Add(Contact(pairing, day, Stories[(index + (month * 3)) % Stories.Length]));
        }
    }

    private Contact Contact(Pairing pairing, DateOnly day, (ContactKind Kind, FriendTasks Tasks, string Line, string English) story)
    {
        var evening = day.ToDateTime(new TimeOnly(18, 0));
        return new Contact
        {
            AuthorId = pairing.MemberId,
            LoggedById = pairing.MemberId,
            LoggedAt = new DateTimeOffset(evening, clock.Zone.GetUtcOffset(evening)),
            On = day,
            Kind = story.Kind,
            Tasks = story.Tasks,
            Line = englishReaders.Contains(pairing.MemberId) ? story.English : story.Line,
            NextOn = day.AddDays(28),
            Colleagues = { new ContactColleague { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId } },
        };
    }

    private void AddPlans(List<Pairing> pairings)
    {
        foreach (var pairing in pairings.Where(pairing => pairing.EndedOn is null && pairing.Id % 3 != 0))
            pairing.Plan = englishReaders.Contains(pairing.MemberId) ? "Meet once a month, and visit at the beginning and the end of term." : "每月见面一次，学期初和学期末各走访一次；平时多听意见，帮助解决实际困难。";
    }
}
