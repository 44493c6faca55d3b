"""The form of chosen sentences."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.surveys import asks


class ChooseQuotesForm(AskForm):
    ask: ClassVar[type] = asks.ChooseQuotesAsk
    quotes = Many(
        label=_("Which sentences?"),
        help_text=_("Read each once more: could anybody tell who wrote it?"),
        required=False,
    )

    def __init__(self, *args: Any, shown: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["quotes"].choices = list(shown)  # type: ignore[attr-defined]
