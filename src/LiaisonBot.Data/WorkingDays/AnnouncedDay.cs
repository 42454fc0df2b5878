namespace LiaisonBot.Data.WorkingDays;

/// <summary>A day on which it was announced that people rest or work, whatever day of the week it is.</summary>
public readonly record struct AnnouncedDay(DateOnly On, bool IsWorking);
