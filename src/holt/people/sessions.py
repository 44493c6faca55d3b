"""Where sessions are kept: in the database, each with the person it belongs to."""

from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

DEVICE = "holt_device"
SIGNED_IN_AT = "holt_signed_in_at"


class SessionStore(DatabaseStore):
    """Django's database store over our own table."""

    @classmethod
    def get_model_class(cls) -> Any:
        from holt.people.models import Session  # models load after the session engine's name

        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        row: Any = super().create_model_instance(data)
        since = data.get(SIGNED_IN_AT)
        row.person_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        row.device = data.get(DEVICE, "")
        row.signed_in_at = datetime.fromisoformat(since) if since else None
        return row
