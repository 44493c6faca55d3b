"""Groups are mixed, even in size, the same for the same people, and never without shared hours."""

import itertools
import random

from holt.methods.grouping import Drawn, Person, draw, pair_cost

DAY = frozenset(range(14, 24))
NIGHT = frozenset(range(2, 12))


def people(count: int, kinds: int = 3, houses: int = 6) -> list[Person]:
    return [
        Person(
            number, house=number % houses + 1, kind=f"k{number % kinds}", size=2.0 * (number + 1)
        )
        for number in range(count)
    ]


def cost_of(groups: list[list[Person]]) -> float:
    return sum(pair_cost(*pair) for one in groups for pair in itertools.combinations(one, 2))


def test_everybody_is_in_one_group_and_sizes_differ_by_one_at_most() -> None:
    drawn = draw(people(11), 3)
    assert sorted(itertools.chain(*drawn.groups)) == list(range(11))
    assert sorted(map(len, drawn.groups)) == [3, 4, 4]


def test_the_same_people_give_the_same_groups_in_any_order() -> None:
    some = people(12)
    shuffled = random.Random(3).sample(some, len(some))
    assert draw(some, 4) == draw(shuffled, 4)


def test_two_of_one_library_are_kept_apart_and_kinds_are_mixed() -> None:
    drawn = draw(people(12, kinds=3, houses=6), 3)
    assert [one.same_house for one in drawn.parts] == [0, 0, 0]
    assert [one.kinds for one in drawn.parts] == [3, 3, 3]


def test_people_without_two_hours_in_common_are_not_together() -> None:
    some = [Person(number, hours=DAY if number % 2 else NIGHT) for number in range(8)]
    drawn = draw(some, 2)
    assert [one.few_hours for one in drawn.parts] == [0, 0]
    assert all(one.shared_hours == 10 for one in drawn.parts)


def test_no_change_of_two_would_save_anything_and_chance_is_never_better_by_much() -> None:
    """Six people in two groups of three: the best of all ten ways is found."""
    dice = random.Random(5)
    for _trial in range(40):
        some = [
            Person(
                number, dice.randint(1, 4), f"k{dice.randint(1, 3)}", dice.choice([1.0, 4.0, 9.0])
            )
            for number in range(6)
        ]
        best = min(
            cost_of([list(one), [it for it in some if it not in one]])
            for one in itertools.combinations(some, 3)
        )
        assert draw(some, 2).cost == best


def test_nobody_and_one_person_are_no_trouble() -> None:
    assert draw([], 3) == Drawn(((),), draw([], 1).parts)
    assert draw([Person(1)], 4).groups == ((1,),)
