"""The data files about places and bodies hold together."""

from __future__ import annotations

from collections import Counter

from documents.extraction import gazetteer


def test_there_are_all_province_level_units() -> None:
    """31 units of the mainland and two special regions, each with a mark of its own."""
    provinces = gazetteer.provinces()

    assert len(provinces) == 33
    assert all(province.marks for province in provinces)
    assert max(Counter(m for p in provinces for m in p.marks).values()) == 1


def test_a_city_lies_in_one_province() -> None:
    """Prefecture-level units are listed once, the seat of government first."""
    cities = Counter(city for province in gazetteer.provinces() for city in province.cities)
    seats = {province.name: province.cities[:1] for province in gazetteer.provinces()}

    assert max(cities.values()) == 1
    assert seats["吉林省"] == ("长春市",)
    assert seats["北京市"] == ()


def test_no_county_is_a_city() -> None:
    """A name is a county's or a city's, so that a chain of places has one reading."""
    cities = {city for province in gazetteer.provinces() for city in province.cities}

    assert not cities & set(gazetteer.counties())


def test_a_county_lies_in_known_units() -> None:
    """Each county stands under cities or provinces of the list; a name may occur in several."""
    provinces = gazetteer.provinces()
    units = {p.name for p in provinces} | {city for p in provinces for city in p.cities}
    above = gazetteer.counties()

    assert {unit for found in above.values() for unit in found} <= units
    assert above["绿春县"] == ("红河哈尼族彝族自治州",)
    assert len(above["鼓楼区"]) == 4
    assert "会同县" not in above  # 会同县财政局: a verb far more often


def test_a_written_form_of_a_national_body_means_one_body() -> None:
    """Short forms of national bodies are not shared."""
    forms = Counter(form for body in gazetteer.national_bodies() for form in set(body.written))

    assert [form for form, n in forms.items() if n > 1] == []


def test_a_renamed_body_names_its_successor() -> None:
    """A body that ended says what it became, and successors of ministries are known themselves."""
    known = {body.canonical for body in gazetteer.national_bodies()}
    ended = [body for body in gazetteer.national_bodies() if body.until]

    assert all(body.became in known for body in ended)
    assert all(body.since is None or body.since < body.until for body in ended if body.until)


def test_patterns_stand_for_places() -> None:
    """Bodies of places have a place to fill in, with nothing left over."""
    bodies = (
        *gazetteer.department_bodies(),
        *gazetteer.local_bodies(),
        *gazetteer.branch_bodies(),
        *gazetteer.organisation_bodies(),
    )

    for body in bodies:
        filled = body.canonical.format(place="甲省", party="中共甲省委", name="甲", full="甲省")
        assert "甲" in filled
