"""What a sentence itself says about who acts."""

from __future__ import annotations

import pytest

from tests.extraction.papers import owners_of, policies, reply

ISSUER = "吉林省科学技术厅"
OFFICE = "贵州省人民政府办公厅"
EDUCATION, FINANCE = "吉林省教育厅", "吉林省财政厅"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # The subject, behind a time or an item's number.
        ("2022年，省教育厅印发了实施方案。", [EDUCATION]),
        ("一是省教育厅开展专项行动。", [EDUCATION]),
        ("之后，省教育厅常态化组织项目申报。", [EDUCATION]),
        # Two subjects, two clauses.
        ("省教育厅印发了规划，省财政厅安排了资金。", [EDUCATION, FINANCE]),
        # A date between the subject and its act; others that act with it; what its paper says.
        ("省财政厅2025年安排资金3亿元。", [FINANCE]),
        ("省教育厅去年下达补助资金，支持学校改造。", [EDUCATION]),
        ("省教育厅自2022年起实施培训计划。", [EDUCATION]),
        ("2024年5月省教育厅等7部门出台了管理办法。", [EDUCATION]),
        ("省财政厅等部门安排了专项资金。", [FINANCE]),
        ("省教育厅《职业教育发展规划》等文件均明确，扩大招生规模，并制定配套办法。", [EDUCATION]),
        ("省教育厅《职业教育发展规划》的要求得到落实，建立了工作机制。", [ISSUER]),
        (
            "省委、省政府作出部署，并明确由省教育厅牵头。",
            ["中共吉林省委", "吉林省人民政府"],
        ),
        ("省教育厅坚持“五育并举”，完善课程体系。", [EDUCATION]),
        ("经四平市交通运输局批准，由白城市交通运输局接管。", ["白城市交通运输局"]),
        # Partners count, those merely helped do not.
        ("省教育厅会同省财政厅开展试点。", [EDUCATION, FINANCE]),
        ("省教育厅牵头，联合省财政厅制定了方案。", [EDUCATION, FINANCE]),
        ("联合省教育厅、省财政厅出台了方案。", [ISSUER, EDUCATION, FINANCE]),
        ("我厅与省财政厅密切配合，推进试点工作。", [ISSUER, FINANCE]),
        ("省教育厅配合省财政厅开展试点。", [EDUCATION]),
        ("我厅将与省财政厅优化支出结构。", [ISSUER, FINANCE]),
        ("我厅向省财政厅申请资金支持。", [ISSUER]),
        ("省财政厅会同我厅开展了试点。", [FINANCE, ISSUER]),
        ("省教育厅、省财政厅、我厅联合印发通知。", [EDUCATION, FINANCE, ISSUER]),
        # Whom the writer only asks does not act.
        ("我厅与省财政厅对接，争取项目资金。", [ISSUER]),
        # Times and examples right before a subject; a second name in brackets.
        ("今年省财政厅安排资金3亿元。", [FINANCE]),
        ("截至目前省教育厅已组织活动20场。", [EDUCATION]),
        ("特别是省教育厅推出系列活动。", [EDUCATION]),
        ("省林草局（省公园管理局）制定了规划。", ["吉林省林业和草原局"]),
        ("经与省教育厅沟通，该厅已将项目列入计划。", [EDUCATION]),
        ("经与省教育厅沟通，该厅的意见已收到，我厅印发了通知。", [ISSUER]),
        ("省财政厅反馈：安排专项资金3亿元。", [FINANCE]),
        ("（省财政厅意见）省财政厅安排专项资金3亿元。", [FINANCE]),
        # Words before a list of bodies of a kind are none of it, and it is only asked.
        ("积极争取省发改、财政等部门支持，形成合力。", [ISSUER]),
        ("省人大常委会颁布了条例。", ["吉林省人民代表大会常务委员会"]),
        ("省财政厅表示，将进一步加大投入。", [FINANCE]),
        # Who only pays beside the writer.
        ("我厅正在修订办法，补贴由省财政额外给予。", [ISSUER]),
        # Governments of several provinces under one word.
        (
            "目前，云南、贵州两省人民政府签署了协议。",
            ["云南省人民政府", "贵州省人民政府"],
        ),
        # A firm beside a body, a body in a later clause.
        ("省教育厅、省电力公司做好用电保障。", [EDUCATION]),
        ("会同省财政厅设立基金，省教育厅开展试点。", [ISSUER, FINANCE, EDUCATION]),
        # An approver decides with the issuer; a body to lean on acts.
        ("经省委、省政府批准设立了专项资金。", ["中共吉林省委", "吉林省人民政府", ISSUER]),
        ("依托省科技领导小组，形成协同机制。", ["吉林省科技领导小组"]),
        ("支持企业依托国家网信办备案的模型开展服务。", [ISSUER]),
        ("在省教育厅与省财政厅共同推动下，列入评审序列。", [EDUCATION, FINANCE]),
        # A place that acts means its government; 我省 is the writer.
        ("四平市组建了产业联盟。", ["四平市人民政府"]),
        ("长春市、四平市分别出台专项政策。", ["长春市人民政府", "四平市人民政府"]),
        ("我省出台了一系列政策文件。", [ISSUER]),
        ("长春市双阳区、四平市等地率先开展试点。", ["双阳区人民政府", "四平市人民政府"]),
        # Objects, sources and places are no subjects.
        ("按照省委、省政府部署，开展专项行动。", [ISSUER]),
        ("落实省教育厅的政策，支持企业发展。", [ISSUER]),
        ("支持长春市建设产业基地。", [ISSUER]),
    ],
)
def test_who_acts_in_a_reply(sentence: str, expected: list[str]) -> None:
    """Subject, partners and approver are told from objects and places."""
    assert owners_of(reply(sentence)) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("各级政府要按照属地管理原则解决困难。", ["各级政府"]),
        ("对受影响的企业，各级政府要主动帮扶。", ["各级政府"]),
        # Not at the front of the sentence: the note stands.
        ("落实延长期限相关措施，全市税务机关要积极提供辅导。", ["贵州省财政厅"]),
        # A third party's duty is the owner's to see to.
        ("金融机构要适当下调贷款利率。", ["贵州省财政厅"]),
        # A kind of bodies that only describes another word.
        ("各级政府性融资担保机构对企业减免担保费。", ["贵州省财政厅"]),
        # The sentence's own body goes before its note.
        ("省教育厅建立联席会议制度。", ["贵州省教育厅"]),
        # Who distributes the goods is not who answers for the support.
        ("支持物资由省教育厅统一分配的企业，给予补助。", ["贵州省财政厅"]),
    ],
)
def test_who_acts_in_a_paper_of_policies(sentence: str, expected: list[str]) -> None:
    """A subject goes before the note, an aside does not."""
    assert owners_of(policies("一、支持企业", f"1.帮扶。{sentence}（责任单位：省财政厅）")) == [
        expected
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("各地、各单位要树立典型。", ["各地", "各单位"]),
        ("各区、各基层医疗机构结合实际，制定服务包。", ["各区"]),
        ("对帮助企业招工、恢复生产的服务机构，各地可给予补贴。", ["各地"]),
        ("贷款利率上浮不超过1%，财政部门给予全额贴息。", ["财政部门"]),
        ("对存在产权纠纷的，由属地市（县）政府集中处理。", ["属地市（县）政府"]),
        ("省级能源主管部门可提高规划深度。", ["省级能源主管部门"]),
        ("上级主管部门要加强指导。", ["上级主管部门"]),
        ("省市两级财政部门要足额安排资金。", ["省市两级财政部门"]),
        ("各分局要落实责任。", ["各分局"]),
        ("各设区市科技局要落实责任。", ["各设区市科技局"]),
        ("各设区市要会同部门落实责任。", ["各设区市"]),
        ("支持企业扩大生产、增加岗位，按规定给予补贴，各地可适当提高标准。", [OFFICE]),
    ],
)
def test_bodies_of_a_kind_are_owners_one_by_one(sentence: str, expected: list[str]) -> None:
    """各地、各单位 are two owners; behind a whole clause they are not the sentence's subject."""
    assert owners_of(policies("一、支持就业", f"1.落实责任。{sentence}")) == [expected]
