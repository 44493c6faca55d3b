"""A long list that is the same for everyone keeps its count for some seconds; a short one never."""

import pytest
from django.core.cache import caches

from holt.kernel import kept
from holt.kernel.kept import kept_if


@pytest.mark.parametrize(("total", "read_again"), [(499, 1), (500, 0)])
def test_only_what_is_worth_it_is_kept(total: int, read_again: int) -> None:
    caches["frame"].clear()
    asked: list[int] = []

    def read() -> int:
        asked.append(total)
        return total

    for _ in range(2):
        assert kept_if(lambda found: found >= 500, "count.of.a.test", read) == total
    assert len(asked) == 1 + read_again


def test_what_is_held_too_long_takes_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("holt.kernel.kept.time.monotonic", lambda: now)
    kept._HELD.clear()
    kept.held("a.drawing", lambda: 1, 10)
    now = 11.0
    kept.held("another", lambda: 2, 10)
    assert set(kept._HELD) == {"another"}
    kept._HELD.clear()
