"""Circles are mixed on purpose: kinds that seldom meet, around what some ask and some know."""

from holt.methods.mixed import FEWEST, MOST, OF_ONE_SECTOR, Seat, suggested

KINDS = ("public", "school", "academic", "special")


def seat(pk: int, sector: str, **fields: object) -> Seat:
    values: dict[str, object] = {"knows": frozenset({"teens"}), "organization_id": pk} | fields
    return Seat(pk, sector, **values)  # type: ignore[arg-type]


def people(count: int = 8) -> list[Seat]:
    return [seat(number, KINDS[number % 4]) for number in range(count)]


def test_it_takes_several_kinds_and_no_house_twice() -> None:
    found = suggested(people(16))[0]
    assert (found.subject, len(found.ids)) == ("teens", MOST)
    assert found.sectors == ("academic", "public", "school", "special")
    by_kind = [KINDS[pk % 4] for pk in found.ids]
    assert max(by_kind.count(one) for one in KINDS) <= OF_ONE_SECTOR
    same_house = [seat(number, KINDS[number % 4], organization_id=1) for number in range(8)]
    assert suggested(same_house) == []


def test_one_kind_alone_is_no_mixed_circle() -> None:
    assert suggested([seat(number, "public") for number in range(12)]) == []
    two = [seat(number, KINDS[number % 2]) for number in range(8)]
    assert len(suggested(two)[0].sectors) == 2  # there are only two kinds in the whole network
    assert suggested([*two, seat(99, "special", knows=frozenset({"music"}))]) == []


def test_around_me_and_only_about_what_concerns_me() -> None:
    some = [*people(), seat(50, "school", knows=frozenset(), asks=frozenset({"teens"}))]
    some += [seat(60 + n, KINDS[n % 4], knows=frozenset({"music"})) for n in range(8)]
    found = suggested(some, me=50)
    assert [one.subject for one in found] == ["teens"]
    assert found[0].ids[0] == 50
    assert {one.code for one in found[0].reasons} >= {"kinds", "asks", "knows", "new"}


def test_nobody_who_only_asks_sits_among_askers() -> None:
    asking = [seat(n, KINDS[n % 4], knows=frozenset(), asks=frozenset({"teens"})) for n in range(8)]
    assert suggested(asking) == []


def test_whoever_already_sits_together_is_not_suggested_again() -> None:
    together = [seat(n, KINDS[n % 4], circles=frozenset({7})) for n in range(FEWEST + 1)]
    assert suggested(together) == []
    apart = [seat(n, KINDS[n % 4], circles=frozenset({n})) for n in range(FEWEST + 1)]
    assert len(suggested(apart)) == 1


def test_all_speak_one_language() -> None:
    split = [
        seat(n, KINDS[n % 4], languages=frozenset({"en" if n < 3 else "es"})) for n in range(7)
    ]
    found = suggested(split)
    assert all(len({pk < 3 for pk in one.ids}) == 1 for one in found)
    shared = [seat(n, KINDS[n % 4], languages=frozenset({"es", "en"})) for n in range(7)]
    assert suggested(shared)[0].language == "en"


def test_the_order_of_people_changes_nothing() -> None:
    some = people(16)
    assert suggested(some) == suggested(list(reversed(some)))
