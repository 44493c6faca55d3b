"""Names and ways to reach people are pointed out in English and in Spanish; words are left alone."""

import pytest

from holt.methods.personal import pointed_out


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write to lupe.m+x@correo.example.mx.", ("email", "lupe.m+x@correo.example.mx")),
        ("Call 5550134 after six.", ("phone", "5550134")),
        ("Llame al +52 (55) 1234-5678.", ("phone", "+52 (55) 1234-5678")),
        ("She lives at 12B N. Oak Hill Blvd now.", ("address", "12B N. Oak Hill Blvd")),
        ("Send it to P.O. Box 118 in town.", ("address", "P.O. Box 118")),
        ("He sleeps in Apt. #4 upstairs.", ("address", "Apt. #4")),
        ("Vive en la calle de las Flores 14.", ("address", "calle de las Flores 14")),
        ("Nos vimos en Avenida Juárez, núm. 220.", ("address", "Avenida Juárez, núm. 220")),
        ("Then the señora Pérez came back.", ("name", "Pérez")),
        ("Gracias a doña Chelo por todo.", ("name", "Chelo")),
        ("Vino la Sra. Quiñones con flores.", ("name", "Quiñones")),
        ("El niño se llama Yael y lee.", ("name", "Yael")),
        ("We asked her neighbor Thuy to come.", ("name", "Thuy")),
        ("Vino con su hija Lupita a leer.", ("name", "Lupita")),
        ("Last week Bao Xiong read aloud.", ("name", "Bao Xiong")),
        ("Habló María de los Ángeles.", ("name", "María")),
        ("Rosa's book was returned.", ("name", "Rosa's")),
    ],
)
def test_it_is_pointed_out(text: str, found: tuple[str, str]) -> None:
    assert found in {(one.kind, one.words) for one in pointed_out(text)}


@pytest.mark.parametrize(
    "text",
    [
        "In May, we will mark the grace period at Kestrel Castings.",
        "From 2019-2024 we had 1,250 visits and 12 Tuesdays.",
        "Her mother tongue is Spanish; su madre lee en casa.",
        "La calle estaba cerrada y la plaza también.",
        "The Green Room and the White House were closed on Monday.",
        "We paid $12,500 on 2026-05-01 for 40 chairs.",
    ],
)
def test_words_that_are_no_names_are_left_alone(text: str) -> None:
    assert pointed_out(text) == ()
