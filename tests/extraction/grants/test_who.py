"""Who receives and on what condition, where nouns are of no list and verbs of any trade."""

from __future__ import annotations

import pytest

from tests.extraction.extractors.test_subsidies import rows_of


@pytest.mark.parametrize(
    ("text", "beneficiary", "condition"),
    [
        # nouns of no list: what is modified by a deed receives
        ("在本县投保满8个月的外卖骑手，给予每人900元补贴。", "外卖骑手", "在本县投保满8个月"),
        ("新评为省级的美丽庭院，每处奖励9000元。", "美丽庭院", "新评为省级"),
        ("对通过有机认证的农产品，每个奖励3万元。", "农产品", "通过有机认证"),
        ("对新评定的五星级渔家乐，一次性奖励9万元。", "五星级渔家乐", "新评定"),
        # no nouns of that kind: places, rules, sums
        ("在符合规定的前提下，给予9万元奖励。", None, None),
        ("符合规定的条件，给予9万元奖励。", None, None),
        # counted one by one
        ("对每个示范村一次性奖补20万元。", "示范村", None),
        ("对每家新认定的技术中心，给予60万元奖励。", "技术中心", "新认定"),
        ("对每辆新能源客车每年给予补贴3万元。", "新能源客车", "新能源客车"),
        # whose purse, how often, for how long are no condition
        ("对入园企业，前两年租金由园区管委会全额补贴。", "入园企业", "入园企业"),
        ("按季度对企业给予每人每月90元补贴。", "企业", None),
        ("对改造项目，由县财政按设备投资额的9%给予补助。", "改造项目", "改造项目"),
        ("获得省级以上荣誉的，奖励8万元。", "获得省级以上荣誉的", "获得省级以上荣誉"),
        # what a policy is about is none either
        ("加强品牌建设，企业新获得绿色食品认证的，奖励3万元。", "企业", "新获得绿色食品认证"),
        # a deed of who applies
        ("家庭农场流转土地90亩以上的，奖励2万元。", "家庭农场", "流转土地90亩以上"),
        (
            "建设保鲜库，库容300吨以上的，补助9万元。",
            "保鲜库",
            "建设保鲜库，库容300吨以上",
        ),
        ("建设现代产业体系，企业年营收达9亿元的，奖励9万元。", "企业", "年营收达9亿元"),
        # what must happen every year
        ("每年考核合格的再奖励服务站2000元。", "服务站", "每年考核合格"),
        # the sentence's own subject, whoever acts before it
        ("城乡居民参保的，特困人员全额资助。", "特困人员", "城乡居民参保"),
        ("多孩家庭租房的，三孩家庭补贴8000元。", "三孩家庭", "多孩家庭租房"),
        # a deed of whoever applies is the condition
        ("购置烘干机，再给予补助9000元。", None, "购置烘干机"),
        # behind the verb
        ("对实施还田的，每亩补助30元，资金直接兑付给作业主体。", "作业主体", "实施还田"),
        ("对实施还田的，每亩补助30元，资金兑付给农户账户。", "实施还田的", "实施还田"),
        ("按到位资金的0.6‰奖励引荐人。", "引荐人", None),
    ],
)
def test_who_and_when(text: str, beneficiary: str | None, condition: str | None) -> None:
    """Recipient and condition of the only row."""
    assert rows_of(text, "beneficiary", "condition") == [(beneficiary, condition)]


@pytest.mark.parametrize(
    ("text", "per", "frequency"),
    [
        ("对举办赛事的，按实际支出的40%给予补助，单场最高60万元。", "单场", None),
        ("对每家新认定的技术中心，给予60万元奖励。", "每家", None),
        ("对学生每人每学年资助2600元。", "每人每学年", None),
        ("对企业给予补贴，单户企业每季度最高9万元。", "单户企业", "每季度"),
    ],
)
def test_per_and_how_often(text: str, per: str | None, frequency: str | None) -> None:
    """Unit of payment and frequency of the only row."""
    assert rows_of(text, "per", "frequency") == [(per, frequency)]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("参加博览会的外贸企业，展位费补贴60%，最高3万元。", "展位费"),
        ("对小微企业，其参加境外展会的展位费给予60%的补贴。", "展位费"),
        ("支持企业流片，对首轮流片费用给予最高40%的资助。", "首轮流片费用"),
        ("研发机构检测费用资助40%。", "研发机构检测费用"),
        ("对入园企业，前两年租金由园区管委会全额补贴。", "租金"),
    ],
)
def test_base(text: str, base: str) -> None:
    """The spend that stands before the verb."""
    assert rows_of(text, "rate_base") == [(base,)]


def test_fund_behind_the_body_that_pays_from_it() -> None:
    """由…局从…资金中: the body is no part of the fund's name."""
    text = "由县就业局从就业补助资金中给予企业9000元用工补贴。"
    assert rows_of(text, "source") == [("就业补助资金",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who stands behind the verb receives in the next case too
        (
            "对获批的专业展会，面积90平方米以上的，给予举办单位9万元补贴；600平方米以上的，给予20万元补贴。",
            ["举办单位", "举办单位"],
        ),
        # kinds of people in the list of sums
        (
            "对集中供养特困人员按每人每月900元、分散供养特困人员按每人每月600元的标准发放生活费。",
            ["集中供养特困人员", "分散供养特困人员"],
        ),
    ],
)
def test_case_by_case(text: str, expected: list[str]) -> None:
    """The recipient of each row."""
    assert [row[0] for row in rows_of(text, "beneficiary")] == expected


PAPER = "某县支持产业发展若干政策措施\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a thing that is built or won is of whom the heading or the opening names
        (
            "第六条 鼓励企业创新。①新获授权发明专利，每件奖励9000元。②发布国家标准，奖励20万元。",
            [("企业", "新获授权发明专利"), ("企业", "发布国家标准")],
        ),
        (
            "第六条 发展设施农业。农民合作社新建冷库，每座补助9万元，新建烘干房，每座补助3万元。",
            [("农民合作社", "新建冷库"), ("农民合作社", "新建烘干房")],
        ),
        # else it stands for whoever does
        ("第六条 发展设施农业。新建冷库，每座补助9万元。", [("冷库", "新建")]),
        ("第六条 支持企业建设。对新建冷库，每座补助9万元。", [("冷库", "新建")]),
        # a case in words of its own is not on the condition of the one before
        (
            "第六条 新建温室90亩以上的园区，每亩补助6000元；老旧棚室改造，每亩补助900元。",
            [("园区", "温室90亩以上"), ("园区", "老旧棚室改造")],
        ),
        # the list of recipients parts, not what is spent
        (
            "对国家级中心、省级中心，分别按其新增设备和研发投入的20%，给予最高900万元、300万元补助。",
            [("国家级中心", "国家级中心"), ("省级中心", "省级中心")],
        ),
        # what is paid for is no condition; the heading's recipient is on its own
        (
            "1.对吸纳困难人员的企业，给予岗位补贴。岗位补贴标准为每人每月600元。",
            [("企业", "吸纳困难人员")],
        ),
        # an unlisted noun behind 对 receives, with whatever clause behind it
        (
            "对新开业的品牌便利店，面积90平方米以上的，每店补助2万元，单个企业最高20万元。",
            [("品牌便利店", "新开业，面积90平方米以上")],
        ),
    ],
)
def test_under_headings(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Recipient and condition of each row."""
    assert rows_of(text, "beneficiary", "condition", paper=PAPER) == expected


def test_list_of_recipients_on_one_base() -> None:
    """Two kinds of recipient, two things that both spend on."""
    text = "对国家级中心、省级中心，分别按其新增设备和研发投入的20%，给予最高900万元、300万元补助。"
    assert rows_of(text, "rate_base") == [("新增设备和研发投入",), ("新增设备和研发投入",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全职引进的A类人才，给予90万元生活补贴；B类人才，给予60万元。", ["补助", "补助"]),
        ("全职引进的A类人才，给予90万元生活补贴。\nB类人才，给予60万元。", ["补助", "资助"]),
        ("对企业给予90万元奖励；对协会给予60万元补助。", ["奖励", "补助"]),
    ],
)
def test_form_of_what_is_called_nothing(text: str, expected: list[str]) -> None:
    """The form of each row."""
    assert [row[0] for row in rows_of(text, "form")] == expected


def test_who_had_it_once_does_not_refuse_it() -> None:
    """已享受…的不再享受 behind a benefit leaves it one."""
    text = "新购置的电动出租车，每辆给予9000元补贴，已享受国家补贴的不再享受。"
    assert rows_of(text, "beneficiary", "unit_amount") == [("电动出租车", 9000)]
