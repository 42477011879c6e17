"""Sentences with dates, by day of publication: the sentence | phrase = meaning; phrase = meaning."""

_LINES = {
    "2026-03-11": """
        The foreign ministers will meet on 13 January 2027. | 13 January 2027 = 2027-01-13
        The talks opened on the 13th of January. | the 13th of January = 2026-01-13/
        He will visit Oslo from Nov. 4-5. | Nov. 4-5 = 2026-11-04/2026-11-05
        She was in Rome on Tuesday, March 10. | Tuesday, March 10 = 2026-03-10
        She is to call on the president on Friday. | Friday = 2026-03-13
        The session was pushed back to Sunday. | Sunday = 2026-03-15
        The leaders had been scheduled to meet in Lima in November. | November = 2025-11
        She was in Rome on Tuesday, March 5. | Tuesday, March 5 =
        They spoke on Tuesday (March 10). | Tuesday (March 10) = 2026-03-10
        They spoke on March 10 (Tuesday). | March 10 (Tuesday) = 2026-03-10
        The leaders met Monday and will meet again Friday. | Monday = 2026-03-09; Friday = 2026-03-13
        He arrives in Seoul on Thursday. | Thursday = 2026-03-12
        The ministry said Wednesday that she would leave Saturday. | Wednesday = 2026-03-11; Saturday = 2026-03-14
        On Friday, the prime minister will travel to Delhi. | Friday = 2026-03-13
        He met the envoy last Thursday. | last Thursday = 2026-03-05
        He will meet the envoy next Tuesday. | next Tuesday = 2026-03-17
        He will meet the envoy this Friday. | this Friday = 2026-03-13
        The trip is planned for Monday to Wednesday. | Monday to Wednesday = 2026-03-16/2026-03-18
        She will be there on Thursday and Friday. | Thursday and Friday = 2026-03-12/2026-03-13
        A three-day visit from Monday is due. | three-day = 2026-03-16/2026-03-18; Monday = 2026-03-16/2026-03-18
        He left on Sunday for a five-day visit to Egypt. | Sunday = 2026-03-08; five-day = 2026-03-08/2026-03-12
        President Tan wrapped up a two-day visit on Tuesday. | Tuesday = 2026-03-10; two-day = 2026-03-09/2026-03-10
        The council meets on the 20th and 21st. | the 20th and 21st = 2026-03-20/2026-03-21
        He will stay from the 14th to the 16th. | the 14th to the 16th = 2026-03-14/2026-03-16
        It was the 14th meeting of the 47th session. |
        He works on the 38th floor. |
        The summit was held on the afternoon of the 9th (local time). | the afternoon of the 9th = 2026-03-09
        Talks resume early next week. | early next week = 2026-03-16/2026-03-22
        They met late last month. | late last month = 2026-02-21/2026-02-28
        The treaty will be signed in mid-April. | mid-April = 2026-04-11/2026-04-20
        The treaty was signed in early January. | early January = 2026-01-01/2026-01-10
        He visited Kyiv in late 2024. | late 2024 = 2024-09/2024-12
        He visited Kyiv last August. | last August = 2025-08
        He visited Kyiv in August last year. | August last year = 2025-08
        He visited Kyiv in August of last year. | August of last year = 2025-08
        He will visit Kyiv next January. | next January = 2027-01
        A summit is due in October. | October = 2026-10
        They met in October 2023 and in June 2024. | October 2023 = 2023-10; June 2024 = 2024-06
        The pact has been in force since 2018. | 2018 = 2018/
        The offer stands until Friday. | Friday = /2026-03-13
        Ministers must agree by the end of the month. | the end of the month = /2026-03-31
        Ministers must agree by June 30. | June 30 = /2026-06-30
        They spoke by phone yesterday. | yesterday = 2026-03-10
        He flies home tonight. | tonight = 2026-03-11
        They will meet at 10 a.m. Thursday. | Thursday = 2026-03-12
        The call took place earlier on Wednesday. | earlier on Wednesday = 2026-03-11
        The call took place earlier today. | earlier today = 2026-03-11
        He arrived late Tuesday. | late Tuesday = 2026-03-10
        The next day they met again. | The next day = following_day
        They had met a day earlier. | a day earlier = days_before:1
        It came six days after the summit. | six days after = days_after:6
        They will meet in three days. | in three days = 2026-03-14
        It was the first visit in 19 years. |
        The first such visit in six years was short. |
        He visited Laos two months ago. | two months ago = 2026-01
        He was there two years ago. | two years ago = 2024
        Talks are set for the second half of April. | the second half of April = 2026-04-16/2026-04-30
        Talks are expected in the second quarter of 2026. | the second quarter of 2026 = 2026-04/2026-06
        Talks are expected in Q3 2026. | Q3 2026 = 2026-07/2026-09
        The exercise runs between March 20 and April 2. | March 20 and April 2 = 2026-03-20/2026-04-02
        He was born on February 30, 1960. | February 30, 1960 =
        The meeting is on 2026-03-20. | 2026-03-20 = 2026-03-20
        The meeting is on 20/03/2026. | 20/03/2026 = 2026-03-20
        The meeting is on 05/03/2026. | 05/03/2026 =
        The meeting was on 20.02.2026. | 20.02.2026 = 2026-02-20
        President Diaz, who arrived on Monday, will leave on Friday. | Monday = 2026-03-09; Friday = 2026-03-13
        The visit, which was scheduled for February, was postponed. | February = 2026-02
        The summit has been postponed to April 20. | April 20 = 2026-04-20
        Belo will join them over the weekend. | over the weekend = 2026-03-14/2026-03-15
        The envoy held talks this week. | this week = 2026-03-09/2026-03-15
        Both sides met on the sidelines of the 2024 summit. | 2024 = 2024
        They met in 2014, 2016 and 2018. | 2014 = 2014; 2018 = 2018
        He will visit from March 20 through 22. | March 20 through 22 = 2026-03-20/2026-03-22
        He will pay a visit on 20-22 March. | 20-22 March = 2026-03-20/2026-03-22
        He will pay a visit on March 20–22. | March 20–22 = 2026-03-20/2026-03-22
        Visits are planned for March 20 and 25. | March 20 = 2026-03-20; 25 = 2026-03-25
        The dialogue was last held in May 2025 in Hanoi. | May 2025 = 2025-05
        May told March in the house. |
        The ministers may march on. |
        He will make a weeklong trip from April 2. | weeklong = 2026-04-02/2026-04-08; April 2 = 2026-04-02/2026-04-08
        He departs on March 20 for a two-night, three-day visit. | two-night, three-day = 2026-03-20/2026-03-22
        The council's first meeting since the war was on Sunday evening. | Sunday evening = 2026-03-08
        Sun Mingzhe met Park on Monday. | Monday = 2026-03-09
        Sanctions will enter into force on January 1, 2027. | January 1, 2027 = 2027-01-01
        The ceremony is scheduled for this Saturday in Baku. | this Saturday = 2026-03-14
        He will return on the evening of March 15. | the evening of March 15 = 2026-03-15
        Kim will arrive Tuesday, the ministry said Wednesday. | Tuesday = 2026-03-17; Wednesday = 2026-03-11
        The talks scheduled for Thursday were cancelled. | Thursday = 2026-03-12
        They agreed to hold the next round in Ankara on March 30. | March 30 = 2026-03-30
        The two are to meet in Geneva later this month. | later this month = 2026-03
        The meeting came days before the vote on March 15. | March 15 = 2026-03-15
        He visited the day after the vote. | the day after = following_day
        The trade deal was worth $14 billion in 2025, up 13 percent. | 2025 = 2025
        They met on Monday, Tuesday and Wednesday. | Monday, Tuesday and Wednesday = 2026-03-09/2026-03-11
        He spoke from March 1. | March 1 = 2026-03-01/
        The president's four-nation tour begins on Sunday. | Sunday = 2026-03-15/
        The Vietnamese leader is on a state visit to Laos on March 9-11. | March 9-11 = 2026-03-09/2026-03-11
        Leaders will gather for the 2026 APEC summit in Shenzhen in November. | 2026 = 2026; November = 2026-11
        He is scheduled to visit Japan on Jan 13-14, 2027. | Jan 13-14, 2027 = 2027-01-13/2027-01-14
        On Mar. 5, 2026, the two presidents spoke. | Mar. 5, 2026 = 2026-03-05
        They met a week ago. | a week ago = 2026-03-02/2026-03-08
        The deal was reached in the early hours of Tuesday. | Tuesday = 2026-03-10
        It was signed a year ago this week. | a year ago this week = 2025-03-10/2025-03-16
        It will take place on the first day of the visit. | the first day = nth_day:1
        The meeting on the 10th came after one on the 3rd. | the 10th = 2026-03-10; the 3rd = 2026-03-03
        The minister will be in Paris on 12 and 13 March. | 12 and 13 March = 2026-03-12/2026-03-13
        They held a phone call on the night of March 8. | the night of March 8 = 2026-03-08
        In January 2025 and again last month they met. | January 2025 = 2025-01; last month = 2026-02
        The trip runs March 14 to April 2. | March 14 to April 2 = 2026-03-14/2026-04-02
        New Delhi hosted the fifth round on 9th March. | 9th March = 2026-03-09
        He will address parliament on Mon. and fly home on Tue. | Mon. = 2026-03-16; Tue. = 2026-03-17
        MOSCOW, March 11. /TASS/. The envoy will meet her today. | today = 2026-03-11
        He is in Beijing for a four-day visit that began Sunday. | four-day = 2026-03-08/2026-03-11
        She is on a two-day visit to Bhutan beginning Thursday. | two-day = 2026-03-12/2026-03-13
        He will embark on a six-day, three-nation tour on Friday. | six-day = 2026-03-13/2026-03-18
        The 80th session of the UNGA opens on September 9. | September 9 = 2026-09-09/
        The two last spoke on Feb 3. | Feb 3 = 2026-02-03
        It follows a September 2025 deal and a Jan. 20 phone call. | September 2025 = 2025-09; Jan. 20 = 2026-01-20
        Their meeting on Thursday last week lasted an hour. | Thursday last week = 2026-03-05
        It will be held on Wednesday next week. | Wednesday next week = 2026-03-18
        The two leaders met in Rome in the spring of 2025. | the spring of 2025 = 2025
        Talks will continue through March 14. | March 14 = /2026-03-14
        He said on Monday morning that they would meet on Monday afternoon. | Monday morning = 2026-03-09
        It's the 14th time they met since 2019. | 2019 = 2019/
        The 12 and 13 member teams met for 3 hours. |
        Resolution 1701 of 2006 and 1.5 billion dollars. | 2006 = 2006
        They travelled 2000 kilometres to see 1800 soldiers. |
        The mission will last from Dec. 30 to Jan. 2, 2027. | Dec. 30 to Jan. 2, 2027 = 2026-12-30/2027-01-02
        They met from Jan. 19 to 17. | Jan. 19 to 17 =
        He stays from 2026-03-12 to 2026-03-14. | 2026-03-12 to 2026-03-14 = 2026-03-12/2026-03-14
        They met in the week of 31 April. | week of 31 April =
        They met over the weekend of March 7. | weekend of March 7 = 2026-03-07/2026-03-08
        They will meet in the month of May 5. | May 5 = 2026-05-05
        They met on Tuesday the 10th. | Tuesday the 10th = 2026-03-10
        They met on Monday the 10th. | Monday the 10th =
        They meet on the 9th of next month. | the 9th of next month = 2026-04-09
        They met on the 31st of last month. | the 31st of last month =
        They meet on the 20th and 25th. | the 20th = 2026-03-20; 25th = 2026-03-25
        They meet on a Monday, as always. |
        They meet on Thursday and Saturday. | Thursday = 2026-03-12; Saturday = 2026-03-14
        Aides did not meet on Monday. | Monday = 2026-03-09
        They meet today and tomorrow. | today and tomorrow = 2026-03-11/2026-03-12
        They met a fortnight ago. | a fortnight ago = 2026-02-23/2026-03-01
        They met 3000 weeks ago. |
        The elections are due in 15 years. |
        The pact must be signed within two weeks. | within two weeks = /2026-03-29
        It was founded a decade before. |
        They met in the first ten days. | ten days = duration:10
        The 2026 talks last from March to May. | March to May = 2026-03/2026-05; 2026 = 2026
        They will meet in November-January 2027. | November-January 2027 = 2026-11/2027-01
        They met in the first quarter of last year. | the first quarter of last year = 2025-01/2025-03
        The first week of 2027 is free. | 2027 = 2027
        They met last spring and will meet next summer. | last spring = 2025; next summer = 2026
        They met last quarter. | last quarter = 2025-10/2025-12
        They met last weekend and will meet next weekend. | next weekend = 2026-03-21/2026-03-22
        They will meet this coming Sunday. | coming Sunday = 2026-03-15
        The vote is due by the end of the week. | the end of the week = /2026-03-15
        The deal must be done by year-end. | year-end = /2026-12
        They met in the last year of the war. |
        The ties of 2020-2019 are odd. |
        They met on a day in the last decade. |
        It was signed a month ago today. | a month ago = 2026-02
        They will meet for the first time in a decade. |
        They had met in the decade before. |
        The first month of 2027 is free. | 2027 = 2027
        He spoke of this decade. |
        He went on a day-long trip on March 9. | day-long = 2026-03-09
        He goes on a week-long trip from April 2. | week-long = 2026-04-02/2026-04-08
        The council sits in the first week of May. | the first week of May = 2026-05-01/2026-05-07
        The council sits in the last week of May. | the last week of May = 2026-05-25/2026-05-31
        They will meet later in the week. | later in the week = 2026-03-09/2026-03-15
        They met early in the year. | early in the year = 2026-01/2026-04
        Rounds are due in June and July and in August and October. | June and July = 2026-06/2026-07; October = 2026-10
        It was printed on 2026.01.05. | 2026.01.05 = 2026-01-05
        It was printed on 2026/01/05. | 2026/01/05 = 2026-01-05
        It was dated 15-Jan-2026. | 15-Jan-2026 = 2026-01-15
        The mission is there on 13/14 March. | 13/14 March = 2026-03-13/2026-03-14
        They met on New Year's Day. | New Year's Day = 2026-01-01
        The commission sits this quarter. | this quarter = 2026-01/2026-03
        The ministers arrive on Feb. 29. |  Feb. 29 =
    """,
    "2026-03-02": """
        The two sides held talks on the 27th. | the 27th = 2026-02-27
    """,
    "2026-02-27": """
        The two sides will hold talks on the 2nd. | the 2nd = 2026-03-02
    """,
    "2026-12-30": """
        He will be in Cairo from Dec. 30 to Jan. 2. | Dec. 30 to Jan. 2 = 2026-12-30/2027-01-02
    """,
    "2027-01-02": """
        He was in Cairo on Dec. 30. | Dec. 30 = 2026-12-30
    """,
    "": """
        He left last year and returns last August. | last August = XXXX-08
        The talks are set for early May. | early May = XXXX-05
        They met last week and today. | today =
        They met three days ago. |
        He will visit on Jan. 13. | Jan. 13 = XXXX-01-13
        He will visit on the 9th. | the 9th = XXXX-XX-09
        He will visit on Monday. | Monday =
    """,
}


def _parsed(line: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    sentence, _, expected = line.strip().partition(" |")
    pairs = (pair.partition(" =") for pair in expected.split(";") if pair.strip())
    return sentence, tuple((phrase.strip(), meaning.strip()) for phrase, _, meaning in pairs)


LINES = [
    (published_on, *_parsed(line))
    for published_on, lines in _LINES.items()
    for line in lines.strip().splitlines()
]
