"""What makes two spellings of a name alike, and what does not."""

import pytest

from curation.reconcile.names import SIMILAR, SOUND, NameReason, name_reason

RESPELT = "one surname, spelt in two ways"
ORDER = "same names in another order"
LEFT_OUT = "initials or names left out"
PATRONYMIC = "patronymic and given name"
ARTICLE = "spelt alike but for the article"
SAME = "same name"
PARTICLES = "same name but for particles"

CASES = [
    # Korean: Revised, McCune-Reischauer and what people print on their cards
    ("Wi Sung-lac", "Wi Seong-rak", SOUND),
    ("Cho Tae-yul", "Jo Tae-yeol", SOUND),
    ("Chung Eui-yong", "Jeong Ui-yong", SOUND),
    ("Yoon Suk Yeol", "Yun Seok-yeol", SOUND),
    ("Han Duck-soo", "Han Deok-su", SOUND),
    ("Ahn Gyu-back", "An Kyu-baek", SOUND),
    ("Lee Jae-myung", "Yi Jae-myeong", RESPELT),
    ("Lim Dong-won", "Im Dong-won", RESPELT),
    ("Noh Moo-hyun", "Roh Moo-hyun", RESPELT),
    ("Park Geun-hye", "Pak Kun-hye", RESPELT),
    ("Jae-myung Lee", "Jae-myeong Yi", RESPELT),
    ("Jae-myung Lee", "Lee Jae-myung", ORDER),
    ("Yoo Hae-won", "Yoo Haewon", SAME),
    # Long vowels of Japanese, and Kunrei
    ("Taro Kono", "Tarō Kōno", SAME),
    ("Taro Kono", "Kouno Tarou", SOUND),
    ("Shinjiro Koizumi", "Sinziro Koizumi", SOUND),
    ("Yoshimasa Hayashi", "Hayasi Yosimasa", SOUND),
    ("Junichiro Koizumi", "Jun'ichirō Koizumi", SAME),
    # Pinyin and Wade-Giles of Chinese
    ("Xi Jinping", "Hsi Chin-p'ing", SOUND),
    ("Deng Xiaoping", "Teng Hsiao-ping", SOUND),
    ("Mao Zedong", "Mao Tse-tung", SOUND),
    ("Qiao Guanhua", "Ch'iao Kuan-hua", SOUND),
    ("Zhang Chunxian", "Chang Ch'un-hsien", SOUND),
    ("Ma Ying-jeou", "Ma Yingjiu", SOUND),
    # Arabic: article, gemination, q and k, French and English spellings
    ("Muammar Gaddafi", "Moammar Qadhafi", SOUND),
    ("Mohammed bin Salman", "Muhammad ben Salmane", SOUND),
    ("Abdel Fattah el-Sisi", "Abd al-Fattah as-Sisi", PARTICLES),
    ("Abdelmadjid Tebboune", "Abd al-Majid Tabbun", SOUND),
    ("Ayman Safadi", "Aiman al-Safadi", SOUND),
    ("Kais Saied", "Qais Saïd", SOUND),
    ("Ahmed Lamrani", "Ahmad al-Amrani", ARTICLE),
    # Cyrillic: zh and j, kh and h, x and ks, -ov, -ow and -off
    ("Sergei Lavrov", "Sergey Lavroff", SOUND),
    ("Yury Ushakov", "Iouri Ouchakov", SOUND),
    ("Alexander Lukashenko", "Aliaksandr Lukashenka", SOUND),
    ("Kassym-Jomart Tokayev", "Qasym-Zhomart Toqaev", SOUND),
    ("Gurbanguly Berdimuhamedow", "Kurbanguly Berdymukhammedov", SOUND),
    ("Emomali Rahmon", "Emomali Rakhmon", SOUND),
    # Patronymics, in either order, and initials for them
    ("Batmunkhiin Battsetseg", "Battsetseg Batmunkh", PATRONYMIC),
    ("L. Oyun-Erdene", "Luvsannamsrain Oyun-Erdene", LEFT_OUT),
    ("Sergei Lavrov", "Sergei Viktorovich Lavrov", LEFT_OUT),
    ("S.V. Lavrov", "Sergei Viktorovich Lavrov", LEFT_OUT),
    ("Ilham Aliyev", "Ilham Heydar oglu Aliyev", LEFT_OUT),
    ("M.F. Ismail", "Mohamed Farzan Ismail", LEFT_OUT),
    ("S. Jaishankar", "Subrahmanyam Jaishankar", LEFT_OUT),
    ("Jose Manuel Albares", "José Manuel Albares Bueno", LEFT_OUT),
    ("Ghita Bennouna", "Ghita Bennouna-Sebti", LEFT_OUT),
    # Order
    ("Orbán Viktor", "Viktor Orban", ORDER),
    ("Nguyen Phu Trong", "Nguyễn Phú Trọng", SAME),
    # Not one name: at most alike in spelling, which asks nothing by itself
    ("Lee Jae-myung", "Lee Jae-yong", SIMILAR),
    ("Li Qiang", "Li Keqiang", SIMILAR),
    ("Kim Min-seok", "Kim Jong-un", ""),
    ("Park Jin", "Park Chan", ""),
    ("Lee Jae-myung", "Yi Sun-sin", ""),
    ("Sergei Lavrov", "Sergei Shoigu", ""),
    ("Hun Sen", "Hun Manet", ""),
    ("Le Hoai Trung", "Le Thanh Long", ""),
    ("J. Lee", "K. Lee", ""),
    ("A. B.", "Anna Berg", ""),
]


@pytest.mark.parametrize("one, other, words", CASES)
def test_two_spellings_are_alike_for_a_reason(one: str, other: str, words: str) -> None:
    for first, second in ((one, other), (other, one)):
        found = name_reason(first, second)
        assert (found.words if found else "") == words


@pytest.mark.parametrize(
    "one, other, is_distinctive",
    [
        ("Batsukhiin Enkhjargal", "Enkhjargal Batsukh", True),
        ("Ok Seung-bin", "Ok Sung-bin", True),
        ("Yoo Hae-won", "Yu Hae Won", False),  # one consonant in all
        ("Wang Yi", "Wang Wei", False),
        ("Enkhjargal", "Enkhjargal", False),
        ("B. Enkhjargal", "Batsukhiin Enkhjargal", False),  # a given name that many have
    ],
)
def test_a_likeness_is_distinctive_where_it_is_hardly_chance(
    one: str, other: str, is_distinctive: bool
) -> None:
    found = name_reason(one, other)
    assert isinstance(found, NameReason)
    assert found.is_distinctive is is_distinctive
