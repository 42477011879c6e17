"""Lines in the styles of wires and readouts, labelled by hand: what each puts on the table.

A line is (is the meeting still ahead, text, {phrase: what is claimed}); phrases are compared by
their words, as the scorer of the labelled corpus does.
"""

from tests.extraction.issue_line import AHEAD, HELD, A, D, E, Line, N, P, X
from tests.extraction.issue_phrase_lines import BORDERS, CUES, MEMOS, PHRASES, TOLD

READOUTS: tuple[Line, ...] = (
    (
        HELD,
        (
            "The Secretary and the Foreign Minister discussed efforts to end the war in Sudan, the "
            "importance of freedom of navigation in the Red Sea, and ways to expand trade in critical "
            "minerals."
        ),
        {
            "the war in Sudan": D,
            "freedom of navigation in the Red Sea": D,
            "trade in critical minerals": D,
        },
    ),
    (
        HELD,
        (
            "The Secretary underscored the United States' ironclad commitment to the defense of Japan "
            "and thanked the minister for his country's support for Ukraine."
        ),
        {"the defense of Japan": D, "support for Ukraine": D},
    ),
    (
        HELD,
        "She raised the detention of two American citizens and called for their immediate release.",
        {"the detention of two American citizens": D},
    ),
    (
        HELD,
        (
            "The Deputy Secretary expressed concern about the destabilizing actions of the PRC in the "
            "South China Sea."
        ),
        {"the destabilizing actions of the PRC in the South China Sea": D},
    ),
    (
        HELD,
        (
            "They also discussed regional issues, including the situation in Haiti and irregular "
            "migration."
        ),
        {"the situation in Haiti": D, "irregular migration": D},
    ),
    (
        HELD,
        (
            "The Ministers welcomed the entry into force of the Reciprocal Access Agreement and "
            "committed to deepen defence industrial cooperation."
        ),
        {
            "the entry into force of the Reciprocal Access Agreement": D,
            "defence industrial cooperation": A,
        },
    ),
    (
        HELD,
        (
            "The Prime Ministers condemned North Korea's ballistic missile launches and reaffirmed "
            "their support for the complete denuclearization of the Korean Peninsula."
        ),
        {
            "North Korea's ballistic missile launches": D,
            "the complete denuclearization of the Korean Peninsula": D,
        },
    ),
    (
        HELD,
        (
            "The two leaders reviewed the entire gamut of bilateral relations, including trade, "
            "defence, energy and people-to-people ties."
        ),
        {
            "bilateral relations": D,
            "trade": D,
            "defence": D,
            "energy": D,
            "people-to-people ties": D,
        },
    ),
    (
        HELD,
        "Both sides exchanged views on the situation in Afghanistan and agreed to remain in touch.",
        {"the situation in Afghanistan": D},
    ),
    (
        HELD,
        (
            "During the meeting, they reviewed bilateral relations and ways to develop them, in "
            "addition to discussing developments in Gaza and efforts exerted in that regard."
        ),
        {"bilateral relations": D, "developments in Gaza": D},
    ),
    (
        HELD,
        (
            "The two sides discussed prospects for joint cooperation in the fields of renewable "
            "energy, artificial intelligence and logistics."
        ),
        {"renewable energy": D, "artificial intelligence": D, "logistics": D},
    ),
    (
        HELD,
        (
            "His Majesty stressed the need to reach an immediate ceasefire in Gaza and ensure the "
            "delivery of humanitarian aid."
        ),
        {"an immediate ceasefire in Gaza": D, "the delivery of humanitarian aid": D},
    ),
    (
        HELD,
        (
            "Xi called on the two sides to expand cooperation in agriculture, green energy and the "
            "digital economy."
        ),
        {"agriculture": D, "green energy": D, "the digital economy": D},
    ),
    (
        HELD,
        (
            "Wang said China is willing to work with Brazil to synergize the Belt and Road Initiative "
            "with Brazil's development strategies."
        ),
        {"the Belt and Road Initiative": D},
    ),
    (
        HELD,
        "The two leaders had an in-depth exchange of views on the Ukraine crisis.",
        {"the Ukraine crisis": D},
    ),
    (
        HELD,
        (
            "The sides signed a joint declaration on cybersecurity, an agreement on visa exemption and "
            "a memorandum of understanding on cooperation in tourism."
        ),
        {"cybersecurity": A, "visa exemption": A, "cooperation in tourism": A},
    ),
    (
        HELD,
        (
            "The President noted the importance of the early conclusion of the Comprehensive Economic "
            "Partnership Agreement."
        ),
        {"the early conclusion of the Comprehensive Economic Partnership Agreement": D},
    ),
    (
        HELD,
        (
            "They exchanged notes on global hotspots, particularly the war in Ukraine and the crisis "
            "in the Middle East."
        ),
        {"the war in Ukraine": D, "the crisis in the Middle East": D},
    ),
    (
        HELD,
        "Foreign Minister Cho requested Italy's cooperation on the issue of abducted citizens.",
        {"the issue of abducted citizens": D},
    ),
    (
        HELD,
        (
            "The ministers touched upon the Nagorno-Karabakh settlement and the delimitation of the "
            "border."
        ),
        {"the Nagorno-Karabakh settlement": D, "the delimitation of the border": D},
    ),
)

WIRES: tuple[Line, ...] = (
    (
        AHEAD,
        (
            "Trade and North Korea are expected to top the agenda when the two leaders meet on "
            "Tuesday."
        ),
        {"Trade": E, "North Korea": E},
    ),
    (
        AHEAD,
        "The talks are expected to focus on tariffs, shipbuilding and defense cost-sharing.",
        {"tariffs": E, "shipbuilding": E, "defense cost-sharing": E},
    ),
    (
        AHEAD,
        "Macron will press Xi on Beijing's support for Russia, French officials said.",
        {"Beijing's support for Russia": E},
    ),
    (
        AHEAD,
        "The two are likely to discuss Iran's nuclear programme and a possible hostage deal.",
        {"Iran's nuclear programme": E, "a possible hostage deal": E},
    ),
    (
        AHEAD,
        "High on the agenda will be the stalled free trade agreement.",
        {"the stalled free trade agreement": E},
    ),
    (
        AHEAD,
        "Modi is expected to raise the issue of visa restrictions with Trump.",
        {"visa restrictions": E},
    ),
    (
        AHEAD,
        "The minister may also bring up the dispute over water sharing.",
        {"the dispute over water sharing": P},
    ),
    (
        AHEAD,
        (
            "The agenda includes energy security, migration and the reconstruction of Ukraine, the "
            "spokesman said."
        ),
        {"energy security": E, "migration": E, "the reconstruction of Ukraine": E},
    ),
    (
        AHEAD,
        (
            "Erdogan will travel to Athens on Thursday for talks on the Aegean continental shelf and "
            "Cyprus."
        ),
        {"the Aegean continental shelf": E, "Cyprus": E},
    ),
    (
        AHEAD,
        "He did not rule out that sanctions relief could be on the table.",
        {"sanctions relief": P},
    ),
    (
        AHEAD,
        (
            "The leaders will discuss how to strengthen air defences, according to a draft statement "
            "seen by Reuters."
        ),
        {"air defences": E},
    ),
    (AHEAD, "Kashmir will not be discussed, the foreign secretary said.", {"Kashmir": N}),
    (
        AHEAD,
        "A deal on fighter jets could be signed during the visit, two officials said.",
        {"fighter jets": P},
    ),
    (
        AHEAD,
        (
            "The two countries are expected to sign agreements on nuclear energy, space and "
            "semiconductors."
        ),
        {"nuclear energy": E, "space": E, "semiconductors": E},
    ),
    (
        AHEAD,
        "Lee plans to seek China's help in bringing Pyongyang back to dialogue, his office said.",
        {"China's help in bringing Pyongyang back to dialogue": E},
    ),
    (
        AHEAD,
        (
            "Asked whether the Taiwan issue would be raised, the spokesperson said the possibility "
            "could not be excluded."
        ),
        {"the Taiwan issue": P},
    ),
    (
        AHEAD,
        "Topics on the table include rare earths, port fees and soybean purchases.",
        {"rare earths": E, "port fees": E, "soybean purchases": E},
    ),
    (
        HELD,
        (
            "The two leaders agreed to restart a hotline between their militaries and to hold annual "
            "defence talks."
        ),
        {"a hotline between their militaries": A, "annual defence talks": A},
    ),
    (HELD, "Trump said he and Putin did not discuss Taiwan.", {"Taiwan": N}),
    (HELD, "Taiwan never came up, Trump told reporters aboard Air Force One.", {"Taiwan": N}),
    (
        HELD,
        '"We talked about the tariffs, we talked about Ukraine," the president said.',
        {"the tariffs": D, "Ukraine": D},
    ),
    (
        HELD,
        (
            "Starmer raised human rights and the case of jailed media tycoon Jimmy Lai in his talks "
            "with Xi."
        ),
        {"human rights": D, "the case of jailed media tycoon Jimmy Lai": D},
    ),
    (
        HELD,
        "The dispute over the dam dominated the talks, which lasted three hours.",
        {"The dispute over the dam": D},
    ),
    (
        HELD,
        "Germany and Poland agreed on joint patrols along the Oder.",
        {"joint patrols along the Oder": A},
    ),
    (
        HELD,
        "The ministers failed to agree on a price cap and left the matter to their deputies.",
        {"a price cap": X},
    ),
    (
        HELD,
        "The question of compensation was put off until the next round of talks.",
        {"The question of compensation": X},
    ),
    (
        HELD,
        "They decided to set up a working group on fisheries.",
        {"a working group on fisheries": A},
    ),
    (
        HELD,
        "Lula urged Macron to drop France's opposition to the EU-Mercosur trade deal.",
        {"France's opposition to the EU-Mercosur trade deal": D},
    ),
    (
        HELD,
        "Zelenskyy thanked Meloni for Italy's air defence supplies and asked for more missiles.",
        {"Italy's air defence supplies": D, "more missiles": D},
    ),
    (
        HELD,
        "The issue of prisoners was also touched upon, she added.",
        {"The issue of prisoners": D},
    ),
    (
        HELD,
        "Also discussed were plans for a railway linking the two capitals.",
        {"plans for a railway linking the two capitals": D},
    ),
    (
        HELD,
        "The conversation focused on the hostages held in Gaza and a second phase of the truce.",
        {"the hostages held in Gaza": D, "a second phase of the truce": D},
    ),
    (
        HELD,
        "Putin and Modi sealed a deal to cooperate on small modular reactors.",
        {"small modular reactors": A},
    ),
    (
        HELD,
        (
            "The two countries signed four documents, including a memorandum on customs and a protocol "
            "on extradition."
        ),
        {"customs": A, "extradition": A},
    ),
    (
        HELD,
        "Both leaders vowed to combat drug trafficking and human smuggling.",
        {"drug trafficking": A, "human smuggling": A},
    ),
    (
        HELD,
        "There was no mention of the disputed islands in the joint statement.",
        {"the disputed islands": N},
    ),
    (
        HELD,
        "The Kremlin said the phone call also dealt with grain exports through the Black Sea.",
        {"grain exports through the Black Sea": D},
    ),
    (
        HELD,
        "Details of the currency swap will be worked out by finance officials.",
        {"Details of the currency swap": X},
    ),
    (HELD, "The leaders steered clear of the thorny issue of reparations.", {"reparations": N}),
    (
        HELD,
        "Ishiba said he conveyed serious concerns over the detention of Japanese nationals.",
        {"the detention of Japanese nationals": D},
    ),
    (
        HELD,
        "He said the two sides had reached an understanding on the withdrawal of troops.",
        {"the withdrawal of troops": A},
    ),
    (HELD, "Tusk complained about fake asylum claims.", {"fake asylum claims": D}),
    (
        HELD,
        (
            "The meeting, which lasted 40 minutes, covered security in the Sahel, counterterrorism and "
            "mining investment."
        ),
        {"security in the Sahel": D, "counterterrorism": D, "mining investment": D},
    ),
    (
        HELD,
        "Talks centred on a long-delayed gas pipeline from Turkmenistan.",
        {"a long-delayed gas pipeline from Turkmenistan": D},
    ),
    (
        HELD,
        "Asked if the two had spoken about extradition, the minister answered with a flat no.",
        {"extradition": N},
    ),
    (HELD, "The trade row was not on the agenda, a diplomat said.", {"The trade row": N}),
)

KOREAN: tuple[Line, ...] = (
    (
        HELD,
        (
            "The two leaders shared the view that cooperation on semiconductors and batteries should "
            "be strengthened."
        ),
        {"semiconductors": D, "batteries": D},
    ),
    (
        HELD,
        (
            "Regarding the wartime forced labor issue, the two sides agreed to continue consultations "
            "between working-level officials."
        ),
        {"the wartime forced labor issue": X},
    ),
    (
        HELD,
        (
            'Asked whether the THAAD issue was discussed, the official replied, "It was not an agenda '
            'item."'
        ),
        {"the THAAD issue": N},
    ),
    (
        HELD,
        "The two sides reached a consensus on the need to stabilize supply chains.",
        {"supply chains": A},
    ),
    (
        HELD,
        "He explained the government's North Korea policy and asked for China's constructive role.",
        {"the government's North Korea policy": D},
    ),
    (
        AHEAD,
        (
            "Key agenda items are expected to include the alliance modernization, tariff negotiations "
            "and nuclear-powered submarines."
        ),
        {
            "the alliance modernization": E,
            "tariff negotiations": E,
            "nuclear-powered submarines": E,
        },
    ),
    (
        AHEAD,
        "Discussions on the return of cultural properties could take place, the official said.",
        {"the return of cultural properties": P},
    ),
    (
        AHEAD,
        (
            "The two leaders are expected to have in-depth discussions on ways to resolve the Korean "
            "Peninsula issue."
        ),
        {"the Korean Peninsula issue": E},
    ),
    (
        HELD,
        "On the issue of structures in the West Sea, the two leaders exchanged opinions, the adviser said.",
        {"structures in the West Sea": D},
    ),
    (
        HELD,
        (
            "President Lee proposed cooperation in high-speed rail, nuclear power and the defense "
            "industry."
        ),
        {"high-speed rail": D, "nuclear power": D, "the defense industry": D},
    ),
)

MORE: tuple[Line, ...] = (
    (
        AHEAD,
        (
            "Sánchez is to fly to Rabat on Tuesday, where the future of Western Sahara and fishing "
            "rights will be on the table."
        ),
        {"the future of Western Sahara": E, "fishing rights": E},
    ),
    (
        AHEAD,
        (
            "Bilateral trade, which reached $12 billion last year, and a long-delayed highway project "
            "will dominate the discussions."
        ),
        {"Bilateral trade": E, "a long-delayed highway project": E},
    ),
    (
        AHEAD,
        (
            "The Kremlin said the two presidents would discuss Syria, gas deliveries and the Akkuyu "
            "nuclear plant."
        ),
        {"Syria": E, "gas deliveries": E, "the Akkuyu nuclear plant": E},
    ),
    (
        AHEAD,
        "He hopes to win support for a tougher line on Iran.",
        {"support for a tougher line on Iran": E},
    ),
    (
        AHEAD,
        "It was unclear whether the two would talk about the spy balloon.",
        {"the spy balloon": P},
    ),
    (
        AHEAD,
        "The chancellor wants to talk about steel subsidies, an aide said, but not about cars.",
        {"steel subsidies": E},
    ),
    (
        AHEAD,
        "Officials said the question of frozen assets might come up over dinner.",
        {"the question of frozen assets": P},
    ),
    (
        AHEAD,
        (
            '"We will talk about everything: security, the economy, and Gaza," he told reporters '
            "before boarding."
        ),
        {"security": E, "the economy": E, "Gaza": E},
    ),
    (
        AHEAD,
        (
            "A joint statement on maritime security is being prepared, and an agreement on double "
            "taxation is to be initialled."
        ),
        {"maritime security": E, "double taxation": E},
    ),
    (
        AHEAD,
        "Baku has made clear that the prisoners are not up for discussion.",
        {"the prisoners": N},
    ),
    (AHEAD, "The spokesman declined to say whether arms sales would be raised.", {"arms sales": P}),
    (
        AHEAD,
        (
            "The future of the Franco-German fighter jet is likely to feature in the talks, as is the "
            "EU budget."
        ),
        {"The future of the Franco-German fighter jet": E, "the EU budget": E},
    ),
    (
        AHEAD,
        (
            "Ministers from the five Caspian states gather in Astrakhan next week with falling water "
            "levels topping the agenda."
        ),
        {"falling water levels": E},
    ),
    (
        AHEAD,
        (
            "Blinken's trip is aimed at shoring up support for a ceasefire in Sudan, the State "
            "Department said."
        ),
        {"a ceasefire in Sudan": E},
    ),
    (HELD, "They parted without agreeing on a date for elections.", {"a date for elections": D}),
    (
        HELD,
        "The Polish side asked that the tomb be exhumed; the Ukrainians promised to look into it.",
        {},
    ),
    (
        HELD,
        "Half of the meeting was taken up by the Belarusian border, one participant said.",
        {"the Belarusian border": D},
    ),
    (
        HELD,
        "Rutte and Costa spoke for an hour, mostly on munitions production.",
        {"munitions production": D},
    ),
    (
        HELD,
        (
            "The two men discussed, among other things, a prisoner exchange and the reopening of "
            "embassies."
        ),
        {"a prisoner exchange": D, "the reopening of embassies": D},
    ),
    (
        HELD,
        "He had pushed hard for an exemption for olive oil, but came away empty-handed.",
        {"an exemption for olive oil": D},
    ),
    (
        HELD,
        "Officials will now hammer out the details of the extradition treaty.",
        {"the details of the extradition treaty": X},
    ),
    (
        HELD,
        "On migration, both leaders acknowledged that progress had been slow.",
        {"migration": D},
    ),
    (HELD, "Neither side mentioned the submarine deal.", {"the submarine deal": N}),
    (HELD, "The subject of war graves was left for another day.", {"war graves": X}),
    (
        HELD,
        "The release of the crew, he said, had been agreed in principle.",
        {"The release of the crew": A},
    ),
    (
        HELD,
        "The decision on the gas price will be taken by the two energy ministers in March.",
        {"The decision on the gas price": X},
    ),
    (HELD, "Cyprus was raised only in passing, according to a Turkish diplomat.", {"Cyprus": D}),
    (
        HELD,
        "The president of the Swiss Confederation handed over a list of 40 missing persons.",
        {"a list of 40 missing persons": D},
    ),
    (
        HELD,
        "She also conveyed Berlin's displeasure at the arrest of a journalist.",
        {"the arrest of a journalist": D},
    ),
    (
        HELD,
        (
            "The prime ministers inaugurated a cross-border power line and announced a joint fund for "
            "start-ups."
        ),
        {"a joint fund for start-ups": A},
    ),
    (
        HELD,
        '"Of course we spoke about the canal," Mulino said. "It would be odd not to."',
        {"the canal": D},
    ),
    (HELD, "No decision was made on the resumption of flights.", {"the resumption of flights": X}),
    (
        HELD,
        (
            "Thailand and Cambodia agreed to withdraw heavy weapons from the border and clear "
            "landmines."
        ),
        {"withdraw heavy weapons from the border": A, "clear landmines": A},
    ),
    (
        HELD,
        "The two agreed that talks on the river treaty should resume in May.",
        {"the river treaty": X},
    ),
    (
        HELD,
        (
            "The ministers emphasised that international law, including UNCLOS, must be respected in "
            "the South China Sea."
        ),
        {"international law": D, "UNCLOS": D},
    ),
    (
        HELD,
        "Aliyev invited Türkiye to take part in the reconstruction of Karabakh.",
        {"the reconstruction of Karabakh": D},
    ),
    (
        HELD,
        (
            "The leaders directed their ministers to conclude negotiations on the FTA by the end of "
            "the year."
        ),
        {"the FTA": X},
    ),
    (
        HELD,
        "Discussions touched on the Indo-Pacific, West Asia and reform of the UN Security Council.",
        {"the Indo-Pacific": D, "West Asia": D, "reform of the UN Security Council": D},
    ),
    (
        HELD,
        (
            "EAM said the two sides took stock of the implementation of development projects and the "
            "disbursal of a line of credit."
        ),
        {"development projects": D, "the disbursal of a line of credit": D},
    ),
    (
        HELD,
        "The Indian side flagged concerns over the activities of pro-Khalistan elements.",
        {"the activities of pro-Khalistan elements": D},
    ),
    (
        HELD,
        "Cooperation in the fields of defence and space was also discussed.",
        {"defence": D, "space": D},
    ),
    (
        HELD,
        (
            "The Crown Prince and the Secretary General reviewed developments in Sudan and Yemen and "
            "ways to support the two-state solution."
        ),
        {"developments in Sudan and Yemen": D, "the two-state solution": D},
    ),
    (
        HELD,
        "The two sides affirmed their rejection of the displacement of Palestinians.",
        {"the displacement of Palestinians": D},
    ),
    (
        HELD,
        (
            "The two sides witnessed the signing of cooperation documents on education, quarantine and "
            "media."
        ),
        {"education": A, "quarantine": A, "media": A},
    ),
    (
        HELD,
        "Japan lodged a protest over the intrusion of survey ships.",
        {"the intrusion of survey ships": D},
    ),
    (HELD, "He added that the issue of comfort women was not brought up.", {"comfort women": N}),
    (
        HELD,
        (
            "Lee and Ishiba agreed to launch a consultative body to jointly respond to low birth "
            "rates."
        ),
        {"a consultative body to jointly respond to low birth rates": A},
    ),
    (
        HELD,
        (
            '"There was an exchange of opinions on tariffs," the official said, adding that specifics '
            "would be handled in working-level talks."
        ),
        {"tariffs": X},
    ),
)

PROSE: tuple[Line, ...] = (
    (
        AHEAD,
        (
            "The price of Azeri gas and a customs dispute over hazelnuts await the two presidents "
            "in Batumi."
        ),
        {"The price of Azeri gas": E, "a customs dispute over hazelnuts": E},
    ),
    (
        AHEAD,
        "Her main errand is a loan of two billion dollars for the railway.",
        {"a loan of two billion dollars for the railway": E},
    ),
    (
        AHEAD,
        "He is bringing a proposal for a shared lighthouse service, aides said.",
        {"a shared lighthouse service": E},
    ),
    (AHEAD, "No breakthrough is expected on the islands.", {"the islands": E}),
    (
        AHEAD,
        "The visit is meant to revive a dormant treaty on salmon.",
        {"a dormant treaty on salmon": E},
    ),
    (
        AHEAD,
        "There would be time for a word on the hostages, the spokeswoman said.",
        {"the hostages": E},
    ),
    (
        AHEAD,
        "The leaders are under pressure to agree on a ceasefire line.",
        {"a ceasefire line": E},
    ),
    (
        AHEAD,
        "The two ministers will also sign off on a plan to share radar data.",
        {"a plan to share radar data": E},
    ),
    (
        AHEAD,
        "The spokesman left open whether the sale of tanks would be on the agenda.",
        {"the sale of tanks": P},
    ),
    (
        HELD,
        "The president had come to ask for wheat and went home with a promise of 50,000 tonnes.",
        {"wheat": D},
    ),
    (
        HELD,
        "Much of the conversation turned on the fate of the two pilots.",
        {"the fate of the two pilots": D},
    ),
    (
        HELD,
        "The ministers settled a quarrel over milk quotas in under an hour.",
        {"a quarrel over milk quotas": A},
    ),
    (
        HELD,
        "Neither would say whether the base at Tarfaya had come up.",
        {"the base at Tarfaya": P},
    ),
    (
        HELD,
        "The Czech side wanted to know more about the pipeline; it was told to be patient.",
        {"the pipeline": D},
    ),
    (
        HELD,
        "He said they had spent most of the hour on shipping insurance.",
        {"shipping insurance": D},
    ),
    (
        HELD,
        "A paper on electoral reform was handed over, but not debated.",
        {"electoral reform": D},
    ),
    (
        HELD,
        "The extradition of the banker, for which Riga had been pressing, was granted.",
        {"The extradition of the banker": A},
    ),
    (
        HELD,
        "They shook hands on a ferry link between the two ports.",
        {"a ferry link between the two ports": A},
    ),
    (HELD, "On fish, there was no meeting of minds.", {"fish": D}),
    (
        HELD,
        "The guest complained of delays at the crossing, and was promised six more lanes.",
        {"delays at the crossing": D, "six more lanes": A},
    ),
    (HELD, "The border market will reopen in May, both sides announced.", {"The border market": A}),
    (HELD, "Vienna repeated its objection to the nuclear plant.", {"the nuclear plant": D}),
    (
        HELD,
        "The question of who pays for the dredging will be taken up again in the autumn.",
        {"The question of who pays for the dredging": X},
    ),
    (
        HELD,
        "She had wanted a statement on press freedom, but the host talked about bananas.",
        {"a statement on press freedom": D, "bananas": D},
    ),
    (HELD, "The ministers did not get round to the tax treaty.", {"the tax treaty": N}),
    (HELD, "The subject of the drones was carefully avoided.", {"the drones": N}),
    (HELD, "Talk of a customs union was premature, he added.", {"a customs union": D}),
    (
        HELD,
        "The premier offered to mediate in the dispute over the dam.",
        {"the dispute over the dam": D},
    ),
    (
        HELD,
        "They differed on how soon troops should leave the airport.",
        {"how soon troops should leave the airport": D},
    ),
    (
        HELD,
        "The delegations went through the list of missing persons name by name.",
        {"the list of missing persons": D},
    ),
    (
        HELD,
        "Both governments would press ahead with the tunnel, the statement said.",
        {"the tunnel": A},
    ),
    (
        HELD,
        "According to the hosts, the talks went into the details of a gas price formula.",
        {"a gas price formula": D},
    ),
)

# Asides, complements, pointers and verbs in a row.
JOINTS: tuple[Line, ...] = (
    (
        AHEAD,
        "He plans to raise overcapacity in tram building and access to lithium when they meet.",
        {"overcapacity in tram building": E, "access to lithium": E},
    ),
    (
        HELD,
        "They touched on the lake boundary, halal gelatine and the ring road, which needs study.",
        {"the lake boundary": D, "halal gelatine": D, "the ring road": D},
    ),
    (
        HELD,
        "The two reviewed trade under the pact, including in clean engines and timber.",
        {"trade under the pact": D, "clean engines": D, "timber": D},
    ),
    (
        HELD,
        "They also signed a memorandum on consular fees and another on feminist diplomacy.",
        {"consular fees": A, "feminist diplomacy": A},
    ),
    (
        HELD,
        "The toll formula, which has soured ties since May, was pushed to a meeting of experts.",
        {"The toll formula": X},
    ),
    (
        HELD,
        "They met in Oslo on the 7th, and the restitution of a royal bell was raised.",
        {"the restitution of a royal bell": D},
    ),
    (
        HELD,
        "The envoy left, adding that the planned bridge over the strait was never on the table.",
        {"the planned bridge over the strait": N},
    ),
    (
        HELD,
        (
            "They welcomed the progress made on market access for plums and agreed to lift ties to "
            "a strategic alliance."
        ),
        {"market access for plums": D, "strategic alliance": A},
    ),
)

# Lists: what closes them, what a pair or a shared noun holds together, what spells them out.
LISTS: tuple[Line, ...] = (
    (
        HELD,
        "They discussed cooperation in the trade and economic sector and visas.",
        {"cooperation in the trade and economic sector": D, "visas": D},
    ),
    (
        HELD,
        "They discussed measures taken by the Ukrainian and Polish governments.",
        {"measures taken by the Ukrainian and Polish governments": D},
    ),
    (
        HELD,
        "The ministers discussed violence in Sudan, Chad, and Libya and the repair of the dam.",
        {"violence in Sudan, Chad, and Libya": D, "repair of the dam": D},
    ),
    (
        HELD,
        "They discussed global challenges, such as piracy, food prices, and debt relief.",
        {"piracy": D, "food prices": D, "debt relief": D},
    ),
    (
        HELD,
        "They agreed to broaden maritime cooperation to include also joint patrols and mapping.",
        {"maritime cooperation": A, "joint patrols": A, "mapping": A},
    ),
    (
        HELD,
        "Issues including textile trade, science & technology, fisheries and mining were discussed.",
        {"textile trade": D, "science & technology": D, "fisheries": D, "mining": D},
    ),
    (
        HELD,
        "The talks covered piracy, visas and other pressing issues facing the region.",
        {"piracy": D, "visas": D},
    ),
    (
        HELD,
        "They discussed mutual concerns over the missile programme and the closure of the strait.",
        {"missile programme": D, "closure of the strait": D},
    ),
    (
        HELD,
        "She thanked him for Oman's efforts to strengthen and extend the truce in Yemen.",
        {"the truce in Yemen": D},
    ),
    (
        HELD,
        "They discussed an upgrade of the railway, founded in a vibrant exchange.",
        {"an upgrade of the railway": D},
    ),
)

# No subject of talks in any of these.
NOTHING: tuple[Line, ...] = tuple(
    (HELD, text, {})
    for text in (
        "The prime minister addressed a joint session of parliament.",
        "He will meet the president on Monday and discuss matters of mutual concern.",
        "They exchanged views on bilateral issues and regional issues of common interest.",
        "The communiqué does not mention the sea.",
        "The indictment was not mentioned in the statement.",
        "The visit comes amid China's move to restrict exports of rare earths.",
        "The leaders posed for photographs and reviewed a guard of honour.",
        "She raised her glass to the friendship between the two peoples.",
        "The central bank raised interest rates by a quarter point.",
        "He left the country on Friday after a three-day visit.",
        "The two leaders agreed to meet again next year.",
        "Speaking about his childhood, the author smiled.",
        "The meeting was held at the presidential palace in Jakarta.",
        "Relations between the two countries have been strained since 2019.",
        "He was accompanied by the foreign minister and a delegation of officials.",
        "The president accepted an invitation to visit Rabat.",
        "The summit was postponed because of a typhoon.",
        "Oil prices rose on Thursday on hopes of a deal.",
        "The bank reviewed its forecast and raised it to 2.1 percent.",
        "She called on the governor of the province.",
        "The delegation left for Geneva.",
        "They stressed the need to cooperate between Oslo and Lima.",
        "By tonight we will have reached Windhoek.",
        "Each side has agreed to follow through.",
        "He will attend the talks so that the envoy will meet with his Peruvian counterpart.",
        "They also discussed the next General Assembly in March.",
        "The parties reviewed plans.",
        "They met for talks on the fringe of the summit in Toronto.",
        "They agreed to regularly maintain.",
    )
)
LINES = (
    READOUTS
    + WIRES
    + KOREAN
    + MORE
    + PROSE
    + JOINTS
    + LISTS
    + PHRASES
    + CUES
    + TOLD
    + BORDERS
    + MEMOS
    + NOTHING
)
