"""The logo of an organization: shown on its page, and beside its name on posters."""

from datetime import datetime

from holt.directory import access, events, queries
from holt.directory.asks import SetLogoAsk
from holt.directory.models import Organization
from holt.kernel import files
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.images import require_image
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer


@verb("directory.set_logo", ask=SetLogoAsk)
def set_logo(actor: Viewer, ask: SetLogoAsk, *, now: datetime) -> Organization:
    """Set its logo, or take it away; the one before is not kept."""
    organization = queries.organization_to_change(actor, ask.organization_id)
    access.require(access.may_edit(actor, organization), actor)
    before = organization.logo_id
    organization.logo_id = require_image(actor, ask.logo_id, before, "logo_id")
    organization.edited_at, organization.edited_by_id = now, actor.person_id
    organization.save(update_fields=["logo", "edited_at", "edited_by"])
    if before is not None and before != organization.logo_id:
        files.forget(before)
    told = events.LogoSet(organization.pk, organization.name, organization.logo_id is not None)
    tell(told, by=actor, at=now, audience=Audience.network())
    return organization
