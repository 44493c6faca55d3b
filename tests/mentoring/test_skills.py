"""What people say they can teach and want to learn is in their application, and counts."""

import pytest
from django.test import Client

from holt.kernel.errors import Refused
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.mentoring import asks, queries
from holt.mentoring.models import Application, Pair, Round
from holt.people.models import Person
from holt.skills import actions as skills
from holt.skills.asks import HideSkillAsk, JoinWordsAsk
from holt.skills.models import Skill, SkillWord
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


class Two:
    """Somebody who would learn Excel, and two who can teach it, the second of them better."""

    def __init__(self) -> None:
        self.home = make.organization()
        self.lead = make.member_of(self.home)
        self.round: Round = make.mentoring_round(self.lead, self.home)
        self.nora, self.able, self.expert = (make.member_of(self.home) for _ in range(3))
        self.wanted = make.skill(self.nora, self.home, direction="learn", level="can")
        make.skill(self.able, self.home, level="can")
        make.skill(self.expert, self.home, level="teaches")
        self.word = self.wanted.word_id

    def apply(self) -> None:
        make.mentoring_application(self.nora, self.round, self.home, want_skills=(self.word,))
        for who in (self.able, self.expert):
            make.mentoring_application(
                who, self.round, self.home, as_mentor=True, offer_skills=(self.word,)
            )

    def parts(self) -> dict[int | None, float]:
        """What "skills" would give the mentee, by the mentor's person."""
        facts = queries.facts(self.round, NOON.date())
        found = queries.table_of(facts).parts["skills"][0].tolist()
        return {one.person: worth for one, worth in zip(facts.mentors, found, strict=True)}


def browser_of(who: Viewer) -> Client:
    browser = Client()
    browser.force_login(Person.objects.get(pk=who.person_id))
    return browser


def test_whoever_is_further_is_the_mentor() -> None:
    two = Two()
    two.apply()
    assert two.parts() == {two.able.person_id: 0.0, two.expert.person_id: 1.0}
    pairs = make.mentoring_pairs(two.lead, two.round)
    assert [one.mentor.person_id for one in pairs] == [two.expert.person_id]
    assert Pair.objects.get().parts["skills"] == 25


def test_what_is_hidden_since_counts_nothing() -> None:
    two = Two()
    two.apply()
    hidden = Skill.objects.get(person=two.expert.person_id)
    skills.hide_skill(two.expert, HideSkillAsk(hidden.pk), now=NOON)
    assert two.parts() == {two.able.person_id: 0.0, two.expert.person_id: 0.0}


def test_words_that_were_joined_count_as_one() -> None:
    two = Two()
    make.skill(two.able, two.home, "Spreadsheets", level="teaches")
    other = SkillWord.objects.get(name="Spreadsheets")
    two.apply()
    Application.objects.filter(person=two.able.person_id).update(offer_skills=[other.pk])
    skills.join_words(THE_HOUSE, JoinWordsAsk(other.pk, two.word), now=NOON)
    assert two.parts()[two.able.person_id] == 1.0


def test_only_ones_own_skills_in_their_direction() -> None:
    two = Two()
    for changes in ({"as_mentor": True, "offer_skills": (two.word,)}, {"want_skills": (99,)}):
        with pytest.raises(Refused, match="not_one_of_your_skills"):
            make.mentoring_application(two.nora, two.round, two.home, **changes)


def test_the_form_is_filled_in_and_kept_and_the_card_says_it() -> None:
    two = Two()
    browser = browser_of(two.nora)
    address = f"/mentoring/{two.round.pk}/apply/"
    form = browser.get(address).context["form"]
    assert form.initial["want_skills"] == [two.word]
    assert "offer_skills" not in form.fields
    given = {
        "organization_id": two.home.pk, "as_mentee": "on", "want_skills": [two.word], "years": 0,
        "languages": ["en"], "days": [0, 1], "from_time": "09:00", "to_time": "17:00",
    }  # fmt: skip
    assert browser.post(address, given).status_code == 302
    assert Application.objects.get().want_skills == [two.word]
    page = browser.get(f"/mentoring/{two.round.pk}/").content.decode()
    assert "Excel (Can do it)" in page
    assert browser.get(address).context["form"].initial["want_skills"] == [two.word]


def test_whoever_says_no_skill_is_asked_for_none() -> None:
    home = make.organization()
    row = make.mentoring_round(make.member_of(home), home)
    who = make.member_of(home)
    form = browser_of(who).get(f"/mentoring/{row.pk}/apply/").context["form"]
    assert not {"want_skills", "offer_skills"} & set(form.fields)
    ask = asks.ApplyAsk(row.pk, home.pk)
    assert (ask.want_skills, ask.offer_skills) == ((), ())
