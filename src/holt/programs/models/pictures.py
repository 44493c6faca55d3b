"""The picture of a program: a photograph for its poster and its cards."""

from django.db import models
from django.db.models import Q

from holt.programs.models.programs import Program


class Picture(models.Model):
    """A program's one picture, and what it shows in words for those who do not see it."""

    program = models.OneToOneField(Program, on_delete=models.CASCADE, related_name="picture")
    file = models.ForeignKey("kernel.StoredFile", on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)
    set_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="picture_said_in_words", condition=~Q(text="")),
        ]
