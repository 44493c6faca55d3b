"""The table by which a text proposes its own tags: a word and the tag it speaks for."""

from django.db import models


class TagWord(models.Model):
    """One word for one tag. The house's own, learned from entries, or added by somebody here."""

    class Origin(models.TextChoices):
        HOUSE = "house"
        LEARNED = "learned"
        PERSON = "person"

    word = models.CharField(max_length=60)
    facet = models.CharField(max_length=10)
    tag = models.CharField(max_length=60)
    origin = models.CharField(max_length=10, choices=Origin.choices)
    is_on = models.BooleanField(default=True)
    seen_in = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["word"], name="tag_word_word")]
        constraints = [
            models.UniqueConstraint(fields=["word", "facet", "tag"], name="tag_word_once")
        ]

    def __str__(self) -> str:
        return f"{self.word} → {self.facet}:{self.tag}"
