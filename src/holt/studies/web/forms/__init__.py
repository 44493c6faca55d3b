"""Forms of studies and pilots."""

from holt.studies.web.forms.data import (
    AddDataForm,
    ColumnForm,
    GiveAccessForm,
    ShareDataForm,
)
from holt.studies.web.forms.pilots import (
    AddPilotReadingForm,
    ContinuePilotForm,
    EditPilotForm,
    EndPilotForm,
    ExtendPilotForm,
    PlanPilotForm,
    StopPilotForm,
    StopRuleForm,
)
from holt.studies.web.forms.studies import (
    AcceptStudyAnswerForm,
    AnswerCallForm,
    CallOffStudyForm,
    CallPartnersForm,
    DeclineStudyAnswerForm,
    EditCallForm,
    EndStudyForm,
    GiveStudyRoleForm,
    LinkFindingForm,
    WriteEthicsForm,
    WriteProtocolForm,
)

__all__ = [
    "AcceptStudyAnswerForm",
    "AddDataForm",
    "AddPilotReadingForm",
    "AnswerCallForm",
    "CallOffStudyForm",
    "CallPartnersForm",
    "ColumnForm",
    "ContinuePilotForm",
    "DeclineStudyAnswerForm",
    "EditCallForm",
    "EditPilotForm",
    "EndPilotForm",
    "EndStudyForm",
    "ExtendPilotForm",
    "GiveAccessForm",
    "GiveStudyRoleForm",
    "LinkFindingForm",
    "PlanPilotForm",
    "ShareDataForm",
    "StopPilotForm",
    "StopRuleForm",
    "WriteEthicsForm",
    "WriteProtocolForm",
]
