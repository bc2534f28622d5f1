"""The report as a page: what was written by hand, around the tables."""

from __future__ import annotations

import re

from tools.summaries.board import SAMPLES, Board
from tools.summaries.evaluate import FOLDS, NEWS, Evaluation
from tools.summaries.goals import best_sumy
from tools.summaries.names import REPORTED
from tools.summaries.tables import (
    auto_table,
    goals_table,
    languages_table,
    lost,
    methods_table,
    rules_table,
    sets_table,
    three_table,
)

_SPEED = re.compile(r"^## Speed\n.*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)
_SPEED_INTRODUCTION = """\
`.venv/bin/dragoman bench summarize`, one run, one process: three sentences out of texts of as many sentences as the
column says. Both sides have the words ready. ¹: not the same sentences, since ours read 200 of them there."""
_FURTHER = "more of OrangeSum, Portuguese summaries by machine, long Urdu ones, standfirsts in twelve languages"
_PAGE = """\
# How good and how fast the summaries are

Written by `make summaries-report DATA=FOLDER`; what is changed here by hand is lost at the next run. The weights come
from `make fit-summarizer DATA=FOLDER`. The folder holds news with summaries by people and is not in the repository:
the texts belong to their publishers.

![What the news method gains over the first three sentences, by set, beside sumy's best](pictures/summaries.svg)

## Goals

{goals}

ROUGE is F1, of 100. What the numbers rest on, and where they are weak, stands below.

## What was measured on

{sets}

- **References.** Every article is compared with what a person wrote or chose; where several did, the mean counts.
  English is read as rouge-score does (letters and digits, Porter's stems of words over three letters); every other
  language by its words, without stems. This reading was compared once with another scorer (Porter stems
  by NLTK; for the lead, a splitter of its own), on what `--sentences 3` gave for all nine sets: ROUGE-1 and ROUGE-2 of
  our sentences agreed within 0.03 points on each set, those of Lead-3 within 0.1, but for Arabic (0.3) and Bengali
  (0.1), where sentences are split at other places.
- **Articles that were not fitted on.** {folds} folds over {fitted_on:,} articles: the nine sets and four more
  ({further}).
  Each article is summarised by weights that were fitted on the other four fifths, with the same features, the same
  corrections for languages and the same rules as in `dragoman summarize`. What sentences are worth together, and with
  it how many `auto` takes, is fitted the same way; the scores that it starts from come from weights which never saw the
  article at hand, but those that it is fitted with may come from weights which saw others of its fold, and, where a
  language is left out, articles of that language. The features, the settings of the fit, and
  the three numbers of the rules were chosen while looking at these articles: on others expect a little less. Other
  documents of the same sets, held out, were not looked at.
- **Lead-k** is the first k sentences as the splitter gives them, before anything else is filtered than single words: a
  headline or a byline in the text counts against the lead. All other systems choose from the candidates, from which
  headlines, fragments and repetitions are gone; *first candidates* are the first three of those.
- **sumy.** All eight methods are given our sentences, words, stems and stop words: sumy's own splitter needs data that
  it downloads, and cannot run offline. LexRank, TextRank, Reduction and KL are run by our versions, which choose the
  same sentences (a test holds them to it). Where a method fails, it is given the lead.
- **Intervals** hold 95 % of {samples:,} resampled means, article by article (paired bootstrap, fixed seed); for the
  mean of the sets, articles are resampled within each. A loss is *significant*, and bold, when the whole interval is
  below zero.

## Three sentences

ROUGE-1/ROUGE-2 (R1/R2). sumy's best method is the one with the highest ROUGE-1 in hindsight, chosen anew for each set.

{three}

ROUGE-1 of all methods:

{methods}

## As many sentences as the text needs

`--sentences auto` chooses two, three or four; Lead-k is the best of k = 1 to 4 by ROUGE-1 plus ROUGE-2, in hindsight.

{auto}

## Languages that were not fitted on

First the weights for all languages, fitted without any article of the set's language; then fitted with them; then
with the language's own corrections on top. The last two columns say what the corrections bring.

{languages}

## What the rules change

Three sentences, means of the sets; shares are of all articles, in which the large sets weigh more. *Out of context*:
sentences that open with "He", "But", "This" while the one before them is not chosen. *Repeat*: summaries with two
sentences whose cosine is 0.5 or more.

{rules}

## Verbatim

{sentences:,} sentences that {articles:,} articles of {files} files were split into, and {in_summaries:,} of their
summaries (three sentences, and auto): `text[start:end] == sentence`, none empty, none out of order. Wrong: {wrong}.

{speed}
## Where we lose, and what this does not say

- Not surely better than the first three sentences, in one measure or both (gain in ROUGE-1, in ROUGE-2):
{lost}
- sumy's best method, chosen in hindsight, has a higher ROUGE-1 than ours on: {better}.
- **Length confounds F1.** Standfirsts and single sentences are short, readers' choices are long. Part of a gain is that
  the three sentences are nearer to the reference's length, not better; the comparison of `auto` with the best Lead-k is
  the fairer one. On XSum, no choice of sentences comes near the one sentence that somebody wrote.
- **Corrections by language** are fitted on few articles in Arabic, Bengali, Norwegian, Turkish and Urdu (25 to 98), and
  on one source each, so that they learn the outlet's habits together with the language's. They are held back the more
  the fewer there are, and left out where they earn less on articles that they were not fitted on (which of them, the
  other folds decide): German has none for that reason. See above what they bring.
- **Where the gain comes from.** On the Norwegian and Turkish sets much of it is length, and headlines in the text that
  the lead takes and we do not, rather than a better sense for what matters. 30 and 48 articles are few: the intervals
  are wide.
- A **standfirst** is written to lead into an article, not to stand for it. What repeats the title scores well against
  it, and the title's words weigh much; CNN/DailyMail, XSum and EASC come without titles.
- ROUGE counts words. It does not see whether a summary reads well, nor what is true.
- Sets in which machines wrote the reference, and those of several languages with few articles each, are fitted on, with
  less weight, but not reported. For Chinese, Hindi, Russian and Japanese there was nothing to measure by.
"""


def page(evaluation: Evaluation, speed: str) -> str:
    board, checked = evaluation.board, evaluation.checked
    return _PAGE.format(
        goals=goals_table(evaluation),
        sets=sets_table(board),
        folds=FOLDS,
        fitted_on=evaluation.fitted_on,
        further=_FURTHER,
        samples=SAMPLES,
        three=three_table(board),
        methods=methods_table(board),
        auto=auto_table(evaluation),
        languages=languages_table(board),
        rules=rules_table(evaluation),
        sentences=checked.sentences,
        articles=checked.articles,
        files=checked.files,
        in_summaries=checked.summary_sentences,
        wrong=checked.wrong,
        speed=speed,
        lost="\n".join(f"  - {line}" for line in lost(board)) or "  - none",
        better=", ".join(better_rivals(board)) or "none",
    )


def better_rivals(board: Board) -> list[str]:
    every = {name: best_sumy(board, name) for name in board.sets}
    return [
        f"{REPORTED[name][0]} ({rival})"
        for name, rival in every.items()
        if board.mean(rival, name)[0] > board.mean(NEWS, name)[0]
    ]


def speed_section(text: str) -> str:
    return f"## Speed\n\n{_SPEED_INTRODUCTION}\n\n{text}\n"


def kept_speed(page: str) -> str:
    """The section on speed of a page that is there already, or nothing."""
    found = _SPEED.search(page)
    return found[0].rstrip() + "\n" if found else ""
