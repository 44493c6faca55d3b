"""Where tests keep what outlives one run."""

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
TEST_HOME = Path(os.environ.get("HOLT_HOME") or CHECKOUT / "var").expanduser().resolve() / "test"
