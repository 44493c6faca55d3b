"""The program's one way in from a terminal: `python -m holt`, which `./holt` calls."""

import os
import sys


def main(words: list[str]) -> int:
    """Do what the words say; any trouble becomes one sentence and a status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holt.settings")
    from holt.kernel.management.words import dispatch
    from holt.kernel.operators import in_words, status_of

    try:
        return dispatch(words)
    except KeyboardInterrupt:
        return 130
    except Exception as problem:
        if os.environ.get("HOLT_DEBUG") == "1":
            raise
        unforeseen = (
            f"Something unforeseen went wrong ({type(problem).__name__}: {str(problem)[:200]}). "
            "HOLT_DEBUG=1 shows where."
        )
        sys.stderr.write(f"{in_words(problem) or unforeseen}\n")
        return status_of(problem)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
