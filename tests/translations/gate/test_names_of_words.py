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
            "President Trump has opened an inquiry into the claims against Kavanaugh.",
            "O presidente abriu um inquérito sobre as acusações contra Kavanaugh.",
            "en-pt",
        ),
        (
            "The Rockies clinched at least a wild-card spot with a 5-2 win over Denver.",
            "O time garantiu ao menos uma vaga com a vitória de 5 a 2 sobre Denver.",
            "en-pt",
        ),
        (
            "Atkinson's gift for physical comedy is on display in Leeds.",
            "O talento para a comédia física está em exibição em Leeds.",
            "en-pt",
        ),
        (
            "Holt's team should have been ahead long before they scored in Perth.",
            "El equipo debió ir por delante mucho antes de marcar en Perth.",
            "en-es",
        ),
        (
            "What time is Trump's West Virginia rally tonight?",
            "Que horas é o comício na Virgínia Ocidental esta noite?",
            "en-pt",
        ),
    ],
)
def test_it_is_lost_too_behind_what_opens_the_sentence(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        (
            "The Investigative Committee opened a criminal case after the explosion in Chelyabinsk.",
            "Следственный комитет возбудил уголовное дело после взрыва в Челябинске.",
            "en-ru",
        ),
        (
            "Dockworkers in Antwerp voted to extend their strike until Saturday.",
            "Los estibadores de Amberes votaron a favor de prolongar la huelga hasta el sábado.",
            "en-es",
        ),
        (
            "Avioneta cai em Évora e provoca a morte do piloto",
            "Light aircraft crashes in Évora, killing the pilot",
            "pt-en",
        ),
        (
            "President Trump's speech was long, and he did not name Kavanaugh once.",
            "O discurso de Trump foi longo, e ele não citou Kavanaugh nem uma vez.",
            "en-pt",
        ),
    ],
)
def test_a_word_that_opens_the_sentence_is_no_name_for_being_rare(source: str, target: str, pair: str) -> None:
    assert not kinds(source, target, pair)


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
