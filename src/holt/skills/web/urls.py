"""Addresses of the skills room."""

from django.urls import path

from holt.skills.web import organizations, sentences, skills, wordlist, words

app_name = "skills"
WORDS = (sentences, words)
"""Imported so that refusals and happenings have their sentences."""

urlpatterns = [
    path("skills/", skills.skills, name="skills"),
    path("skills/mine/", skills.mine, name="mine"),
    path("skills/say-skill/", skills.say_skill, name="say_skill"),
    path("skills/near/", skills.near, name="near"),
    path("skills/people/<int:person_id>/", skills.person, name="person"),
    path(
        "skills/organizations/<int:organization_id>/",
        organizations.organization,
        name="organization",
    ),
    *(
        path(f"skills/<int:skill_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_skill", skills.edit_skill),
            ("hide_skill", skills.hide_skill),
            ("show_skill", skills.show_skill),
            ("drop_skill", skills.drop_skill),
        )
    ),
    path("skills/words/", wordlist.words, name="words"),
    *(
        path(f"skills/words/<int:word_id>/{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("edit_word", wordlist.edit_word),
            ("join_words", wordlist.join_words),
            ("part_word", wordlist.part_word),
        )
    ),
]
