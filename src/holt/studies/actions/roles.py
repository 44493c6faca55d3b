"""Who does what in a study."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.studies import access, events, queries, rules
from holt.studies.actions.telling import tell_study
from holt.studies.asks import EndStudyRoleAsk, GiveStudyRoleAsk
from holt.studies.models import StudyRole


@verb("studies.give_study_role", ask=GiveStudyRoleAsk)
def give_study_role(actor: Viewer, ask: GiveStudyRoleAsk, *, now: datetime) -> StudyRole:
    """A partner, and a person there if named, takes a role."""
    row = queries.study_to_change(actor, ask.study_id)
    access.require(access.may_lead(actor, row.organization_id), actor)
    role = checks.choice(ask.role, "role", rules.PARTNER_ROLES)
    if ask.organization_id not in queries.partner_ids(row.pk):
        raise Refused("not_a_partner", "organization_id")
    there = dict(queries.people_there(actor, (ask.organization_id,)))
    if ask.person_id is not None and ask.person_id not in there:
        raise Refused("not_their_person", "person_id")
    seat: dict[str, Any] = {"organization_id": ask.organization_id, "person_id": ask.person_id}
    made, _is_new = StudyRole.objects.get_or_create(
        study=row, **seat, role=role, until=None, defaults={"since": now}
    )
    tell_study(events.RoleGiven, row, actor, now)
    return made


@verb("studies.end_study_role", ask=EndStudyRoleAsk)
def end_study_role(actor: Viewer, ask: EndStudyRoleAsk, *, now: datetime) -> StudyRole:
    """A role ends; a partner without any is no partner any more. The lead stays."""
    row = queries.role_to_change(actor, ask.study_role_id)
    study = queries.study_to_change(actor, row.study_id)
    access.require(access.may_lead(actor, study.organization_id), actor)
    if row.role == "lead":
        raise Refused("lead_stays")
    row.until = now
    row.save(update_fields=["until"])
    tell_study(events.RoleEnded, study, actor, now)
    return row
