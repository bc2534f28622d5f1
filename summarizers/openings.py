"""Sentences that open with a word whose sense the sentence before holds: "He", "But", "This"."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from summarizers.languages import base_language

# First words, lower-cased: pronouns, demonstratives, connectives. Written for this project; articles that read the
# same ("die", "la", "os") are left out, since most sentences that they open stand by themselves.
_BY_LANGUAGE = {
    "ar": "وهو وهي هو هي هم لكن ولكن كما ثم هذا هذه ذلك تلك وقد وكان وكانت وأضاف وقال وقالت وأوضح وأشار وتابع وأكد",
    "bg": "той тя то те това този тази тези но и а обаче също затова освен после така",
    "bn": "তিনি তারা সে এটি এ এই তবে কিন্তু এবং আর তাই এছাড়া এরপর তার তাদের ওই",
    "ca": "ell ella ells elles això aquest aquesta però i o també així després seu seva",
    "cs": "on ona ono oni to tento tato toto tito ale a však také proto potom přesto navíc jeho její jejich",
    "da": "han hun det de dette disse den men og eller så for da der også derfor desuden herefter her hans hendes",
    "de": "er sie es dies diese dieser dieses aber und oder denn doch sondern jedoch dann danach außerdem deshalb "
    "daher dabei damit so auch zudem dennoch ihr sein seine ihre dort da das",
    "el": "αυτός αυτή αυτό αυτοί αλλά και όμως επίσης έτσι ωστόσο",
    "en": "he she it they his her its their this that these those but and or so because however meanwhile then there "
    "also such instead moreover still yet nevertheless therefore thus additionally furthermore him them here",
    "es": "él ella ellos ellas eso este esta ese esa pero y o sin también así después su sus",
    "fa": "او وی آنها این آن اما و ولی همچنین سپس بنابراین",
    "fi": "hän he se ne tämä nämä mutta ja myös siksi sitten kuitenkin lisäksi",
    "fr": "il elle ils elles ce cet cette ces cela ça mais et ou donc car or ainsi alors ensuite enfin puis aussi "
    "cependant toutefois pourtant celui celle ceux celles lui leur en son sa ses",
    "he": "הוא היא הם הן זה זו זאת אבל אך ואולם לכן גם כך כמו בנוסף",
    "hi": "वह वे यह ये इस उस लेकिन और मगर हालांकि फिर इसके उसके उन्होंने इसलिए",
    "hu": "ő ők ez az azonban de és ezért így is továbbá majd",
    "id": "ia dia mereka ini itu tetapi tapi namun dan atau juga karena kemudian selain",
    "it": "egli lui lei loro esso questo questa ma e o però quindi anche inoltre poi così suo sua",
    "ko": "그는 그녀는 그들은 이는 그것은 그러나 하지만 그리고 또 또한 그래서 이어 이에",
    "nl": "hij zij ze het dit dat deze die maar en of dus toch ook daarom daarna verder bovendien zijn haar hun",
    "no": "han hun det de dette disse den men og eller så for da der også derfor likevel dessuten deretter her hans "
    "hennes",
    "pl": "on ona ono oni to ten ta te ale i a jednak także też dlatego potem ponadto jego jej ich",
    "pt": "ele ela eles elas isso este esta esse essa mas e ou porém então também assim depois contudo já seu sua",
    "ro": "el ea ei ele acesta aceasta dar și însă de asemenea apoi astfel",
    "ru": "он она оно они это этот эта эти но и а однако также тогда затем поэтому его её их при",
    "sv": "han hon det de detta dessa den men och eller så för då där också därför dessutom sedan här hans hennes",
    "th": "เขา เธอ มัน พวก แต่ และ นี่ นั่น",
    "tr": "o bu şu onlar bunlar ama fakat ve ancak ayrıca sonra çünkü böylece bunun bunu buna onun öte oysa",
    "uk": "він вона воно вони це цей ця ці але і й а та однак також тоді потім тому його її їх",
    "ur": "وہ یہ اس ان لیکن اور مگر تاہم پھر بھی",
    "vi": "ông bà anh chị họ nó đó này tuy nhưng và vì do bên ngoài sau khi theo đây cô",
}
# Without spaces between words, the beginnings of the sentence are compared.
_BEGINNINGS = {
    "ja": ("彼", "彼女", "これ", "それ", "その", "この", "しかし", "また", "そして", "だが", "ただ", "一方", "さらに"),
    "zh": ("他", "她", "它", "這", "这", "那", "但", "然而", "不過", "不过", "而且", "此外", "另外", "因此"),
}  # fmt: skip


@cache
def _openings(base: str) -> frozenset[str]:
    return frozenset(_BY_LANGUAGE.get(base, "").split())


def lean_on_the_one_before(texts: Sequence[str], words: Sequence[Sequence[str]], lang: str) -> NDArray[np.bool_]:
    """For each sentence, given its text and its words in lower case, whether it seems to lean on the one before it."""
    base = base_language(lang)
    if beginnings := _BEGINNINGS.get(base):
        return np.array([text.startswith(beginnings) for text in texts])
    openings = _openings(base)
    return np.array([bool(each) and each[0] in openings for each in words])
