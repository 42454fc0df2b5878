namespace LiaisonBot.Data.Rosters.Reading;

/// <summary>A column by its English and its Chinese heading.</summary>
internal sealed record Column(string English, string Chinese, bool IsOptional = false)
{
    public override string ToString() => $"{English} ({Chinese})";
}

internal static class OrgColumns
{
    public const string File = "org.csv";

    public static readonly Column Code = new("code", "编码");
    public static readonly Column Name = new("name", "名称");
    public static readonly Column Kind = new("kind", "类型");
    public static readonly Column Parent = new("parent", "上级");

    public static readonly IReadOnlyList<Column> All = [Code, Name, Kind, Parent];
}

internal static class PeopleColumns
{
    public const string File = "people.csv";

    public static readonly Column StaffNo = new("staff_no", "工号");
    public static readonly Column Name = new("name", "姓名");
    public static readonly Column Unit = new("unit", "单位");
    public static readonly Column Kind = new("kind", "类别");
    public static readonly Column Roles = new("roles", "职务");
    public static readonly Column Categories = new("categories", "对象类别");
    public static readonly Column Title = new("title", "职称");
    public static readonly Column Account = new("account", "账号");
    public static readonly Column Email = new("email", "邮箱");
    public static readonly Column Locale = new("locale", "语言");
    public static readonly Column JoinedOn = new("joined_on", "入职日期");
    public static readonly Column LeftOn = new("left_on", "离职日期");
    public static readonly Column LeftReason = new("left_reason", "离职原因", IsOptional: true);

    public static readonly IReadOnlyList<Column> All =
    [
        StaffNo, Name, Unit, Kind, Roles, Categories, Title, Account, Email, Locale, JoinedOn, LeftOn, LeftReason,
    ];
}

internal static class PairingColumns
{
    public const string File = "pairings.csv";

    public static readonly Column Member = new("member", "党员工号");
    public static readonly Column Colleague = new("colleague", "群众工号");
    public static readonly Column Origin = new("origin", "结对方式");
    public static readonly Column Batch = new("batch", "批次");
    public static readonly Column StartedOn = new("started_on", "开始日期");
    public static readonly Column EndedOn = new("ended_on", "结束日期");
    public static readonly Column Reason = new("reason", "原因");

    public static readonly IReadOnlyList<Column> All = [Member, Colleague, Origin, Batch, StartedOn, EndedOn, Reason];
}
