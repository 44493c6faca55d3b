"""Community figures by county come in, as a statistical office published them."""

from datetime import datetime
from typing import Any

from django.db import connection

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.models import Network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, checking
from holt.needs.asks import ImportIndicatorsAsk, IndicatorRow
from holt.needs.events import IndicatorsImported
from holt.needs.models import Indicator

TABLE = Indicator._meta.db_table
COLUMNS = "county, code, year, value, source"


@verb("needs.import_indicators", ask=ImportIndicatorsAsk, signed_in_only=True)
def import_indicators(
    actor: Viewer, ask: ImportIndicatorsAsk, *, now: datetime
) -> IndicatorsImported:
    """Take figures over: new ones added, others corrected. Raises NotAllowed, Refused."""
    access.require(access.may_import(actor), actor)
    source = checks.text(ask.source, "source", most=200)
    rows = {(one.county, one.code, one.year): _checked(one) for one in ask.rows}
    if not rows:
        raise Refused("needed", "rows")
    added, changed = _merge(rows, source)
    told = IndicatorsImported(
        network_id=Network.objects.values_list("pk", flat=True).first() or 0,
        source=source,
        counties=len({one.county for one in rows.values()}),
        added=added,
        changed=changed,
        unchanged=len(rows) - added - changed,
    )
    tell(told, by=actor, at=now, audience=Audience.network())
    return told


def _checked(row: IndicatorRow) -> IndicatorRow:
    if not checking.COUNTY.fullmatch(row.county):
        raise Refused("not_a_county", "rows")
    checks.text(row.code, "rows", most=60, needed=True)
    checks.whole(row.year, "rows", least=1790, most=2200)
    checks.number(row.value, "rows", least=-1e15, most=1e15)
    return row


def _merge(rows: dict[Any, IndicatorRow], source: str) -> tuple[int, int]:
    """Copy the rows in and merge them; returns how many were added and how many changed."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMPORARY TABLE new_figures ON COMMIT DROP AS "
            f"SELECT {COLUMNS} FROM {TABLE} WITH NO DATA"
        )
        with cursor.copy(f"COPY new_figures ({COLUMNS}) FROM STDIN") as copy:
            for one in rows.values():
                copy.write_row((one.county, one.code, one.year, one.value, source))
        cursor.execute(
            f"""
            WITH merged AS (
              INSERT INTO {TABLE} AS old ({COLUMNS})
              SELECT {COLUMNS} FROM new_figures
              ON CONFLICT (county, code, year) DO UPDATE
                SET value = excluded.value, source = excluded.source
                WHERE (old.value, old.source) IS DISTINCT FROM (excluded.value, excluded.source)
              RETURNING (xmax = 0) AS is_new
            )
            SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM merged
            """
        )
        added, changed = cursor.fetchone()
        cursor.execute("DROP TABLE new_figures")
    return added, changed
