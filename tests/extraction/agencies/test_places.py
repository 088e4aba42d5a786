"""The region a document comes from."""

from __future__ import annotations

import pytest

from documents.extraction.agencies import region_of
from documents.extraction.lexicon import default_lexicon
from documents.extraction.spans import CleanText, Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各单位：通知如下。吉林省科学技术厅2022年6月28日", "吉林省"),
        ("豫政办〔2024〕72号 关于印发方案的通知", "河南省"),
        ("三明市人民政府关于支持企业的通知。按照省委、省政府部署，我市", "三明市"),
        ("广州市天河区科技工业和信息化局关于印发办法的通知。我区", "广州市天河区"),
        ("您提出的建议收悉。感谢您对我县交通事业的关心。宜良县交通运输局", "宜良县"),
        # A body in a sentence before a day signs nothing; 我市 may be a county-level one.
        ("我市印发方案。落实鞍山市部署。按照要求，生态环境部2022年3月8日起开展试点。", "鞍山市"),
        ("省政府重视。鼓励我市企业挂牌。工商注册在新密市辖区内。河南省证监局指导。", "新密市"),
        # 市政府各部门 are addressed: the city that the text calls by its short name writes.
        (
            "各县区人民政府、抚州高新区管委会，市政府各部门：落实江西省人民政府办公厅意见，结合抚州实际，",
            "抚州市",
        ),
        ("落实《方案》。市政府各部门：为促进我市发展，赣州实际情况不同，推动赣州振兴。", "赣州市"),
        ("省政府各部门：落实方案。湖南省财政厅安排资金，推动衡阳、衡阳发展。", "湖南省"),
        # A city named in a province's paper does not own it.
        ("支持沈阳市发展。沈阳市、沈阳市。我省。辽宁省发展和改革委员会2024年6月14日", "辽宁省"),
        # 我区 is the autonomous region's own word where no district's bodies act.
        (
            (
                "自治区财政厅安排资金，银川市金凤区政府抓好落实。感谢您对我区的关心。"
                "宁夏回族自治区财政厅2024年6月10日"
            ),
            "宁夏回族自治区",
        ),
        # The council at the head tells the level; the city is the one that has the county.
        (
            "关于市政协十四届会议提案的答复。支持我市渔业。支持连江县试点，支持连江县创新。",
            "福州市",
        ),
        (
            (
                "关于云南省十四届人大二次会议建议的答复。支持新平县。占全县面积。省农业农村厅重视。"
                "下达新平县资金，新平县建设。"
            ),
            "云南省",
        ),
        (
            "对州十六届人大四次会议建议的答复。支持舟曲县。甘南州文化广电和旅游局2020年6月2日",
            "甘南藏族自治州",
        ),
        ("关于县人大建议的答复。申请县人民政府安排资金。贺兰县教育局2019年5月6日", "贺兰县"),
        # A district named more often than the city that writes.
        (
            "麦积区政府审定。麦积区政府组织。感谢对我市的关心。天水市教育局2020年6月9日",
            "天水市",
        ),
        # Ministries belong to no region, whatever province they write about.
        ("甘肃省代表团：由我部会同财政部办理。我部将支持甘肃省。生态环境部2020年10月10日", None),
        ("为促进发展，制定本措施。", None),
        # The district of a list of GB/T 2260, a county's paper that prints no 县 before its body.
        ("绿春县交通运输局对县政协提案的答复。绿春县交通运输局2018年7月26日", "绿春县"),
        ("新政发〔2018〕37号 各乡镇人民政府、县府各部门：打造新昌茶业。", "新昌县"),
        # Without head and foot: places named in passing, the province's own character.
        ("参与惠州港、航空港建设，推动我市发展。", "惠州市"),
        ("由省发展改革委、省财政厅负责。支持辽阳发展。", "辽宁省"),
        ("面向在皖企业开放数据，推动我省发展。", "安徽省"),
        ("关于印发《江北新区促进软件产业发展的措施》的通知", "江北新区"),
        ("按照国办发〔2014〕55号文件，我县逐年投入。马关县人民政府2018年8月15日", "马关县"),
        ("对岳阳市八届人大四次会议建议的答复。云溪区至市区的云溪区线路、云溪区站点", "岳阳市"),
        (
            (
                "东府〔2021〕54号\n东莞市人民政府关于贯彻《广东省稳定就业政策》的实施意见\n"
                "为贯彻落实《广东省人民政府关于印发就业政策的通知》（粤府〔2021〕13号），提出意见："
            ),
            "东莞市",
        ),
        # 相关市 and 老城区 are no places, 赴京 no sign of one.
        ("责任单位：相关市人民政府。推进老城区改造，赴京汇报。", None),
        ("《河南省方案》精神，结合我市实际。《开封市推动制造业发展方案》印发给你们。", "开封市"),
    ],
)
def test_region_is_the_issuers_place(text: str, expected: str | None) -> None:
    """Head, foot and document number tell the place; national papers have none."""
    clean = CleanText(text=text, runs=((0, 0, len(text)),), paragraphs=(Span(0, len(text)),))

    assert region_of(clean, default_lexicon()) == expected
