"""A small taxonomy of subjects, and how alike two of its slugs are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


class TaxonomyLoop(ValueError):
    """A slug is its own ancestor."""


@dataclass(frozen=True)
class Taxonomy:
    """`parents` maps a slug to the slug above it. A slug not listed is a top of its own.

    Any depth works; Holt's own lists have two levels. Raises TaxonomyLoop.
    """

    parents: Mapping[str, str]
    _paths: dict[str, tuple[str, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _alike: dict[tuple[str, str], float] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        for slug in self.parents:
            self.path(slug)

    def path(self, slug: str) -> tuple[str, ...]:
        """The slug and everything above it, the top last."""
        if slug not in self._paths:
            self._paths[slug] = self._climb(slug)
        return self._paths[slug]

    def _climb(self, slug: str) -> tuple[str, ...]:
        steps = [slug]
        while (above := self.parents.get(steps[-1])) is not None:
            if above in steps:
                raise TaxonomyLoop(slug)
            steps.append(above)
        return tuple(steps)

    def similarity(self, one: str, other: str) -> float:
        """Wu–Palmer: 2·depth(lowest shared ancestor) / (depth of one + depth of other), 0 to 1.

        Tops have depth 1 and share nothing, so unlike subjects give 0 and not a third.
        In two levels: itself 1, parent and child 2/3, siblings 1/2.
        Source: Z. Wu and M. Palmer, Verb semantics and lexical selection, ACL 1994.
        """
        if (one, other) not in self._alike:
            self._alike[one, other] = self._wu_palmer(one, other)
        return self._alike[one, other]

    def _wu_palmer(self, one: str, other: str) -> float:
        path, other_path = self.path(one), self.path(other)
        shared = next((slug for slug in path if slug in other_path), None)
        if shared is None:
            return 0.0
        return 2 * len(self.path(shared)) / (len(path) + len(other_path))

    def nearest(self, slugs: Iterable[str], others: Iterable[str]) -> tuple[float, str, str]:
        """The most alike pair, as (similarity, slug, other); (0, "", "") when none is alike."""
        pairs = [(self.similarity(a, b), a, b) for a in sorted(slugs) for b in sorted(others)]
        best = max(pairs, key=lambda pair: pair[0], default=(0.0, "", ""))
        return best if best[0] > 0 else (0.0, "", "")

    def falls_under(self, slug: str, top: str) -> bool:
        """True when `slug` is `top` or anywhere below it."""
        return top in self.path(slug)
