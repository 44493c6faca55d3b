"""More pictures of a space."""

from django.db import models
from django.db.models import Q

from holt.spaces.models.spaces import Space


class Photo(models.Model):
    """A picture beside the first one, with what it shows in words."""

    space = models.ForeignKey(Space, on_delete=models.CASCADE, related_name="photos")
    file = models.ForeignKey("kernel.StoredFile", on_delete=models.CASCADE, related_name="+")
    text = models.CharField(max_length=300)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="photo_in_words", condition=~Q(text=""))]

    def __str__(self) -> str:
        return self.text
