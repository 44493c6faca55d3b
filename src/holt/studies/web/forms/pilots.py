"""Forms of pilots and their readings."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField, Many
from holt.studies import asks
from holt.studies.web.forms.parts import Listed, day, lines, which
from holt.studies.web.words import DID_IT, DIRECTIONS, MEASURES, OPENNESS, RULE_KINDS


class EditPilotForm(Listed):
    """The plan: what, why, how it is counted, until when."""

    ask: ClassVar[type] = asks.EditPilotAsk
    title = forms.CharField(label=_("What is it called?"), max_length=200)
    if_we = forms.CharField(
        label=_("If we …"), max_length=500, help_text=_("“open until nine on Thursdays”")
    )
    then = forms.CharField(
        label=_("then …"), max_length=500, help_text=_("“more people come after work”")
    )
    because = forms.CharField(
        label=_("because …"), max_length=500, help_text=_("“they have no other time”")
    )
    measure = which(_("How is it measured?"), list(MEASURES.items()), radio=True)
    counted = forms.CharField(
        label=_("What is counted?"), max_length=300, help_text=_("“visitors after six”")
    )
    counted_from = forms.CharField(
        label=_("Where does the figure come from?"), max_length=300, required=False
    )
    every_days = forms.IntegerField(
        label=_("Counted every how many days?"), min_value=1, max_value=92, initial=7
    )
    baseline = forms.IntegerField(
        label=_("How many were counted before, in all?"),
        help_text=_("Without a before there is nothing to compare with."),
        min_value=0,
        required=False,
    )
    baseline_periods = forms.IntegerField(
        label=_("In how many counts was that?"),
        help_text=_("Four weeks, counted each week, are 4. For a share: how many were asked."),
        min_value=1,
        required=False,
    )
    target = forms.CharField(
        label=_("Target for each count"),
        help_text=_("A number; for a share, in percent."),
        max_length=20,
        required=False,
    )
    direction = which(_("Which way is better?"), list(DIRECTIONS.items()), radio=True)
    starts_on = day(_("It begins on"))
    ends_on = day(_("It ends on"), help_text=_("It can be moved once, with a reason."))
    subjects = Many(label=_("What is it about?"), required=False)
    openness = which(_("Who may follow it?"), list(OPENNESS.items()), radio=True)


class PlanPilotForm(EditPilotForm):
    ask = asks.PlanPilotAsk
    organization_id = forms.TypedChoiceField(label=_("Whose pilot is it?"), coerce=int)
    sites = LinesField(
        label=_("Where is it tried?"),
        required=False,
        help_text=_("One place a line. Left empty, it is your organization as a whole."),
    )
    partner_ids = Many(label=_("Partners who try it too"), required=False)
    field_order = ("organization_id", "title", "if_we", "then", "because", "sites", "partner_ids")

    def clean_partner_ids(self) -> tuple[int, ...]:
        """Organizations by their ids."""
        return tuple(int(one) for one in self.cleaned_data["partner_ids"])


class StopRuleForm(forms.Form):
    """When people decide whether to go on."""

    kind = forms.ChoiceField(label=_("If"), choices=[("", "–"), *RULE_KINDS.items()])
    figure = forms.CharField(label=_("Figure"), max_length=20)


class AddPilotReadingForm(Listed):
    """A count."""

    ask = asks.AddPilotReadingAsk
    site_id = forms.TypedChoiceField(label=_("Where?"), coerce=int)
    on = day(_("Counted up to"))
    count = forms.IntegerField(label=_("How many?"), min_value=0)
    of = forms.IntegerField(label=_("Of how many asked?"), min_value=1)
    complaints = forms.IntegerField(label=_("Complaints"), min_value=0, initial=0, required=False)
    cost = forms.CharField(label=_("Money spent"), max_length=20, required=False)
    note = forms.CharField(label=_("Anything unusual?"), max_length=500, required=False)

    def __init__(self, *args: object, measure: str = "count", **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if measure == "count":
            del self.fields["of"]

    def clean_complaints(self) -> int:
        return self.cleaned_data["complaints"] or 0


class ContinuePilotForm(AskForm):
    ask = asks.ContinuePilotAsk
    reason = lines(_("Why does it go on?"), help_text=_("The reason stays with the pilot."))


class StopPilotForm(AskForm):
    ask = asks.StopPilotAsk
    reason = lines(_("Why does it stop?"), help_text=_("The reason stays with the pilot."))


class ExtendPilotForm(AskForm):
    ask = asks.ExtendPilotAsk
    ends_on = day(_("New end"))
    reason = lines(_("Why does it need longer?"))


class EndPilotForm(AskForm):
    """Its lesson, with what is known filled in."""

    ask = asks.EndPilotAsk
    did_it = which(_("Did it do what you hoped?"), list(DID_IT.items()), radio=True)
    title = forms.CharField(label=_("Title of the lesson"), max_length=200)
    wanted = lines(_("What you wanted"))
    did = lines(_("What you did"), rows=4)
    happened = lines(_("What happened"), rows=6)
    instead = lines(
        _("What would you do instead?"),
        needed=False,
        help_text=_("If it did not work, this helps others most."),
    )
    publish = forms.BooleanField(label=_("Publish the lesson now"), required=False)
    looked_at = forms.BooleanField(
        label=_("I looked: nobody's name or address stands in it who should not"), required=False
    )
