"""A place whose name has another's within it, and what stands in the place of rivers, offices, works and shoals."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Rain fell in Mato Grosso.", "Choveu em Mato Grosso do Sul.", "en-pt"),
        ("A seca atinge Mato Grosso do Sul.", "Drought hits Mato Grosso.", "pt-en"),
        ("Voters in Guinea go to the polls.", "Les électeurs de Guinée équatoriale votent.", "en-fr"),
        ("Guinea closed its border.", "इक्वेटोरियल गिनी ने अपनी सीमा बंद की।", "en-hi"),
        ("Sudan closed its border.", "Il Sud Sudan ha chiuso il confine.", "en-it"),
        ("Sudan closed its border.", "Южный Судан закрыл границу.", "en-ru"),
        ("Sudan closed its border.", "أغلق جنوب السودان حدوده.", "en-ar"),
        ("Fires burned in Virginia.", "Los incendios ardieron en Virginia Occidental.", "en-es"),
        ("Fires burned in New Mexico.", "Des incendies ont éclaté au Mexique.", "en-fr"),
        ("Fires burned in Mexico.", "New Mexico'da yangınlar çıktı.", "en-tr"),
    ],
)
def test_a_place_is_not_the_one_whose_longer_name_has_its_own_within(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Mato Grosso and Mato Grosso do Sul had rain.", "Choveu em Mato Grosso e Mato Grosso do Sul.", "en-pt"),
        ("South Sudan borders Sudan.", "Il Sud Sudan confina con il Sudan.", "en-it"),
        ("He spoke in Wheeling, West Virginia.", "Habló en Wheeling, Virginia Occidental.", "en-es"),
        ("The plane landed in Equatorial Guinea.", "Самолёт сел в Экваториальной Гвинее.", "en-ru"),
        ("Die Wahl in Neu-Südwales verlief ruhig.", "The vote in New South Wales was calm.", "de-en"),
    ],
)
def test_a_longer_name_that_both_texts_have_is_none_of_its_parts(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Il pil è cresciuto, secondo l'Istat.", "GDP grew, according to Eurostat.", "it-en"),
        ("Балет «Щелкунчик» покажут в Москве.", 'The ballet "Swan Lake" will be performed in Moscow.', "ru-en"),
        ("A boat was hit near Thitu Island.", "一艘船在黄岩岛附近被击中。", "en-zh"),
        ("قالت الممثلة لصحيفة النهار.", "The actress told Al-Ahram newspaper.", "ar-en"),
        ("Sturm auf dem Brocken erwartet.", "Storm expected on the Zugspitze.", "de-en"),
        ("The Po at Turin has dropped.", "A Torino l'Adige è sceso.", "en-it"),
    ],
)
def test_another_office_work_shoal_paper_or_river_is_in_ones_place(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Die Saison endet am Johannistag.", "The season ends on St John's Day.", "de-en"),
        ("Según Acnur, faltan documentos.", "Papers are lacking, according to the UN refugee agency.", "es-en"),
        ("Shakira atua no Réveillon.", "Shakira performs on New Year's Eve.", "pt-en"),
        ("Selon les géomètres de Haute-Savoie.", "Laut den Vermessern aus Hochsavoyen.", "fr-de"),
        (
            "A Agência para a Integração, Migrações e Asilo.",
            "The Agency for Integration, Migration and Asylum.",
            "pt-en",
        ),
        ('قضت محكمة، وفق صحيفة "الراي".', "A court ruled, according to the newspaper Al-Rai.", "ar-en"),
        ("A Ferragosto i musei restano aperti.", "Museums stay open on the mid-August holiday.", "it-en"),
    ],
)
def test_feasts_bodies_and_regions_may_be_said_otherwise(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)
