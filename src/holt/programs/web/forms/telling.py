"""The form of a program's picture."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.programs.asks import SetPictureAsk


class SetPictureForm(AskForm):
    """A file and what it shows, or the wish that there be none."""

    ask = SetPictureAsk
    file = forms.FileField(
        label=_("A picture"), required=False, help_text=_("A JPEG or PNG, at most 20 MB.")
    )
    text = forms.CharField(
        label=_("What the picture shows"),
        help_text=_("One sentence, for people who do not see it."),
        max_length=300,
        required=False,
    )
    remove = forms.BooleanField(label=_("Take the picture away"), required=False)

    def __init__(
        self, *args: Any, keep: Callable[[Any], int], picture_id: int | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.keep, self.picture_id = keep, picture_id
        if picture_id is None:
            del self.fields["remove"]

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """With the file kept first, when there is a new one. Raises Refused."""
        given = self.cleaned_data.get("file")
        kept = None if self.cleaned_data.get("remove") else self.picture_id
        return super().to_ask({**fixed, "picture_id": self.keep(given) if given else kept})
