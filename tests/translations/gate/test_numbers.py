"""Numbers, dates and measures that a translation says otherwise, and those that it changes."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.test_gate import checked, kinds


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("pt-en", "O prazo é de 48 horas.", "The deadline is 48 hours.", "The deadline is 48 days."),
        ("en-zh", "He was jailed for 3 years.", "他被判监禁3年。", "他被判监禁3个月。"),
        ("en-hi", "The talks lasted two days.", "बातचीत दो दिन चली।", "बातचीत दो महीने चली।"),
        ("tr-en", "Faiz 150 baz puan indirildi, yüzde 38 oldu.", "The rate was cut by 150 basis points to 38%.",
         "The rate was cut by 150 percentage points to 38%."),
        ("en-fr", "Thousands fled the town.", "Des milliers de personnes ont fui la ville.",
         "Des millions de personnes ont fui la ville."),
        ("es-en", "Un acuerdo por 20.000 millones de euros.", "A 20 billion euro deal.", "A 20 million euro deal."),
        ("en-pt", "Rates fell by a quarter of a point.", "Os juros caíram um quarto de ponto.",
         "Os juros caíram meio ponto."),
        ("uk-en", "Банк підвищив ставку втретє за рік.", "The bank raised its rate for a third time this year.",
         "The bank raised its rate for a fourth time this year."),
        ("en-fr", "The deficit widened in May.", "Le déficit s'est creusé en mai.", "Le déficit s'est creusé en mars."),
        ("pt-en", "Chuva deixa dois mortos", "Rain leaves two dead", "Rain leaves some dead"),
        ("pt-en", "Produziu 83 milhões no segundo trimestre.", "It produced 83 million in the second quarter.",
         "It produced 83 million in the third quarter."),
    ],
)  # fmt: skip
def test_another_time_scale_or_part_is_a_fault_and_the_same_is_none(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ar-en", "الأهلي يهزم الزمالك بثلاثية نظيفة", "Al Ahly beat Zamalek 3-0"),
        ("pt-en", "Ela é tetracampeã mundial", "She is a four-time world champion"),
        ("pt-en", "Cerca de meio milhar de pessoas protestaram.", "Some 500 people protested."),
        ("it-en", "Gli italiani con più di cent'anni aumentano.", "The number of Italians over 100 is growing."),
        ("en-pt", "A fire broke out in Três Lagoas", "Um incêndio começou em Três Lagoas"),
    ],
)
def test_a_number_that_is_said_by_a_word_of_sport_an_elision_or_a_town_is_explained(
    pair: str, source: str, target: str
) -> None:
    assert checked(source, target, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("fr-de", "Il enquête sur la mort de deux ouvriers.", "Er ermittelt nach dem Tod von zwei Arbeitern.",
         "Er ermittelt nach dem Tod von Arbeitern."),
        ("tr-en", "İnşaatta iki işçi hayatını kaybetti.", "Two workers died at the site.", "Workers died at the site."),
        ("en-pt", "The bank signals two cuts by year-end", "O banco sinaliza dois cortes até o fim do ano",
         "O banco sinaliza cortes até o fim do ano"),
        ("de-en", "Sie schlafen anderthalb Stunden weniger.", "They sleep an hour and a half less.",
         "They sleep less."),
        ("ru-en", "В приюте живут полторы сотни собак.", "The shelter is home to 150 dogs.",
         "The shelter is home to 50 dogs."),
        ("uk-en", "Загинуло щонайменше дванадцятеро людей.", "At least 12 people died.", "At least people died."),
        ("ru-en", "Он расстался с тремястами рублями.", "He parted with 300 roubles.", "He parted with 30 roubles."),
        ("en-it", "It followed nurses for twenty years.", "Ha seguito le infermiere per vent'anni.",
         "Ha seguito le infermiere per trent'anni."),
        ("pt-fr", "Recebe 500 mil visitantes.", "Elle reçoit un demi-million de visiteurs.",
         "Elle reçoit un million et demi de visiteurs."),
        ("es-en", "Desplegará una veintena de cazas.", "It will deploy some twenty jets.",
         "It will deploy some thirty jets."),
        ("ar-en", "قتل 12 ألفا في الحرب.", "The war killed 12,000.", "The war killed 2,000."),
        ("zh-en", "他们会晤了一小时二十分钟。", "They met for an hour and twenty minutes.",
         "They met for an hour and thirty minutes."),
        ("fr-en", "Le projet coûte un million deux cent mille euros.", "The project costs 1.2 million euros.",
         "The project costs 1.3 million euros."),
        ("zh-en", "该项目耗资一亿二千万元。", "It cost 120 million yuan.", "It cost 12 million yuan."),
    ],
)  # fmt: skip
def test_a_small_number_that_is_lost_and_a_great_one_in_words_are_seen(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("fr-en", "Un sommet entre les dirigeants des deux pays.", "A summit between the countries' leaders."),
        ("tr-en", "İki ülke anlaşmaya vardı.", "The countries reached an agreement."),
        ("en-ar", "He met two of them.", "التقى اثنين منهم."),
        ("en-de", "There are one or two nice moments.", "Es gibt ein paar schöne Momente."),
    ],
)
def test_a_two_that_says_of_whom_is_spoken_may_be_left_out(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-ru", "It was the thirteenth attempt.", "Это была тринадцатая попытка.", "Это была пятнадцатая попытка."),
        ("uk-en", "Це двадцять третій раунд.", "This is the twenty-third round.", "This is the twenty-fifth round."),
        ("it-en", "È il ventiduesimo caso.", "It is the 22nd case.", "It is the 24th case."),
        ("de-fr", "Der siebzehnte Versuch gelang.", "La dix-septième tentative a réussi.",
         "La dix-huitième tentative a réussi."),
        ("en-tr", "He won the eleventh stage.", "On birinci etabı kazandı.", "On üçüncü etabı kazandı."),
        ("hi-en", "यह पंद्रहवां मामला है।", "It is the fifteenth case.", "It is the sixteenth case."),
        ("en-ar", "Hamilton finished fifth.", "حل هاميلتون خامسا.", "حل هاميلتون سابعا."),
    ],
)  # fmt: skip
def test_an_ordinal_is_read_in_every_form_of_the_language(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "It is free on the first Sunday of every month from April.",
         "É grátis no primeiro domingo de cada mês a partir de abril.",
         "É grátis no primeiro domingo de cada mês a partir de agosto."),
        ("en-de", "The line closes for nine months from August.", "Die Strecke wird ab August neun Monate gesperrt.",
         "Die Strecke wird ab April neun Monate gesperrt."),
        ("fr-de", "Elle chantera à Cologne en mars.", "Sie singt im März in Köln.", "Sie singt im Mai in Köln."),
        ("pt-en", "O museu fica aberto às quintas-feiras.", "The museum is open on Thursdays.",
         "The museum is open on Tuesdays."),
        ("pt-en", "Na quinta, o ministro viajou.", "The minister travelled on Thursday.",
         "The minister travelled on Friday."),
        ("en-uk", "They play on Tuesday.", "Вони грають у вівторок.", "Вони грають у середу."),
        ("ru-en", "Занятия отменили до среды.", "Classes were cancelled until Wednesday.",
         "Classes were cancelled until Friday."),
        ("ar-en", "يفتح أيام الاثنين والجمعة.", "It opens on Mondays and Fridays.", "It opens on Mondays and Sundays."),
        ("ar-en", "بدأ العمل في كانون الثاني.", "Work began in January.", "Work began in December."),
        ("tr-en", "Fuar ekim ayında açılıyor.", "The fair opens in October.", "The fair opens in November."),
        ("zh-en", "会议将于星期天举行。", "The meeting is on Sunday.", "The meeting is on Saturday."),
        ("hi-en", "बैठक बृहस्पतिवार को होगी।", "The meeting is on Thursday.", "The meeting is on Tuesday."),
    ],
)  # fmt: skip
def test_another_month_or_day_is_a_fault_in_every_form_and_the_same_is_none(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.DATE in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Рыбу выпустили в среду обитания в пятницу.", "The fish were released into their habitat on Friday."),
        ("pt-en", "Venceu na quinta rodada, no sábado.", "She won in the fifth round on Saturday."),
        ("en-de", "April Jones spoke in June.", "April Jones sprach im Juni."),
        (
            "uk-en",
            "Серед гостей був посол, він прибув у вівторок.",
            "Among the guests was the envoy, who came on Tuesday.",
        ),
    ],
)
def test_a_word_that_only_looks_like_a_month_or_a_day_is_none(pair: str, source: str, target: str) -> None:
    assert FaultKind.DATE not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("de-en", "Die Lesung beginnt um halb acht.", "The reading begins at half past seven.",
         "The reading begins at half past eight."),
        ("en-de", "The museum closes at half past five.", "Das Museum schließt um halb sechs.",
         "Das Museum schließt um halb fünf."),
        ("pt-es", "Ela canta hoje às 21h30.", "Canta a las nueve y media de la noche.",
         "Canta hoy a las ocho y media de la noche."),
        ("ru-en", "Встреча начнётся в половине восьмого.", "The meeting is at 7:30.", "The meeting is at 8:30."),
        ("uk-en", "Зустріч почнеться о пів на восьму.", "The meeting begins at 7:30.", "The meeting begins at 8:30."),
        ("tr-en", "Maç saat yedi buçukta başlıyor.", "The match starts at 7.30.", "The match starts at 8.30."),
        ("hi-en", "बैठक साढ़े सात बजे शुरू होगी।", "The meeting begins at 7:30.", "The meeting begins at 8:30."),
        ("zh-en", "会议晚上七点半开始。", "The meeting begins at 7:30 p.m.", "The meeting begins at 8:30 p.m."),
        ("ar-en", "يبدأ الاجتماع الساعة السابعة والنصف.", "The meeting begins at 7:30.", "The meeting begins at 8:30."),
        ("it-fr", "Si comincia alle dieci meno un quarto.", "On commence à 9 h 45.", "On commence à 10 h 45."),
    ],
)  # fmt: skip
def test_a_time_of_day_in_words_is_the_one_in_digits(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("es-en", "Dos de cada cinco chilenos lo admiten.", "40% of Chileans admit it.", "60% of Chileans admit it."),
        ("en-fr", "Nearly one in five households has none.", "Près de 20 % des ménages n'en ont pas.",
         "Près de 50 % des ménages n'en ont pas."),
        ("zh-en", "该厂为全球三成的小提琴生产琴弓。", "The plant makes bows for three in ten of the world's violins.",
         "The plant makes bows for four in ten of the world's violins."),
        ("pt-en", "As pinturas têm cerca de 12 milênios.", "The paintings are about 12,000 years old.",
         "The paintings are about 1,200 years old."),
        ("en-tr", "It welcomed its half-millionth visitor.", "500 bininci ziyaretçisini ağırladı.",
         "50 bininci ziyaretçisini ağırladı."),
        ("pt-en", "O desemprego caiu a 6,2% no segundo trimestre.", "Joblessness fell to 6.2% in the second quarter.",
         "Joblessness fell to 6.2% in the third quarter."),
        ("pt-en", "Caiu para o quarto lugar.", "He dropped to fourth overall.", "He dropped to sixth overall."),
        ("en-zh", "Exports grew 8.5% to $295 billion.", "出口增长百分之八点五，至2950亿美元。",
         "出口增长百分之八点六，至2950亿美元。"),
    ],
)  # fmt: skip
def test_shares_thousands_of_years_and_quarters_are_compared_however_they_are_said(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("fr-en", "Le prix du riz a doublé depuis août.", "The price of rice has doubled since August.",
         "The price of rice has tripled since August."),
        ("en-ru", "Output tripled in a year.", "Производство за год утроилось.", "Производство за год удвоилось."),
        ("pt-de", "A dívida duplicou.", "Die Schulden haben sich verdoppelt.", "Die Schulden haben sich verdreifacht."),
        ("en-tr", "Prices doubled.", "Fiyatlar iki katına çıktı.", "Fiyatlar üç katına çıktı."),
        ("en-pt", "The nineteenth-century bridge closes for eighteen months.",
         "A ponte do século XIX fecha por 18 meses.", "A ponte do século XVIII fecha por 18 meses."),
        ("ru-en", "Рукопись XVII века нашли через 18 лет.", "The 17th-century manuscript was found 18 years later.",
         "The 18th-century manuscript was found 18 years later."),
        ("ar-en", "يعود المخطوط إلى القرن الثامن عشر.", "The manuscript dates from the 18th century.",
         "The manuscript dates from the 19th century."),
        ("ru-de", "Компания увеличила прибыль на четверть.", "Die Firma hat ihren Gewinn um ein Viertel gesteigert.",
         "Die Firma hat ihren Gewinn um ein Drittel gesteigert."),
        ("en-uk", "Half of the wounded were treated.", "Половину поранених лікували.", "Чверть поранених лікували."),
        ("de-en", "Er unterbrach die Sitzung fünfmal.", "He interrupted the session five times.",
         "He interrupted the session."),
        ("pt-en", "Lula telefona a Zelensky", "Lula phones Zelensky", "Lula phones Zelensky twice"),
        ("en-tr", "He will give his fee to a village school.", "Ücretini bir köy okuluna bağışlayacak.",
         "Ücretini iki köy okuluna bağışlayacak."),
        ("en-tr", "It makes a car every 55 seconds.", "Her 55 saniyede bir otomobil üretiyor.",
         "Her 55 dakikada bir otomobil üretiyor."),
        ("ru-en", "Он ждал ответа с тремя месяцами отсрочки.", "He waited with three months' grace.",
         "He waited with three weeks' grace."),
        ("de-fr", "Sie traf nach einer 14-tägigen Reise ein.", "Elle est arrivée après 14 jours de voyage.",
         "Elle est arrivée après 14 mois de voyage."),
        ("it-en", "La Juve pareggia 0-0.", "Juve draw 0-0.", "Juve draw."),
    ],
)  # fmt: skip
def test_multiples_centuries_parts_and_times_are_compared_in_words(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-fr", "He bought nothing but a new fridge.", "Il n'a acheté qu'un réfrigérateur neuf."),
        ("es-en", "Badosa cae en octavos ante Gauff", "Badosa falls to Gauff in last 16"),
        ("es-en", "Ganó 4-0 con un doblete de Mbappé.", "They won 4-0 with two goals from Mbappé."),
        ("en-pt", "A 14th-century fresco was found.", "Um fresco do século 14, escondido, foi encontrado."),
        ("ru-en", "Встреча длилась четверть часа.", "The meeting lasted a quarter of an hour."),
    ],
)
def test_what_only_looks_like_another_number_is_none(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()
