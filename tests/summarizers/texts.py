"""Texts to summarise: short news in seven languages, and strategies for what nobody would write."""

from hypothesis import strategies as st

NEWS: dict[str, str] = {
    "en": (
        "The council of Port Ellery voted on Tuesday to rebuild the old pier. Dr. Ana Reyes, who led the study, "
        "said it would cost about $3.5 million.\n\nFishermen had asked for the work since the storm of 2019. "
        "“We could not wait any longer,” one of them said. The pier will open again next spring, the mayor promised."
    ),
    "pt": (
        "A Câmara de Vila Branca aprovou na terça-feira a reconstrução do cais. O Sr. Lopes disse que a obra custará "
        "R$ 3.500,00 por metro.\n\nOs pescadores pediam a obra desde a tempestade. O cais reabre na primavera."
    ),
    "ru": (
        "В 2026 г. в городе начнут строить новый причал. И. И. Иванов сообщил, что работы займут 2,5 года.\n\n"
        "Рыбаки просили об этом давно. Причал откроют весной, пообещал мэр города."
    ),
    "ar": (
        "وافق مجلس المدينة يوم الثلاثاء على إعادة بناء الرصيف القديم. قال د. أحمد إن الكلفة تبلغ 3.5 مليون دولار.\n\n"
        "هل ينتظر الصيادون طويلا هذه المرة؟ وعد رئيس البلدية بافتتاح الرصيف في الربيع المقبل."
    ),
    "zh": (
        "市议会周二投票决定重建旧码头。负责研究的专家表示，工程将耗资3.5亿元。\n\n"
        "渔民们从风暴过后就一直要求重建。“我们不能再等了。”市长承诺码头将在明年春天重新开放。"
    ),
    "hi": (
        "नगर परिषद ने मंगलवार को पुराने घाट को फिर से बनाने का फैसला किया। डॉ. शर्मा ने कहा कि इस पर 3.5 करोड़ रुपये खर्च होंगे।\n\n"
        "मछुआरे तूफान के बाद से यही माँग कर रहे थे। महापौर ने कहा कि घाट अगले वसंत में खुलेगा।"
    ),
    "tr": (
        "Belediye meclisi salı günü eski iskelenin yeniden yapılmasına karar verdi. Prof. Dr. Ayşe Işık maliyetin "
        "3,5 milyon lira olduğunu söyledi.\n\nİskele 29. Ekim şenliklerinde açılacak. "
        "Balıkçılar bunu çoktandır istiyordu."
    ),
}

LANGUAGES = [*NEWS, "pt-BR", "zh-Hant", "und", "ja", "th", "de", "bn", "xx", ""]

_WORDS = "word Word. Dr. A. 3.5 No! “Yes?” e.g. … ... 他来了。 「好」と वह गया। डॉ. هل؟ د. İI 2026 г. ru. n.º 29."
_ODD = [" ", "\n", "\n\n", "\r\n", "\u2028", "\t", "\u00a0", "\u200b", "\ufeff", "\0", "\ud800", "\x85", "\u202e"]
_SIGNS = ["😀", "👩‍👩‍👧", "e\u0301", "\u0301", "ー", "ไทย", "(", ")", '"', "«", "—", "[1]"]
_FRAGMENTS = st.sampled_from([*_WORDS.split(" "), *_ODD, *_SIGNS])
ANY_TEXT = st.one_of(
    st.text(max_size=400),
    st.lists(_FRAGMENTS, max_size=60).map("".join),
    st.lists(_FRAGMENTS, max_size=60).map(" ".join),
    st.lists(st.sampled_from([s for text in NEWS.values() for s in text.split(" ")]), max_size=120).map(" ".join),
)
