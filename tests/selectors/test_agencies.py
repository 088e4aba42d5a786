"""Bodies by place, by name and by pinyin."""

import pytest
from django.test import override_settings

from documents.filters import ResultFilter
from documents.models import Agency, AgencyAlias, Document, Measure, MeasureAgency, Result
from documents.selectors.agencies import agency_read, bodies_named, directory_read, place_of
from documents.selectors.library import results_shown
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


@pytest.mark.django_db
def test_results_of_nobody_named_are_those_of_who_reports_them() -> None:
    """The list, its counts, the body's page and the row name one body."""
    bureau = Agency.objects.create(canonical="吉林省科学技术厅")
    finance = Agency.objects.create(canonical="吉林省财政厅")
    letter, other = a_document("一.txt"), a_document("二.txt")
    Document.objects.filter(pk=letter.pk).update(issuer=bureau)
    figure = {"start": 0, "end": 2, "quote": "原文", "rule": "test", "value": 1, "unit": "项"}
    own = Result.objects.create(document=letter, key="own", indicator="专项", **figure)
    named = Result.objects.create(
        document=letter, key="named", indicator="资金", agency=finance, **figure
    )
    Result.objects.create(document=other, key="nobody", indicator="产值", **figure)

    listed = ResultFilter({"agency": str(bureau.pk)}, results_shown())

    assert list(listed.sorted()) == agency_read(bureau).results == [own]
    assert agency_read(finance).results == [named]
    counted = {option.text: option.count for option in listed.facet("agency").options}
    assert counted == {"吉林省科学技术厅": 1, "吉林省财政厅": 1}
    assert [Result.objects.get(pk=row.pk).body for row in (own, named)] == [bureau, finance]


@pytest.mark.django_db
@override_settings(HOME_REGION="吉林省")
def test_bodies_of_a_name() -> None:
    """By alias or in full, our own first; nothing for part of a name, or who does nothing."""
    letter = a_document()
    place = {"start": 0, "end": 2, "quote": "原文", "rule": "test"}
    for name in ("安徽省科学技术厅", "吉林省科学技术厅", "四川省科学技术厅"):
        body = Agency.objects.create(canonical=name)
        AgencyAlias.objects.create(agency=body, name="省科技厅")
        if name != "四川省科学技术厅":
            measure = Measure.objects.create(
                document=letter, key=name, status="planned", how="named", **place
            )
            MeasureAgency.objects.create(measure=measure, agency=body, role="lead", position=0)

    found = [body.canonical for body in bodies_named("省科技厅")]

    assert found == ["吉林省科学技术厅", "安徽省科学技术厅"]
    assert [str(body) for body in bodies_named("安徽省科学技术厅")] == ["安徽省科学技术厅"]
    for other in ("科技厅", "省科技厅 奖补", "", "四川省科学技术厅", "省" * 99):
        assert bodies_named(other) == []
