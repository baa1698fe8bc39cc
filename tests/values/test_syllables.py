"""How often the count is right: it is held against words whose syllables were counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinesite.values.syllables import count_syllables

# Counted by hand before the rules were run on them; where dictionaries allow two counts, the word was left out. Of 492
# words the rules had 27 wrong at first, and none after they were mended. Of the thousand other words that the site in
# content/ uses most, read over by hand afterwards, 3 were wrong; these are among the words here now.
WORDS = {
    1: (
        "a the be move moved moves back bend bends knee knees hip hips leg legs arm arms chest neck spine spines hold "
        "holds rest rests lift lifts stretch stretched lie floor mat chair wall step steps stand stands sit breathe "
        "breathed breath breaths breathes slow fast pain ache aches ached strain sprain sharp dull numb nerve nerves "
        "bone bones joint joints disc discs core strength squeeze press pressed push pull pulled raise raised ease "
        "eased eyes toes thigh thighs calf heel foot feet hands palms head straight should could would don't can't "
        "won't child's learned helps worked hours days weeks month months year years time times dose rounds round "
        "each side sides"
    ),
    2: (
        "million union notebook "
        "muscle muscles ankle ankles shoulder shoulders elbow pelvis pelvic buttocks body stretches bridges reaches "
        "lifted rested doubled gentle gently table tables pillow lower upper backward slowly safely useful careful "
        "movement movements sometimes something someone therefore lying doing being going seeing painful hamstring "
        "hamstrings psoas lumbar doctor nurses headache tendon tendons fracture tissue tissues bladder bowel fever "
        "weakness numbness tingling swelling massage cushion stiffness balance balanced repeat relax tighten "
        "tightened begin again before after people patient patients treatment treatments forehead forearm forearms "
        "kneecap upright downward morning evening minute minutes second seconds number numbers question questions "
        "answer answers nothing away around outside inside below above between without within couldn't doesn't isn't "
        "daily weekly easy hardly healthy spasm rhythm diet quiet science lion riot giant trial fluid poem chaos "
        "create react client clients value values issue rescue language people's friendly finger fingers action "
        "nation section motion caution cautions special social partial ancient surface notice practice promise "
        "purpose measure pleasure pressure picture posture nature creature capture program programme programmes "
        "problem problems image damage damaged manage managed package surgeon surgeons region regions reason reasons "
        "season lesson person persons tension mention pension version flexion rotate rotates standing"
    ),
    3: (
        "australian champion familiar italian opinion reptilian "
        "exercise exercised hospital medicine vertebra vertebrae arthritis sciatic area areas serious period medium "
        "radio easier heavier happier quietly physical clinical medical typical general several abdomen family "
        "another however whenever remember together tomorrow yesterday consider important different possible probably "
        "certainly definite usual regular condition conditions position positions direction injury injuries surgery "
        "pregnancy allergy therapy assessment appointment continue continued continues example examples understand "
        "difference rotation extension vitamin diagram calendar instruction instructions physician physicians "
        "specialist specialists circular muscular opposite potential museum idea ideas nausea gradual graduate audio "
        "video studio patio ratio diagnose diagnosed sensation sensitive resistance persistent consistent equipment "
        "advantage piriform ligament ligaments cartilage quadriceps gluteal numbering instructor employer enjoying "
        "annoying beginner beginners mobilise stabilise gluteus"
    ),
    4: (
        "exercises exercising sciatica recovery emergency ability activity activities especially gradually usually "
        "inflammation diagnosis scoliosis experience experienced anxiety variety education information population "
        "operation medication relaxation complicated independent identify original abdominal conservative certificate "
        "immediate appropriate repetition repetitions ibuprofen piriformis professional professionals stability "
        "mobility january february comfortable temperature evaluate evaluates radiator material materials peripheral"
    ),
    5: (
        "iliopsoas "
        "experiences individual immediately intermediate examination association university flexibility disability "
        "possibility rehabilitate electricity refrigerator inflammatory communication regeneration"
    ),
    6: (
        "physiotherapist anatomically osteoarthritis osteoporosis physiotherapy cardiovascular sacroiliac "
        "responsibility deterioration"
    ),
}


@pytest.mark.parametrize(("syllables", "words"), WORDS.items())
def test_words_have_the_syllables_that_dictionaries_give_them(syllables: int, words: str) -> None:
    """Common words and medical ones."""
    assert {word: count_syllables(word) for word in words.split()} == dict.fromkeys(words.split(), syllables)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("Sciatica", 4),
        ("knee-to-chest", 3),
        ("child\N{RIGHT SINGLE QUOTATION MARK}s", 1),
        ("15", 1),
        ("2.5", 1),
        ("X-ray", 2),
        ("s", 1),
        ("hmm", 1),
    ],
)
def test_what_is_no_plain_word_is_counted_too(word: str, syllables: int) -> None:
    """Capitals, hyphens, numbers, letters."""
    assert count_syllables(word) == syllables


@given(st.text())
def test_every_word_has_a_syllable(text: str) -> None:
    """Whatever stands there."""
    assert count_syllables(text) >= 1
