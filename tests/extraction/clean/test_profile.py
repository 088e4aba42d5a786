"""Where lines of terse papers end that are full."""

from __future__ import annotations

from tests.extraction.layouts import paragraphs_in

# Items of a line or two: few full lines in a row, and a stop ends many of them by chance.
TERSE = """首页 > 政务公开 > 乙县农业农村局
索引号：20220418-7

关于印发《乙县特色产业奖补办法》的通知
乙农发〔2022〕31号

各乡镇人民政府：

    现将《乙县特色产业奖补办法》印发给你们，请按照执行。

                     乙县农业农村局
                     2022年4月18日

    一、奖补对象
    县内从事特色种植养殖的脱贫户、家庭农场和农民
合作社。
    二、奖补标准
    1.茶叶。新建连片茶园20亩以上，每亩补600元。
    2.食用菌。新建标准菇棚，每座补3000元，扩建的减
半，每户最高1万元。
    3.中蜂。新增蜂箱30箱以上的，每箱补150元，连补两
年。
    4.冷库。新建冷库容积满200立方米，每立方米补助
200元。
    5.加工。购置烘干设备，按机价的20%给予补助。
    6.品牌。获得绿色食品证书的产品，一次性奖励3万
元；续展的减半。
    三、附则
    本办法自印发之日起施行。
"""


def test_items_of_a_line_or_two_among_flush_head_lines() -> None:
    """Full lines that break off before flush ones show the measure."""
    found = paragraphs_in(TERSE)

    assert "县内从事特色种植养殖的脱贫户、家庭农场和农民合作社。" in found
    assert "2.食用菌。新建标准菇棚，每座补3000元，扩建的减半，每户最高1万元。" in found
    assert "3.中蜂。新增蜂箱30箱以上的，每箱补150元，连补两年。" in found
    assert "6.品牌。获得绿色食品证书的产品，一次性奖励3万元；续展的减半。" in found
    assert "5.加工。购置烘干设备，按机价的20%给予补助。" in found
    assert "三、附则" in found
