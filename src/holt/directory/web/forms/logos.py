"""The form of a logo."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.directory.asks import SetLogoAsk
from holt.kernel.web.forms import AskForm


class SetLogoForm(AskForm):
    """A file, or the wish that there be none."""

    ask = SetLogoAsk
    file = forms.FileField(
        label=_("Logo"),
        required=False,
        help_text=_("A JPEG or PNG, at most 20 MB; best on a white or clear ground."),
    )
    remove = forms.BooleanField(label=_("Take the logo away"), required=False)

    def __init__(
        self, *args: Any, keep: Callable[[Any], int], logo_id: int | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.keep, self.logo_id = keep, logo_id
        if logo_id is None:
            del self.fields["remove"]

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """With the file kept first, when there is a new one. Raises Refused."""
        given = self.cleaned_data.get("file")
        kept = None if self.cleaned_data.get("remove") else self.logo_id
        return super().to_ask({**fixed, "logo_id": self.keep(given) if given else kept})
