"""Introductions between two others: asked, made, declined, and what came of them."""

from holt.site.demo.rows import Introduction

INTRODUCTIONS = (
    Introduction(
        "nights", "ines", "marlow-library", "kestrel",
        ("Marta Reyes", "marta.reyes@kestrelcastings.example"), "bright-beginnings",
        ("Joan Whitfield", "joan.whitfield@brightbeginnings.example"),
        "Thirty-four parents work nights at the foundry and have nobody for the children. Bright "
        "Beginnings has licensed teachers who would work evenings. You are two streets apart.",
        195, (True, True), "They met within a week; Night-shift childcare began in summer.",
        "night-childcare"),
    Introduction(
        "scams", "ines", "marlow-library", "river-credit", ("Walt Jessup", ""), "marlow-police",
        ("Officer Lia Vang", ""),
        "Both of you warn older people about fraud, in the same month, in different rooms.",
        225, (True, True), "One monthly class instead of two leaflets; 214 people so far.",
        "senior-scams"),
    Introduction(
        "buses", "theo", "alder-library", "alder-schools", ("Greg Lund", ""), "full-shelf",
        ("Dolores Finn", ""),
        "Your buses stand still from nine to two; their truck is too small by Thursday.", 160,
        (True, False), "", ""),
    Introduction(
        "radio", "dorothy", "ferris-library", "river-radio", ("Dex Palmer", ""), "hmong-center",
        ("Pa Houa Lor", ""),
        "A station with a free half hour, and four hundred families with something to say.", 45,
        (True, None)),
    Introduction(
        "warm", "nell", "stone-library", "emergency-management", ("Lou Brandt", ""),
        "prairie-mennonite", ("Ruthanne Yoder", ""),
        "They have a wood stove and sixty chairs; you have the list of warm rooms and no stove.",
        140, (True, True), "The basement hall is on the county's list.", "warm-rooms"),
    Introduction(
        "mechanics", "theo", "alder-library", "spoke-club", ("Robin Teale", ""), "second-door",
        ("Lamont Greer", ""),
        "Mechanics who need hands, and men who need a Saturday with work in it.", 8, (None, None)),
)  # fmt: skip
