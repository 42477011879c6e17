"""The words by which a place is told from other names."""

# The last word of a venue's name, or the first one in languages that put it first.
VENUE_WORDS = frozenset(
    "Palace Hall Hotel Temple Center Centre Building House Residence Ministry Airport Airbase Base "
    "Museum Library University College School Academy Institute Institution Foundation Embassy "
    "Consulate Mission Headquarters HQ Chancellery Kremlin Capitol Secretariat Mansion Castle Villa "
    "Lodge Club Resort Ranch Estate Square Garden Gardens Park Tower Plaza Station Stadium Arena "
    "Mosque Cathedral Church Basilica Monastery Shrine Pagoda Synagogue Memorial Mausoleum Cemetery "
    "Monument Camp Parliament Terminal Pavilion Auditorium Theater Theatre Opera Office Room Department Guesthouse "
    "Compound Complex Bungalow Bhavan Bhawan Sadan Niwas Dewan Istana Wing Lawn Barracks Garrison Fort "
    "Fortress Citadel Checkpoint Crossing Hospital Clinic Laboratory Plant Shipyard Street Avenue "
    "Boulevard Forum Exchange Chateau Château Manor Abbey Inn Suites Marriott Hilton Hyatt Sheraton "
    "Ritz-Carlton Intercontinental InterContinental Kempinski Serena Rotunda Annex Quarters Yard "
    "Harbour Harbor Port Pier Court Courthouse Legislature Senate Knesset Bundestag Zoo Aquarium "
    "Wall Column Gate Alley Arch Tomb Statue "
    "Farm Vineyard Winery Observatory Gallery Archive Archives Arsenal Hangar Heliport".split()
)  # fmt: skip
VENUE_FIRST_WORDS = frozenset(
    "Palácio Palacio Palais Palazzo Casa Château Schloss Qasr Villa Hôtel Torre Plaza Teatro Quinta "
    "Pousada Camp Fort Château Castello Hotel Hospital Universidad Universidade Université Istana "
    "Dar Bab Rashtrapati Aiwan-e".split()
)  # fmt: skip
# In small letters after a name: "the Torre Tagle palace", "the Margara border crossing".
VENUE_TAILS = (
    "palace temple hotel airport complex square mosque cathedral church shrine monastery hall castle "
    "villa resort museum memorial residence guesthouse mansion center centre building headquarters "
    "base camp border crossing checkpoint university library park estate ranch monument cemetery "
    "compound terminal stadium theatre theater island house station port street club lodge"
).split()  # fmt: skip
# Names of occasions: "at the APEC summit", "at the Munich Security Conference".
OCCASION_WORDS = frozenset(
    "summit summits meeting meetings conference forum assembly session talks dialogue congress games "
    "olympics festival ceremony council committee commission ministerial convention symposium expo "
    "event events gathering retreat consultations negotiations week day cup championship council "
    "administration government cabinet party parliament-led war crisis agreement treaty accord pact "
    "deal project process plan initiative strategy policy framework partnership alliance bloc "
    "minister president premier spokesman spokeswoman spokesperson ambassador delegation officials "
    "troops forces army company companies group team daily news agency newspaper".split()
)  # fmt: skip
GEO_NOUNS = (
    "camp|airport|fortress|monastery|shrine|crossing|city|town|capital|port|resort|province|region|village|island|state|prefecture|district|county|suburb"
    "|municipality|settlement|enclave|exclave|territory|emirate|canton|republic|kingdom|principality"
    "|neighbourhood|neighborhood|metropolis|hub|archipelago|peninsula|valley|base"
)  # fmt: skip
GEO_ADJECTIVES = (
    "northern|southern|eastern|western|central|north-?eastern|north-?western|south-?eastern|south-?western"
    "|north|south|east|west|upper|lower|downtown|mainland|rural|coastal|nearby|neighbou?ring|historic|ancient"
    "|former|border|seaside|lakeside|mountain|desert|twin|second|largest|second-largest|biggest|main|old|new|small"
    "|remote|ski|beach|spa|port|capital|holy|far|autonomous|self-ruled|disputed|occupied|war-torn"
)  # fmt: skip

# The last word of the name of a region or town: "Nara Prefecture", "Sindh Province".
GEO_SUFFIXES = frozenset(
    "Prefecture Province State Region District County City Island Islands Governorate Oblast Krai Republic "
    "Peninsula Valley Territory Bay Coast Village Town Township Municipality Canton Emirate Heights Highlands "
    "Beach Lake Mountain Mountains Springs Archipelago Desert Delta".split()
)  # fmt: skip
# Names of one word that are a venue with "the", or after "in" and "at".
SOLE_VENUES = frozenset(
    "Capitol Chancellery Parliament Senate Presidency Secretariat Pentagon Knesset Bundestag Bundesrat Duma "
    "Rada Majlis Sejm Riksdag Storting Folketing Eduskunta Diet Elysee Élysée Kremlin Matignon Hofburg "
    "Quirinale Chequers Zhongnanhai Treasury Vatican Embassy".split()
)  # fmt: skip
UNITED_NATIONS = frozenset(("United Nations", "U.N.", "UN"))

# A name that nobody has listed is a place only after these.
LOCATIVE = frozenset("in near outside around".split())
MOTION = frozenset(
    "travel travels traveled travelled travelling traveling fly flies flew flying go goes going went gone "
    "trip trips visit visits return returns returned returning move moved head heads headed heading "
    "journey come comes came proceed proceeds proceeded drive drove bound leaves leave left leaving depart "
    "departs departed departing tour sail sailed arrive arrives arrived welcome welcomed route on back "
    "forward delegation envoy mission".split()
)  # fmt: skip
# "confidence in Kim", "an analyst at Barclays", "angry at Rossi": no places.
NOT_PLACE_BEFORE = frozenset(
    "confidence trust faith belief believe believes interest interested stake stakes investment shares "
    "angry anger aimed directed looked glanced shouted laughed aim professor fellow expert analyst editor "
    "economist researcher director student scholar lecturer strategist reporter correspondent engineer "
    "manager chair head partner specialist invest invested role partner pride result results "
    "resulted resulting engage engaged worth".split()
)  # fmt: skip
