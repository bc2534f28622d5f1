"""A name that consists of words, and is lost where every capital of the translation says something else."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        (
            "The firm, based in Lisbon, has raised 18 million euros from investors including Index Ventures.",
            "A empresa, com sede em Lisboa, captou 18 milhões de euros de investidores.",
            "en-pt",
        ),
        (
            "Há dois séculos que a família Baptista faz queijo em Serpa.",
            "The family has been making cheese in Serpa for two centuries.",
            "pt-en",
        ),
        (
            "Le chiffre d'affaires du groupe Courtois a reculé de 3 % à Lyon.",
            "The group's revenue fell 3 percent in Lyon.",
            "fr-en",
        ),
        (
            "La ong italiana Mare Aperto ha salvato 40 persone nel Mediterraneo.",
            "An Italian charity has rescued 40 people in the Mediterranean.",
            "it-en",
        ),
        (
            "Police in Manila raided a scam centre run by Sunlight Horizon.",
            "Поліція Маніли провела обшук у шахрайському центрі.",
            "en-uk",
        ),
    ],
)
def test_a_name_of_words_is_lost_where_no_capital_is_left_to_say_it(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        (
            "The Register of Damage in The Hague has received 80,000 claims.",
            "Реєстр збитків у Гаазі отримав 80 000 заяв.",
            "en-uk",
        ),
        (
            "The boy fell from a height of 15 metres, the fire department of Contagem said.",
            "O menino caiu de uma altura de 15 metros, informou o Corpo de Bombeiros de Contagem.",
            "en-pt",
        ),
        (
            "O menino caiu de uma altura de 15 metros, informou o Corpo de Bombeiros de Contagem.",
            "The boy fell from a height of 15 metres, the Contagem fire department said.",
            "pt-en",
        ),
        (
            "Os alunos fazem hoje o exame de Matemática.",
            "Pupils sit their maths exam today.",
            "pt-en",
        ),
        (
            "Rebeca Andrade becomes Brazil's most decorated Olympian with six medals",
            "Rebeca Andrade torna-se a atleta olímpica mais condecorada do Brasil, com seis medalhas",
            "en-pt",
        ),
        (
            "A ministra moçambicana dos Negócios Estrangeiros reuniu-se em Bruxelas com a sua homóloga.",
            "Mozambique's foreign minister met her counterpart in Brussels.",
            "pt-en",
        ),
    ],
)
def test_what_an_institution_is_called_by_may_lose_its_capital(source: str, target: str, pair: str) -> None:
    assert kinds(source, target, pair) == set()
