import pytest

from curation.values.sound import sound_key, tokens


@pytest.mark.parametrize(
    "one, other",
    [
        ("Wi Seong-rak", "Wi Sung-lac"),
        ("Yoo Hae-won", "Yu Hae Won"),
        ("Mohammed bin Salman", "Muhammad ben Salmane"),
        ("Muammar Gaddafi", "Moammar Qadhafi"),
        ("Sergei Lavrov", "Sergey Lavroff"),
        ("Ichiro Ohno", "Ichirō Ōno"),
        ("Abdel Fattah el-Sisi", "Abdel Fattah al-Sisi"),
        ("Batsukh Enkhjargal", "Enkhjargal Batsukh"),
    ],
)
def test_press_romanisations_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


@pytest.mark.parametrize(
    "one, other", [("Lee Jae-myung", "Lee Jae-yong"), ("Kim Min-seok", "Kim Jong-un")]
)
def test_other_names_sound_different(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)


def test_particles_do_not_count_unless_nothing_else_is_left() -> None:
    assert tokens("Mohammed bin Salman") == ["mohammed", "salman"]
    assert tokens("Abu") == ["abu"]
