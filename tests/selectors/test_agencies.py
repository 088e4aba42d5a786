"""Bodies by place, by name and by pinyin."""

import pytest
from django.test import override_settings

from documents.models import Agency, AgencyAlias, Measure
from documents.selectors.agencies import directory_read, place_of
from tests.factories import a_document


@pytest.mark.parametrize(
    ("name", "region", "place"),
    [
        ("吉林省财政厅", "", "吉林省"),
        ("内蒙古自治区包头市人民政府", "", "内蒙古自治区"),
        ("延边朝鲜族自治州人民政府", "", "延边朝鲜族自治州"),
        ("广州市天河区人民政府", "", "广州市"),
        ("沧县住房和城乡建设局", "", "沧县"),
        ("国家药品监督管理局", "", "国家"),
        ("国务院办公厅", "", "国家"),
        ("财政部", "", "国家"),
        ("中国人民银行长春中心支行", "", "国家"),
        ("欧洲药品管理局", "", "其他"),
        ("中共吉林省委金融委员会办公室", "", "吉林省"),
        ("中共广州市天河区委", "", "广州市"),
        ("各成员单位", "", "其他"),
        ("全省各级财政部门", "", "其他"),
        ("各市科技局", "", "其他"),
        # a region known to the library decides
        ("省委金融办", "吉林省", "吉林省"),
    ],
)
def test_place_of(name: str, region: str, place: str) -> None:
    """A body belongs to the place its official name begins with."""
    assert place_of(name, region=region) == place


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["科技厅", "科学技术", "kjt", "jlskxjst", "kexuejishu"])
def test_directory_finds_by_name_alias_and_pinyin(typed: str) -> None:
    """省科技厅 is found by its parts, its alias and the letters of both."""
    body = Agency.objects.create(canonical="吉林省科学技术厅")
    AgencyAlias.objects.create(agency=body, name="省科技厅")
    Agency.objects.create(canonical="吉林省财政厅")

    places = directory_read(name=typed)

    assert [b.name for place in places for b in place.bodies] == ["吉林省科学技术厅"]


@pytest.mark.django_db
def test_what_is_no_body_of_its_own_stands_apart_and_last() -> None:
    """各市人民政府 begins like a place but is none."""
    Agency.objects.create(canonical="各市人民政府", collective=True)
    Agency.objects.create(canonical="相关市人民政府", collective=True)
    Agency.objects.create(canonical="吉林省投资集团")
    Agency.objects.create(canonical="兰林自来水公司")

    assert [place.name for place in directory_read()] == ["吉林省", "其他", "泛指的机构"]


@pytest.mark.django_db
def test_directory_without_match_is_empty() -> None:
    """A name nobody has gives nothing, not everything."""
    Agency.objects.create(canonical="吉林省财政厅")

    assert directory_read(name="水利") == []
    assert directory_read(name="zzz") == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("home", "order"),
    [
        ("吉林省", ["吉林省", "安徽省", "国家"]),
        ("海南省", ["安徽省", "国家", "吉林省"]),
        ("", ["安徽省", "国家", "吉林省"]),
    ],
)
def test_our_own_province_stands_first(home: str, order: list[str]) -> None:
    """Whoever answers for most measures; all others, or all if none is set, by their number."""
    names = {"安徽省财政厅": 2, "财政部": 1, "吉林省财政厅": 0}
    bodies = {name: Agency.objects.create(canonical=name) for name in names}
    for n in range(2):
        measure = Measure.objects.create(
            document=a_document(f"{n}.txt"),
            status="planned",
            key="m",
            start=0,
            end=2,
            quote="原文",
            rule="test",
        )
        wanted = [name for name, number in names.items() if number > n]
        measure.agencies.add(*(bodies[name] for name in wanted))

    with override_settings(HOME_REGION=home):
        places = [place.name for place in directory_read()]

    assert places == order
