"""Ideas of the community: from somebody without an account to a program, and no idea forgotten."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from holt.kernel.erasure import forget_everywhere
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY, Viewer
from holt.needs.models import Need
from holt.people.models import Person
from holt.programs import access, actions, asks, queries, rules
from holt.programs.models import Comment, HelpOffer, Idea, Program, Wish
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def signed_in(viewer: Viewer) -> Client:
    client = Client()
    client.force_login(Person.objects.get(pk=viewer.person_id))
    return client


def stranger() -> Viewer:
    return make.member_of(make.organization("Alder Library"), name="Tom Reed")


def last_letter(to: str = "rosa@example.org") -> Letter:
    return Letter.objects.filter(to=to).latest("pk")


def test_an_idea_waits_for_its_letter_then_for_staff_then_is_everyones(client: Client) -> None:
    at = make.table("active")
    row = make.proposed_idea()
    link = f"/my-idea/{queries.idea_key(row)}/"
    assert (row.state, last_letter().link.endswith(link)) == ("unconfirmed", True)
    assert "Yes, it is mine" in client.get(link).content.decode()
    row.refresh_from_db()
    assert row.state == "unconfirmed"
    client.post(f"{link}confirm-idea/")
    assert client.get(f"/ideas/{row.pk}/").status_code in (302, 404)
    assert "A repair café" in signed_in(at.ines).get("/ideas/waiting/").content.decode()
    done = signed_in(at.ines).post(
        f"/ideas/{row.pk}/let-through/", {"organization_id": at.library.pk}
    )
    assert done.status_code == 302
    text = client.get(f"/ideas/{row.pk}/").content.decode()
    assert "A repair café" in text and "Rosa" in text
    assert "Lima" not in text and "rosa@example.org" not in text
    assert "Your idea is public now" in last_letter().subject


def test_an_idea_without_an_address_waits_for_staff_at_once(client: Client) -> None:
    done = client.post("/ideas/propose-idea/", {"title": "Chess in the park", "language": "en"})
    row = Idea.objects.get()
    assert (row.state, row.email) == ("waiting", "")
    assert done["Location"] == f"/my-idea/{queries.idea_key(row)}/"


def test_a_machine_that_fills_everything_in_is_refused(client: Client) -> None:
    sent = {"title": "Buy pills", "language": "en", "homepage": "https://spam.example"}
    answer = client.post("/ideas/propose-idea/", sent)
    assert (answer.status_code, Idea.objects.count()) == (422, 0)
    assert 'name="homepage"' in client.get("/ideas/propose-idea/").content.decode()


def test_twin_without_the_trap_the_machine_gets_in(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("holt.programs.web.forms.ideas.TRAP", "nothing")
    sent = {"title": "Buy pills", "language": "en", "homepage": "https://spam.example"}
    client.post("/ideas/propose-idea/", sent)
    assert Idea.objects.count() == 1


def test_one_address_proposes_five_an_hour() -> None:
    for _number in range(5):
        make.proposed_idea()
    with pytest.raises(Refused, match="too_often"):
        make.proposed_idea()


def test_an_idea_is_declined_with_a_reason_and_its_owner_is_told() -> None:
    at = make.table("active")
    row = make.waiting_idea()
    with pytest.raises(Refused, match="needed"):
        actions.decline_idea(at.ines, asks.DeclineIdeaAsk(row.pk, " "), now=NOON)
    actions.decline_idea(at.ines, asks.DeclineIdeaAsk(row.pk, "It names a neighbor"), now=NOON)
    assert "It names a neighbor" in last_letter().text
    with pytest.raises(NotFound):
        queries.idea(NOBODY, row.pk)


def test_only_staff_read_what_waits_and_only_its_keeper_answers() -> None:
    at = make.table("active")
    row = make.waiting_idea()
    reader = make.member_of(at.library, "viewer", name="Vera Lund")
    for one in (NOBODY, reader):
        with pytest.raises(NotFound):
            queries.idea(one, row.pk)
        with pytest.raises(NotFound):
            actions.let_through(one, asks.LetThroughAsk(row.pk), now=NOON)
    actions.let_through(at.ines, asks.LetThroughAsk(row.pk), now=NOON)
    with pytest.raises(NotAllowed):
        actions.answer_idea(stranger(), asks.AnswerIdeaAsk(row.pk, "not_now", "No"), now=NOON)
    assert queries.idea(at.ines, row.pk).contact == "Rosa Lima · rosa@example.org"
    assert queries.idea(at.maya, row.pk).contact == ""


def test_twin_without_the_guard_of_keepers_anyone_reads_the_contact(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    row = make.idea(at)
    monkeypatch.setattr(access, "may_keep_idea", lambda viewer, kept_by_id: True)
    assert "rosa@example.org" in queries.idea(NOBODY, row.pk).contact


def test_the_answer_is_everyones_to_read() -> None:
    at = make.table("active")
    row = make.idea(at)
    for state in ("planned", "not_now", "open"):
        ask = asks.AnswerIdeaAsk(row.pk, state, f"We say {state}")
        actions.answer_idea(at.ines, ask, now=NOON)
        found = queries.idea(NOBODY, row.pk)
        assert (found.state, found.answer) == (state, f"We say {state}")
        assert f"We say {state}" in last_letter().text


def test_an_idea_becomes_a_program_and_its_owner_hears_when_it_is_public() -> None:
    at = make.table("active")
    row = make.idea(at)
    ask = asks.AdoptIdeaAsk(row.pk, at.id, "Repair café", "stem", "Mend it together")
    actions.adopt_idea(at.ines, ask, now=NOON)
    program = Program.objects.get()
    assert (program.title, program.partnership_id, program.languages) == (
        "Repair café", at.id, ["en"],
    )  # fmt: skip
    assert queries.idea(NOBODY, row.pk).program_id is None
    assert "becomes a program" in last_letter().subject
    actions.publish_program(at.ines, asks.PublishProgramAsk(program.pk), now=NOON)
    found = queries.idea(NOBODY, row.pk)
    assert (found.program_id, found.is_public) == (program.pk, True)
    assert "has become a program" in last_letter().subject


def test_only_a_partnership_of_ones_own_takes_an_idea() -> None:
    at = make.table("active")
    row = make.idea(at)
    others = make.table_of_others()
    with pytest.raises((NotAllowed, NotFound)):
        actions.adopt_idea(at.ines, asks.AdoptIdeaAsk(row.pk, others.pk, "x", "stem"), now=NOON)
    assert Program.objects.count() == 0


def test_an_idea_is_logged_as_a_wish() -> None:
    at = make.table("active")
    row = make.idea(at)
    ask = asks.LogIdeaAsk(row.pk, "A place to mend things")
    actions.log_idea(at.ines, ask, now=NOON)
    need = Need.objects.get(statement="A place to mend things")
    row.refresh_from_db()
    assert (need.kind, row.state, row.need_id) == ("aspiration", "noted", need.pk)


def test_the_same_idea_is_looked_after_once() -> None:
    at = make.table("active")
    row, other = make.idea(at), make.idea(at, title="Mending together")
    make.comment(idea_id=row.pk)
    actions.would_come(NOBODY, asks.WouldComeAsk(row.pk, "m" * 20), now=NOON)
    with pytest.raises(Refused, match="another_idea"):
        actions.merge_idea(at.ines, asks.MergeIdeaAsk(row.pk, row.pk), now=NOON)
    actions.merge_idea(at.ines, asks.MergeIdeaAsk(row.pk, other.pk), now=NOON)
    found = queries.idea(NOBODY, row.pk)
    assert (found.state, found.merged_into) == ("merged", other.pk)
    assert (Comment.objects.get().idea_id, other.wishes.count()) == (other.pk, 1)


def test_one_would_come_once(client: Client) -> None:
    at = make.table("active")
    row = make.idea(at)
    for _twice in range(2):
        client.post(f"/ideas/{row.pk}/would-come/", {"said": "yes"})
    assert Wish.objects.count() == 1
    assert "You said you would come" in client.get(f"/ideas/{row.pk}/").content.decode()
    for browser in (Client(), signed_in(at.maya)):
        browser.post(f"/ideas/{row.pk}/would-come/", {"said": "yes"})
    assert queries.idea(NOBODY, row.pk).would_come == 3


def test_a_mark_means_nothing_for_another_idea() -> None:
    at = make.table("active")
    one, other = make.idea(at), make.idea(at, title="Chess")
    for row in (one, other):
        actions.would_come(NOBODY, asks.WouldComeAsk(row.pk, "m" * 20), now=NOON)
    assert len(set(Wish.objects.values_list("mark", flat=True))) == 2
    with pytest.raises(Refused, match="no_mark"):
        actions.would_come(NOBODY, asks.WouldComeAsk(one.pk, "short"), now=NOON)


def test_what_is_said_is_read_by_staff_before_everyone(client: Client) -> None:
    at = make.table("active")
    row = make.idea(at)
    said = make.comment(idea_id=row.pk)
    assert "Please on Saturdays" not in client.get(f"/ideas/{row.pk}/").content.decode()
    signed_in(at.ines).post(f"/comments/{said.pk}/show-comment/")
    text = client.get(f"/ideas/{row.pk}/").content.decode()
    assert "Please on Saturdays" in text and "Moss" not in text
    actions.decline_comment(at.ines, asks.DeclineCommentAsk(said.pk, "Off topic"), now=NOON)
    assert "Please on Saturdays" not in client.get(f"/ideas/{row.pk}/").content.decode()
    assert "Off topic" in last_letter("ada@example.org").text


def test_a_published_program_is_spoken_about_and_helped(client: Client) -> None:
    at = make.table("active")
    program = make.program(at)
    here = f"/programs/{program.pk}/"
    assert "Help shape it" in client.get(here).content.decode()
    client.post(f"{here}comment/", {"text": "Please on Saturdays"})
    sent = {"how": ["bake", "translate"], "name": "Tom Reed", "phone": "555"}
    client.post(f"{here}offer-help/", sent)
    offer, said = HelpOffer.objects.get(), Comment.objects.get()
    assert offer.how == ["bake", "translate"]
    assert "Tom Reed" not in client.get(here).content.decode()
    assert "Tom Reed" in signed_in(at.maya).get(here).content.decode()
    with pytest.raises(NotFound):
        actions.show_comment(stranger(), asks.ShowCommentAsk(said.pk), now=NOON)
    actions.show_comment(at.maya, asks.ShowCommentAsk(said.pk), now=NOON)
    assert "Please on Saturdays" in client.get(here).content.decode()


def test_a_hand_is_taken_or_declined_with_a_reason() -> None:
    at = make.table("active")
    row = make.idea(at)
    one, other = make.help_offer(idea_id=row.pk), make.help_offer(idea_id=row.pk)
    with pytest.raises(NotFound):
        actions.accept_help(stranger(), asks.AcceptHelpAsk(one.pk), now=NOON)
    actions.accept_help(at.ines, asks.AcceptHelpAsk(one.pk), now=NOON)
    actions.decline_help(at.ines, asks.DeclineHelpAsk(other.pk, "We have cake"), now=NOON)
    assert HelpOffer.objects.get(pk=one.pk).state == "accepted"
    assert "We have cake" in last_letter("tom@example.org").text
    actions.adopt_idea(at.ines, asks.AdoptIdeaAsk(row.pk, at.id, "Café", "stem"), now=NOON)
    program = Program.objects.get()
    assert [line.name for line in queries.offers_of(program_id=program.pk)] == ["Tom Reed"]


def test_words_are_about_one_thing_everyone_may_see() -> None:
    at = make.table("active")
    draft = make.program(at, published=False)
    for about in ({}, {"idea_id": 1, "program_id": draft.pk}):
        with pytest.raises(Refused, match="about_one_thing"):
            make.comment(**about)
    for about in ({"program_id": draft.pk}, {"idea_id": make.waiting_idea().pk}):
        with pytest.raises(NotFound):
            make.comment(**about)


def test_only_its_own_link_takes_an_idea_back(client: Client) -> None:
    at = make.table("active")
    row = make.idea(at)
    make.comment(idea_id=row.pk)
    for key in ("", "guess", f"{row.pk}-{'0' * 40}"):
        with pytest.raises(NotFound):
            actions.withdraw_idea(NOBODY, asks.WithdrawIdeaAsk(row.pk, key), now=NOON)
    link = f"/my-idea/{queries.idea_key(row)}/"
    client.get(link)
    assert Idea.objects.get().state == "open"
    client.post(link)
    row.refresh_from_db()
    assert (row.state, row.title, row.text, row.email) == ("withdrawn", "", "", "")
    assert Comment.objects.count() == 0
    assert client.get(link).status_code == 200


def test_people_are_forgotten_after_a_year_and_their_ideas_stay() -> None:
    at = make.table("active")
    row = make.idea(at)
    make.comment(idea_id=row.pk)
    make.help_offer(idea_id=row.pk)
    make.proposed_idea(title="Never confirmed", email="x@example.org")
    assert actions.forget_ideas(NOON + timedelta(days=8)) == 1
    assert actions.forget_ideas(NOON + timedelta(days=364)) == 0
    assert actions.forget_ideas(NOON + timedelta(days=366)) == 3
    row.refresh_from_db()
    assert (row.title, row.name, row.email) == ("A repair café", "", "")
    assert HelpOffer.objects.get().email == Comment.objects.get().email == ""


def test_erasing_a_person_takes_them_out_of_their_ideas() -> None:
    at = make.table("active")
    row = make.idea(at)
    forget_everywhere(0, email="rosa@example.org", name="Rosa Lima", now=NOON)
    row.refresh_from_db()
    assert (row.name, row.email, row.title) == ("", "", "A repair café")


def test_the_diary_tells_no_words_and_no_names() -> None:
    at = make.table("active")
    row = make.idea(at)
    make.comment(idea_id=row.pk)
    make.help_offer(idea_id=row.pk)
    told = str(list(Happening.objects.values("facts", "actor_name", "name")))
    assert "programs.commented" in told
    for word in ("Rosa", "repair", "Saturdays", "Tom Reed", "Ada Moss"):
        assert word not in told


STEPS = sorted({*rules.IDEA_STATES.verbs})


@pytest.mark.parametrize("state", rules.IDEA_STATES.states)
def test_no_idea_ends_without_a_word(state: str) -> None:
    """From every state that staff can leave an idea in, something was or can be said of it."""
    silent_ends = {"withdrawn", "merged"}
    assert rules.IDEA_STATES.allowed(state) or state in silent_ends


def test_an_adopted_idea_is_not_adopted_again() -> None:
    at = make.table("active")
    row = make.idea(at)
    ask: Any = asks.AdoptIdeaAsk(row.pk, at.id, "Café", "stem")
    actions.adopt_idea(at.ines, ask, now=NOON)
    with pytest.raises(WrongState):
        actions.adopt_idea(at.ines, ask, now=NOON)
    assert Program.objects.count() == 1


def test_what_waits_is_on_the_first_page_of_staff() -> None:
    at = make.table("active")
    make.waiting_idea()
    assert "1 idea to read" in signed_in(at.ines).get("/").content.decode()
    reader = make.member_of(at.library, "viewer", name="Vera Lund")
    assert "idea to read" not in signed_in(reader).get("/").content.decode()
