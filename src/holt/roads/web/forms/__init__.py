"""The roads room's forms; field names are the Asks'."""

from typing import Any, ClassVar

from holt.kernel.web.forms import AskForm


class ButtonForm(AskForm):
    """A verb that needs no more than its button; `of` is its Ask."""

    ask: ClassVar[type]

    def __init__(self, *args: Any, of: type, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ask = of  # type: ignore[misc]
