"""Addresses of the studies room."""

from django.urls import path

from holt.studies.web import data, panels, pilots, protocols, sentences, studies, words

app_name = "studies"
WORDS = (panels, sentences, words)
"""Imported so that panels hang, and refusals and happenings have their sentences."""

urlpatterns = [
    path("studies/", studies.studies, name="studies"),
    path("studies/call-partners/", studies.call_partners, name="call_partners"),
    path("studies/<int:study_id>/", studies.study, name="study"),
    *(
        path(f"studies/<int:study_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_call", studies.edit_call),
            ("answer_call", studies.answer_call),
            ("give_study_role", studies.give_study_role),
            ("write_protocol", protocols.write_protocol),
            ("write_ethics", protocols.write_ethics),
            ("start_study", studies.start_study),
            ("add_data", data.add_data),
            ("give_access", data.give_access),
            ("link_finding", studies.link_finding),
            ("end_study", studies.end_study),
            ("call_off_study", studies.call_off_study),
        )
    ),
    *(
        path(f"study-answers/<int:study_answer_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("accept_study_answer", studies.accept_study_answer),
            ("decline_study_answer", studies.decline_study_answer),
            ("withdraw_study_answer", studies.withdraw_study_answer),
        )
    ),
    path(
        "study-roles/<int:study_role_id>/end-study-role/",
        studies.end_study_role,
        name="end_study_role",
    ),
    path("protocols/<int:protocol_id>/", protocols.protocol, name="protocol"),
    path(
        "protocols/<int:protocol_id>/sign-protocol/", protocols.sign_protocol, name="sign_protocol"
    ),
    *(
        path(f"study-data/<int:data_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("share_data", data.share_data),
            ("remove_data", data.remove_data),
            ("download_data", data.download_data),
        )
    ),
    path(
        "data-access/<int:data_access_id>/withdraw-access/",
        data.withdraw_access,
        name="withdraw_access",
    ),
    path("pilots/", pilots.pilots, name="pilots"),
    path("pilots/plan-pilot/", pilots.plan_pilot, name="plan_pilot"),
    path("pilots/<int:pilot_id>/", pilots.pilot, name="pilot"),
    *(
        path(f"pilots/<int:pilot_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_pilot", pilots.edit_pilot),
            ("start_pilot", pilots.start_pilot),
            ("drop_pilot", pilots.drop_pilot),
            ("add_pilot_reading", pilots.add_pilot_reading),
            ("continue_pilot", pilots.continue_pilot),
            ("stop_pilot", pilots.stop_pilot),
            ("extend_pilot", pilots.extend_pilot),
            ("end_pilot", pilots.end_pilot),
        )
    ),
    path(
        "pilot-readings/<int:pilot_reading_id>/take-back-pilot-reading/",
        pilots.take_back_pilot_reading,
        name="take_back_pilot_reading",
    ),
]
