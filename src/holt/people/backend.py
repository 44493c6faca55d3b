"""How Django's sign-in finds a person: by password, or by the session it already holds."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from holt.people.models import Person


class PersonBackend(ModelBackend):
    """E-mail and password; no Django permissions, roles are the directory's."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> Person | None:
        """The person, if address and password fit. A miss costs the same time as a hit."""
        address = username or kwargs.get("email") or ""
        person = Person.objects.filter(email=address.strip().lower()).first()
        if person is None:
            Person().set_password(password)
            return None
        fits = person.check_password(password or "") and self.user_can_authenticate(person)
        return person if fits else None
