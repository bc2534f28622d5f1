"""Words that say third, fourth, tenth; "second" and what also is a room or a day of the week are left out."""

from __future__ import annotations

import regex

ORDINAL = regex.compile(
    r"^第$"
    r"|^(?:[a-z]+[- ])?(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+t(?:een|ie)th)$"
    r"|^[a-z]+ty[- ](?:first|second)$"
    r"|^(?:terceir|setim|oitav|decim|vigesim|trigesim|tercer|cuart[oa]$|septim|octav|noven[oa])"
    r"|^(?:troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|douzieme|vingtieme)"
    r"|^(?:dritte[nrsm]?|vierte[nrsm]?|funfte[nrsm]?|sechste[nrsm]?|siebte[nrsm]?|achte[nrsm]|neunte[nrsm]?|zehnte[nrsm]?)$"
    r"|^(?:terz[oa]|settim[oa]|ottav[oa]|decim[oa])$"
    r"|^(?:треть|четверт|пят(?:ы|ои|ая|ую)|шест(?:о|ая|ую)|седьм|восьмо|восьма|девят(?:ы|ои|ая)|десят(?:ы|ои|ая))"
    r"|^(?:трет(?:|я|ьо|ю)|четверт|пят(?:ии|а|ого|ому)|шост|сьом|восьм(?:ии|а|ого)|девят(?:ии|а|ого)|десят(?:ии|а|ого))"
    r"|^(?:ال)?(?:ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)"
    r"|^(?:तीसर|चौथ|पांचव|छठ|सातव|आठव|नौव|दसव)"
    r"|^(?:ucuncu|dorduncu|besinci|altinci|yedinci|sekizinci|dokuzuncu|onuncu)"
)
# A first or a second is often no number: only where a third was lost does it tell something.
FIRST = regex.compile(
    r"^(?:first|primeir[oa]|primer[oa]?|premiere?|erste[nrsm]?|prim[oa]|перв|перш|(?:ال)?اول[ي]?$|पहल|birinci|ilk$)"
    r"|^(?:second$|segund[oa]|deuxieme|zweite[nrsm]?|second[oa]|втор|друг|(?:ال)?ثان[يه]|दूसर|ikinci)"
)
