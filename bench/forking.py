"""What `./holt up` does for its web process: load everything once, fork it, fork it again when it
ends. The process ids that were forked are told on standard output, one a line."""

import os
import sys
import time
from functools import partial
from pathlib import Path

BREATH = 0.2


def main(handle: int, log: Path) -> None:
    """Until it is killed itself."""
    import django

    django.setup()
    from django.db import connections

    from holt.kernel.management.serving import load_pages, serve
    from holt.kernel.processes import fork

    load_pages()
    connections.close_all()
    while True:
        child = fork(
            partial(serve, f"fd://{handle}"), "holt-web", log, keep=[handle], to_terminal=False
        )
        print(child.pid, flush=True)
        os.waitpid(child.pid, 0)
        time.sleep(BREATH)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
