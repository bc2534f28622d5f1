"""Sentences keep their words and their places, in every language."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizers import split_sentences
from tests.summarizers.texts import ANY_TEXT, LANGUAGES, NEWS

# A bar stands where one sentence ends and the next begins; it and the spaces around it are not in the text.
TABLE = [
    ("en", "He paid $3.5 million. | It was 5 p.m. on Monday. | Then U.S. troops left."),
    ("en", "U.S. President J. F. Kennedy spoke. | Mr. Jones vs. Mrs. Smith went on."),
    ("en", '"We won," he said. | "We did!" she cried. | They left.'),
    ("en", "“We won. We are happy,” he said. | She left."),
    ("en", "It ended... | Then it began. | And it went on… | But no final stop"),
    ("en", "What?! | Really?? | See www.example.com for version 2.0.1. | Fine."),
    ("en", "He left.[1] | She stayed."),
    ("en", "the cat sat . | the dog ran . | it ate ."),
    ("en", "COVID-19 came back. | Prof. Ada wrote it, i.e. the first one (1843). | Good."),
    ("pt", "O Sr. Silva chegou. | A Dra. Ana saiu às 10h. | Custa R$ 3.500,00. | Fim"),
    ("pt-BR", "Mora na Av. Paulista, n.º 5. | O prof. falou... | Depois saiu."),
    ("pt", "«Vamos», disse. | «Já!» | E foram."),
    ("ru", "В 2026 г. в Москве жили 5 тыс. человек. | Это много."),
    ("ru", "И. И. Иванов и др. пришли. | А. С. Пушкин писал."),
    ("ru", "«Да!» — сказал он. | Потом ушёл… | Рост составил 3,5 %. | Т. е. много."),
    ("ar", "هل جاء؟ | نعم. | قال: «اذهب!» | ثم ذهب. | السعر 3.5 دولار؛ انتهى"),
    ("ar", "وصل د. أحمد إلى القاهرة. | وغادر."),
    ("zh", "他来了。 | 她说：“走吧！” | 然后走了。 | 真的吗？ | 是的……好。 | 没有句号"),
    ("zh-Hant", "價格是3.5元。 | 他說：「好。」 | 然後離開了！"),
    ("hi", "मैं गया। | क्या तुम आए? | हाँ! | कीमत 3.5 रुपये है। | डॉ. शर्मा आए। | अंत"),
    ("hi", "पहला॥ | दूसरा।"),
    ("tr", "Dr. Ahmet geldi. | Saat 15.30'da gitti. | 29. Ekim törenleri başladı. | Prof. Dr. Ayşe konuştu."),
    ("tr", "İstanbul'da 3,5 milyon kişi yaşıyor. | I. Dünya Savaşı bitti... | Son"),
    ("de", "Am 3. Oktober kam z. B. Herr Dr. Meier. | Er blieb. | Das kostet 3.000 Euro."),
    ("fr", "M. Dupont est là. | « Oui ! » dit-il. | Il part ? | Non. | Mme. Le Pen arrive en 52 av. J.-C. à pied."),
    ("ja", "彼は来た。 | 彼女は「行こう！」と言った。 | 終わり"),
    ("ur", "وہ آیا۔ | وہ گئی۔"),
    ("und", "One came. | Two went! | 他来了。 | वह गया। | نعم"),
    # A long quotation is told sentence by sentence, a short one that goes on ("…," he said) in one piece.
    (
        "en",
        'She wrote: "This is wrong. | The plan will cost the town more than the old pier. | Stop." | "Yes," he said.',
    ),
    (
        "en",
        'He left. | "This is all," she wrote. | "Nothing else." | They met in the U.S. | They talk at 5 p.m. ET. | But',
    ),
    (
        "en",
        "He works for Apple Inc. | The rise was 16.5%. | Japan lost (7.96). | No. | That was No. 5 of the Oct. 3 race.",
    ),
    (
        "en",
        "J. F. Kennedy, K. De Bruyne and St. John saw Warner Bros. Pictures. | They got a B. | That is it. | 1. Wash.",
    ),
    (
        "en",
        "Vote early!!! | 3. Go home. | See the list [2]. | He left. [3] | Why not?” | iPhone sales rose. | Yes... yes.",
    ),
    (
        "de",
        "Er wurde 29. | Sie blieb am 6. Mai. | 1990. | Peter. | Art. 5 gilt. | Auf diese Art. | Die 125. Folge kam.",
    ),
    (
        "de",
        "„Sie beißen. | Sie sind neugierig und wollen niemandem schaden, das weiß hier jeder, der sie füttert. | "
        "Das ist es“, sagte er.",
    ),
    ("de", "„Oh. Nein“, sagte er. | Ludwig XIV. Hof hieß so. | Die Note war A. | Aus den Schulen kam Lob."),
    (
        "fr",
        "« Nous avons perdu. | C’est une défaite que personne ici n’attendait, et il faut en parler. » | Puis il part.",
    ),
    ("fr", 'Selon M. Le Maire, « c’est non ». | " Il a tort. " | Il fait 40 °C. | Mais il reste à la p. 5. | Fin'),
    ("pt", "O valor subiu 4,5%. | Pedro ganhou na Série B. | A taça é dele. | O edifício ruiu… | “É o art. 3”, leu."),
    (
        "ru",
        "До 10 см. | Для всех. | Это 19 км/ч. | Ураган стих, т. е. ушёл (рис. 3). | Дж. Байден молчал в г. Москве.",
    ),
    ("ru", "«Какой ужас!», — повторяла она. | «Так и есть. Мы ждали», — ответил он. | Это было в 2018 г. | Это всё."),
    ("uk", "Він змінив ім'я. | Шон не хотів. | Це мал. 5 і вул. Садова."),
    ("ar", "عاد الوفد إلى العاصمة.[4] [5] | وبقي أ. سالم في ص. 5 منها. | هل رحل؟! | نعم"),
    (
        "zh",
        '她说："我们去看看。 | 他不去。" | 为什么?! | 没人知道。 | “走吧！”他说。 | ３．５元。 | 好的. | 再见! | 完',
    ),
    ("zh", '他来了。 | "我们走吧。" | 然后呢。 | 他说：“不行！”'),
    ("hi", "यू.एस. में बाढ़ आई। | मि. सिंह गए।"),
    ("hi", "यह सच है. | वह आया. | बी. आर. शर्मा बोले। ” | फिर गए।"),
    (
        "tr",
        "Hz. Ali geldi. | 2. Abdülhamid ve II. Mahmud öldü. | Yaşım 25. | Bu iyi. | F.Bahçe kazandı! | Dr. Can geldi.",
    ),
    ("zh", "他和吹牛老爹、P. Diddy来了。 | 好。"),
    ("ja", "「今日は行きません！」と彼は言った。 | 彼女も「無理？」って聞いた。 | 本当ですか？ | はい"),
    ("en", "They met on Wall St. | The market fell in St. Louis."),
    ("ru", "Она помогла им. | Они ушли в парк им. Горького."),
    ("ru", "Продают сыр, рыбу и т. д. | Причал открыт, т. е. работает. | Тут лодки и т.п. | Рыбаки рады."),
    ("pl", "Pomogła im. | Oni poszli do parku im. Mickiewicza przy ul. Jasnej."),
    ("th", "เขามาถึงเมื่อวันที่ 5 ม.ค. 2567 ที่กรุงเทพฯ"),
    ("vi", "Công an TP. HCM bắt anh D. | Trong lúc đó họ về Đông Nam Á. | Tuy nhiên, giá tăng. | Ảnh: Kh. Uyên"),
    ("vi", 'Ông nói . | " Tôi về . " | Anh đi . | " Chị ở .'),
    ("bn", "ড. রহমান ও মো. করিম এলেন। ’ | তিনি গেলেন। | মূল্য ৩.৫ টাকা?"),
    ("ur", "ڈاکٹر. احمد آئے۔ | کیا وہ گئے؟ | ہاں"),
    ("ko", "그는 갔다. | “좋다!” | 값은 3.5원이다. | 끝"),
    ("he", 'ד. כהן הגיע. | הוא אמר: "בוא." | מחיר 3.5 שקל. | סוף'),
    ("und", "1. One came here. | 2. Two went there. | Mr. Three saw dr. Four."),
]


@pytest.mark.parametrize(("lang", "marked"), TABLE)
def test_sentences_end_where_a_reader_would_end_them(lang: str, marked: str) -> None:
    expected = marked.split(" | ")
    text = "".join(expected) if lang.startswith(("zh", "ja")) else " ".join(expected)
    assert [sentence.text for sentence in split_sentences(text, lang)] == expected


@given(ANY_TEXT, st.sampled_from(LANGUAGES))
def test_every_sentence_is_verbatim_and_in_its_place_and_nothing_is_lost(text: str, lang: str) -> None:
    sentences = split_sentences(text, lang)
    last = 0
    between = ""
    for sentence in sentences:
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
        assert last <= sentence.start
        between += text[last : sentence.start]
        last = sentence.end
    assert not (between + text[last:]).strip()


@given(st.lists(ANY_TEXT.map(lambda text: " ".join(text.split())), max_size=4), st.sampled_from(LANGUAGES))
def test_no_sentence_crosses_a_blank_line(paragraphs: list[str], lang: str) -> None:
    sentences = split_sentences("\n\n".join(paragraphs), lang)
    assert all("\n\n" not in sentence.text for sentence in sentences)
    alone = [sentence.text for paragraph in paragraphs for sentence in split_sentences(paragraph, lang)]
    assert [sentence.text for sentence in sentences] == alone


def test_a_line_break_ends_a_sentence_without_a_stop() -> None:
    text = "Council votes for the pier\nBy Jo Marsh\r\nThe council voted on Tuesday to rebuild it."
    assert [s.text for s in split_sentences(text, "en")] == text.splitlines()


@pytest.mark.parametrize("lang", ["en", "pt", "ru", "ar", "hi", "tr"])
@pytest.mark.parametrize("width", [60, 72, 80])
def test_a_line_that_was_wrapped_by_hand_does_not_end_a_sentence(lang: str, width: int) -> None:
    paragraphs = [" ".join([block] * 3) for block in NEWS[lang].split("\n\n")]
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    found = [" ".join(s.text.split()) for s in split_sentences(wrapped, lang)]
    assert found == [s.text for s in split_sentences("\n\n".join(paragraphs), lang)]


def test_list_items_are_not_taken_for_wrapped_lines() -> None:
    items = [f"- The {word} of the pier was mended by the town's own workers" for word in ("roof", "floor", "light")]
    assert [s.text for s in split_sentences("\n".join(items), "en")] == items


def test_where_arabic_leaves_the_space_out_a_sentence_ends_all_the_same() -> None:
    found = split_sentences("وصل الوفد صباحا.وغادر مساء.", "ar")
    assert [s.text for s in found] == ["وصل الوفد صباحا.", "وغادر مساء."]


def test_a_region_or_script_in_the_language_code_changes_nothing() -> None:
    assert split_sentences(NEWS["pt"], "pt-BR") == split_sentences(NEWS["pt"], "pt")
    assert split_sentences(NEWS["zh"], "zh_Hans") == split_sentences(NEWS["zh"], "zh")
