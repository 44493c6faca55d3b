"""What a question or a circle is about."""

from holt.directory import queries as directory
from holt.kernel import checks
from holt.peers import rules


def named_subjects(given: tuple[str, ...]) -> list[str]:
    """Subjects of the network, each once. Refuses "not_a_choice"."""
    known = {one.slug for one in directory.subjects("en")}
    chosen = [checks.choice(one, "subjects", known) for one in dict.fromkeys(given)]
    return chosen[: rules.MOST_SUBJECTS]
