"""Whose names and addresses a campaign holds, for whoever asks to be forgotten and for the clock."""

from datetime import datetime

from django.db.models import Q, QuerySet

from holt.evaluation.models import CampaignLetter, Speaker, Testimony


def _called(person_id: int, email: str, name: str) -> Q:
    named = Q(person_id=person_id)
    if email:
        named |= Q(email__iexact=email)
    if name:
        named |= Q(name=name)
    return named


def speakers_called(person_id: int, email: str, name: str) -> QuerySet[Speaker]:
    """For the house: everyone asked to speak under this account, address or whole name."""
    return Speaker.objects.filter(_called(person_id, email, name), forgotten_at=None).order_by("pk")


def testimonies_called(person_id: int, email: str, name: str) -> QuerySet[Testimony]:
    """For the house: whatever was asked of or given by them."""
    return Testimony.objects.filter(_called(person_id, email, name)).order_by("pk")


def letters_called(email: str, name: str) -> QuerySet[CampaignLetter]:
    """For the house: letters to them."""
    named = Q(pk__in=[])
    if email:
        named |= Q(to_email__iexact=email)
    if name:
        named |= Q(to_name=name)
    return CampaignLetter.objects.filter(named).order_by("pk")


def speakers_to_forget(before: datetime) -> QuerySet[Speaker]:
    """People outside whose campaign ended, or who never answered, before this moment."""
    over = Q(hearing__campaign__ended_at__lt=before)
    silent = Q(state="asked", asked_at__lt=before, hearing__starts_at__lt=before)
    return Speaker.objects.filter(over | silent, person=None, forgotten_at=None)


def testimonies_to_forget(before: datetime) -> QuerySet[Testimony]:
    """Addresses no longer needed, and people who never answered."""
    over = Q(campaign__ended_at__lt=before) & ~Q(email="")
    return Testimony.objects.filter(over | Q(state="asked", asked_at__lt=before))
