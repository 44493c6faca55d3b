"""Case texts from a file of JSON lines, and recall@5 of any way of ranking them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from holt.methods.cases import Case

Rank = Callable[[int], Sequence[int]]
TOP = 5


@dataclass(frozen=True)
class Told:
    """A case and its hidden kinship."""

    case: Case
    kin: str

    @property
    def text(self) -> str:
        one = self.case
        return " ".join((one.title, one.problem, one.did, one.happened))

    @property
    def question(self) -> Case:
        """What somebody with the problem can say before anything was done."""
        one = self.case
        return Case(one.id, one.title, one.problem, subjects=one.subjects)


def told(path: Path) -> list[Told]:
    """Every case of a file. Raises ValueError for a line that lacks something."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [Told(_case(row), str(row["kin"])) for row in rows]


def _case(row: dict[str, object]) -> Case:
    lacking = {"id", "kin", "title", "problem"} - set(row)
    if lacking:
        raise ValueError(f"a case lacks {', '.join(sorted(lacking))}")
    subjects = row.get("subjects") or []
    return Case(
        str(row["id"]),
        str(row["title"]),
        str(row["problem"]),
        str(row.get("what_we_did") or ""),
        str(row.get("what_happened") or ""),
        str(row.get("kind") or "lesson"),
        frozenset(subjects),  # type: ignore[call-overload]
    )


def recall(cases: Sequence[Told], rank: Rank) -> float:
    """Mean over the cases with kin: kin among the first five ÷ the smaller of five and all kin."""
    shares = []
    for row, one in enumerate(cases):
        kin = {at for at, other in enumerate(cases) if at != row and other.kin == one.kin}
        if kin:
            first = [at for at in rank(row) if at != row][:TOP]
            shares.append(len(kin & set(first)) / min(TOP, len(kin)))
    return sum(shares) / len(shares) if shares else 0.0
