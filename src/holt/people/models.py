"""Persons, what they can bring, and the keys they hold: invitations live upstairs, links here."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower


class Persons(BaseUserManager["Person"]):
    """How Django makes and finds a person."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Person":
        """A new person; without a password they sign in by a code sent to their address."""
        person = self.model(email=email.strip().lower(), **fields)
        person.set_password(password)
        person.save()
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email=(username or "").strip().lower())


class Person(AbstractBaseUser):
    """Someone who signs in. Roles in organizations are kept by the directory."""

    class Cadence(models.TextChoices):
        AT_ONCE = "at_once"
        DAILY = "daily"
        WEEKLY = "weekly"
        NEVER = "never"

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    title = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=8, default="en")
    zone = models.CharField(max_length=60, default="America/New_York")
    is_operator = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    mail = models.JSONField(default=dict, blank=True)
    languages = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    subjects = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    would_teach = models.BooleanField(default=False)
    would_mentor = models.BooleanField(default=False)
    hours_a_month = models.PositiveSmallIntegerField(null=True, blank=True)
    offer_consent_at = models.DateTimeField(null=True, blank=True)
    joined_at = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects: ClassVar[Persons] = Persons()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        indexes = [models.Index(fields=["name", "id"], name="person_by_name")]
        constraints = [
            models.CheckConstraint(name="person_email_small", condition=Q(email=Lower("email"))),
            models.CheckConstraint(
                name="person_offer_needs_consent",
                condition=Q(offer_consent_at__isnull=False)
                | Q(would_teach=False, would_mentor=False, hours_a_month__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SignedLink(models.Model):
    """A key to one thing for one address: the token itself is never kept, only its hash."""

    class State(models.TextChoices):
        OPEN = "open"
        USED = "used"
        REVOKED = "revoked"

    token_hash = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=30)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    organization_id = models.BigIntegerField()
    email = models.EmailField()
    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=8, default="en")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    made_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    replaced_by = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="link_subject")]


class SigningCode(models.Model):
    """A short code sent to an address before that address signs; hashed, few tries (counted by
    the throttle, where no refusal can roll them back)."""

    email = models.EmailField()
    subject_kind = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    code_hash = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["email", "subject_kind", "subject_id"], name="code_for")]


class Session(AbstractBaseSession):
    """A browser's session, with whose it is, so that a person can see and end their own."""

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="sessions")
    device = models.CharField(max_length=60, blank=True)
    signed_in_at = models.DateTimeField(null=True)

    class Meta(AbstractBaseSession.Meta):
        abstract = False

    @classmethod
    def get_session_store_class(cls) -> Any:
        """The store that keeps these rows."""
        from holt.people.sessions import SessionStore  # the store needs this model first

        return SessionStore


class ApiToken(models.Model):
    """A person's key for programs, with scopes; only its hash is kept."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    token_hash = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=40), default=list)
    made_at = models.DateTimeField()
    last_used_on = models.DateField(null=True)
    revoked_at = models.DateTimeField(null=True)


class FeedKey(models.Model):
    """A secret, revocable address under which a person's calendar can be read."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="feed_key")
    key_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
