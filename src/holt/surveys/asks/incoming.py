"""What is asked when answers come from elsewhere."""

from dataclasses import dataclass
from datetime import date

from holt.directory.imports.asks import FileRow


@dataclass(frozen=True)
class ImportAnswersAsk:
    """A file of answers for a survey, or for a new one: then `organization_id`, `template` and
    `topic` say which, as for MakeSurveyAsk. `day` is that of answers whose file names none."""

    files: tuple[FileRow, ...]
    survey_id: int | None = None
    organization_id: int | None = None
    title: str = ""
    template: str = "outcome"
    topic: str = ""
    day: date | None = None
