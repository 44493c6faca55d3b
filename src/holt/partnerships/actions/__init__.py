"""Every verb of a partnership's life."""

from holt.partnerships.actions.agreeing import adopt, draft, send_signing_code, sign
from holt.partnerships.actions.bringing import bring_in
from holt.partnerships.actions.caring import (
    answer_review,
    attain,
    open_review,
    pulse,
    rate_interests,
)
from holt.partnerships.actions.introducing import (
    answer_introduction,
    follow_introduction,
    introduce,
    note_suggestion,
)
from holt.partnerships.actions.planning import assess_level, change_level, embed, plan
from holt.partnerships.actions.reminding import remind
from holt.partnerships.actions.scales import agree_scale, describe_goal
from holt.partnerships.actions.starting import (
    accept,
    decline,
    edit,
    invite_party,
    name_contact,
    propose,
    send_link,
    set_openness,
    state_interests,
    take_over,
)
from holt.partnerships.actions.turning import (
    begin_ending,
    check_step,
    end,
    keep_going,
    pause,
    renew,
    resume,
)
from holt.partnerships.actions.working import (
    commit,
    give,
    log_embedded_day,
    log_meeting,
    set_rate,
    settle,
    strike,
    write,
)

__all__ = [
    "accept",
    "adopt",
    "agree_scale",
    "answer_introduction",
    "answer_review",
    "assess_level",
    "attain",
    "begin_ending",
    "bring_in",
    "change_level",
    "check_step",
    "commit",
    "decline",
    "describe_goal",
    "draft",
    "edit",
    "embed",
    "end",
    "follow_introduction",
    "give",
    "introduce",
    "invite_party",
    "keep_going",
    "log_embedded_day",
    "log_meeting",
    "name_contact",
    "note_suggestion",
    "open_review",
    "pause",
    "plan",
    "propose",
    "pulse",
    "rate_interests",
    "remind",
    "renew",
    "resume",
    "send_link",
    "send_signing_code",
    "set_openness",
    "set_rate",
    "settle",
    "sign",
    "state_interests",
    "strike",
    "take_over",
    "write",
]
