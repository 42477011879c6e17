"""Closed lists of English words that tell where a person's name begins, ends, or is none.

These are grammar, not knowledge of the world: titles, names and countries are in `fixtures/`.
"""


def _set(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# Verbs whose subject or object is nearly always a human being.
HUMAN_VERBS = _set(
    "said says say saying told tells telling added adds adding stated states noted notes",
    "remarked announced asked answered replied responded explained argued warned urged stressed",
    "emphasized emphasised underscored underlined reiterated reaffirmed affirmed confirmed denied",
    "insisted admitted acknowledged recalled claimed declared commented observed predicted wrote",
    "writes tweeted posted quipped joked concluded continued thanked praised congratulated",
    "hailed lauded criticized criticised condemned accused promised pledged vowed proposed",
    "suggested called believes believed thinks hoped hopes expressed welcomed briefed conveyed",
    "met meets meeting visited visits arrived arrives departed left returned flew flies traveled",
    "travelled landed toured hosted hosts received receives greeted attended attends chaired",
    "chairs co-chaired presided signed spoke speaks phoned telephoned discussed discusses held",
    "holds agreed invited accepted declined refused smiled nodded shook resigned died born",
    "testified ruled ordered appointed named nominated elected sworn served serves joined",
    "accompanied represented led heads headed won lost ran stepped assumed took extended paid",
    "reviewed inspected addressed delivered opened unveiled shared offered sought laid went",
    "came will would has had is was plans planned wants wanted departs leaves returns also",
    "urges stresses warns calls expresses underscores affirms reaffirms proposes hails",
    "meet visit host receive hold attend brief tell ask sign thank invite welcome join accompany",
    "urge call see saw seen say speak arrive depart leave fly travel succeed replace replaced",
    "describe described quote quoted cite cited include includes including led",
    "discuss agree vow pledge seek reaffirm reached reaches",
    "exchanged presented handed tabled raised appeared drew voiced pressed apologized apologised",
)
SPEECH_VERBS = _set(
    "said says say saying told tells telling added adds stated noted notes remarked announced",
    "asked answered replied responded explained argued warned urged stressed emphasized",
    "emphasised underscored underlined reiterated reaffirmed affirmed insisted admitted",
    "acknowledged recalled commented wrote writes tweeted quipped joked thanked congratulated",
    "smiled nodded resigned died testified believes believed thinks hoped hopes vowed phoned",
    "telephoned flew briefed",
)
# Verbs before a person's name.
VERBS_BEFORE = _set(
    "met meet meets meeting told tell asked thanked congratulated invited hosted received greeted",
    "welcomed phoned telephoned called accompanied appointed named nominated elected quoted",
    "succeeded replaced joined briefed urged accused praised",
)

# Words that open a sentence with a capital and are no part of a name.
FUNCTION_WORDS = _set(
    "a an the this that these those it its he she they we i you his her their our my your",
    "who whom whose which what when where why how whether if as at by for from in into of off on",
    "onto out over per since than through throughout till to toward towards under until up upon",
    "via with within without about above across after against along amid amidst among amongst",
    "around before behind below beneath beside besides between beyond despite during except",
    "following including like near notwithstanding opposite outside past regarding round",
    "concerning and but or nor so yet both either neither not no none all any each every some",
    "such same other others another many much more most few fewer several one two three four",
    "five six seven eight nine ten dozens hundreds thousands millions half first second third",
    "fourth fifth last next then there here now today tomorrow yesterday tonight also too only",
    "even just still already again once twice soon later earlier ago meanwhile however moreover",
    "furthermore nevertheless nonetheless therefore thus hence instead otherwise although though",
    "because while whereas unless lest in addition separately additionally similarly likewise",
    "finally initially currently recently previously formerly reportedly apparently clearly",
    "asked answering replying responding speaking addressing citing calling noting referring",
    "adding saying welcoming thanking meeting attending arriving commenting touching turning",
    "according given based depending asking accompanied joined led hosted chaired attended",
    "is are was were be been being am do does did has have had having will would shall should",
    "can could may might must let lets please yes no well what's it's that's there's we're",
    "receiving hosting greeting telling visiting describing expressing stressing praising hailing urging",
    "reaffirming discussing accompanying responding recalling underlining underscoring reiterating",
    "concluding opening commenting congratulating highlighting emphasizing emphasising affirming lauding",
    "acknowledging appreciating extending sharing informing signing exchanging travelling traveling",
    "reporting editing photo photos photograph courtesy source sources credit file image picture",
    "read related share correction update updated breaking exclusive analysis opinion editor",
    "officials official reporters journalists diplomats analysts experts critics observers",
    "government governments ministers leaders negotiators delegates delegations lawmakers talks",
    "relations trade bilateral regional international global under-secretary-general part",
    "people citizens residents together later early late under over mr's",
    "not raised neither nobody nothing everyone everything someone something",
    "born elected appointed described written long short new old good great high low",
    "thank thanks welcome greetings congratulations",
)
DETERMINERS = _set("the a an his her its their our this that")
POSSESSIVES = _set("his her its their our my")
PREPOSITIONS = _set(
    "of in on at by for from to with into over under after before during between among against",
    "about through without within via since until near towards toward amid including despite as",
    "when while where who whom which that than because if whether although though alongside",
)
CONJUNCTIONS = _set("and or but nor & plus")

# What makes a capitalised run a body, a place, an event or a work, not a person.
NOT_PERSON_TAILS = _set(
    "institute institution university college school academy airport library museum foundation",
    "centre center hospital hotel bank ministry department office agency authority commission",
    "committee council parliament congress assembly senate court tribunal party movement union",
    "association federation confederation league alliance forum summit conference congress",
    "meeting dialogue talks commission secretariat bureau board corporation corp company co inc",
    "ltd llc plc group holdings industries airlines airways motors electronics energy oil gas",
    "press news agency times post daily herald tribune journal gazette chronicle observer",
    "guardian telegraph television tv radio network media wire act law bill treaty agreement",
    "accord accords pact protocol convention charter declaration statement communique roadmap",
    "plan initiative programme program project fund prize award awards medal order cup games",
    "olympics storm typhoon hurricane cyclone operation day week month year street avenue road",
    "boulevard square plaza palace castle bridge tower gate hall house mosque church cathedral",
    "temple monastery shrine cemetery park garden gardens stadium arena station port harbour",
    "harbor bay sea ocean gulf strait straits channel river lake island islands isle peninsula",
    "mountain mountains mount valley desert canal delta coast cape region province state county",
    "district prefecture city town village governorate oblast republic kingdom emirate emirates",
    "states nations zone area border line crossing corridor belt pass base camp prison",
    "campus complex building residence mausoleum memorial monument ship vessel frigate",
    "submarine destroyer carrier army navy force forces brigade division regiment corps guard",
    "guards police service services intelligence command war battle revolution uprising",
    "process track formula doctrine policy strategy package framework mechanism partnership",
    "administration government cabinet coalition opposition regime dynasty delegation embassy",
    "consulate mission field pipeline dam plant mine reactor terminal refinery shipyard",
    "village clinic laboratory lab observatory studio theatre theater cinema gallery",
    "trust newspaper magazine review broadcasting broadcaster channel report papers files letter",
    "constitution amendment resolution festival carnival championship trophy ceremony banquet",
    "nodules customs treasury front brotherhood army militia network cartel tribe clan",
    "society club team chamber exchange market markets index bourse stadium ltd. inc. co.",
    "securities capital partners ventures technologies systems solutions aerospace defence",
    "room ministerial hub lounge ballroom annex suite",
    "organisations organizations",
    "defense affairs security cooperation development rights reform reforms works relations",
)
# Among these, the ones that are also common family names and so do not decide alone.
TAILS_THAT_ARE_NAMES = _set("park lake house church hall post guard field march")
# What begins the name of a body or a place.
NOT_PERSON_HEADS = _set(
    "university bank banco ministry department republic kingdom state gulf bay mount lake cape",
    "port fort san santa santo saint st st. isle camp hotel palacio palácio palais palazzo plaza",
    "operation hurricane typhoon storm cyclone tropical air radio house international national",
    "federal central royal united european asian african american pacific atlantic northern",
    "southern eastern western north south east west upper lower greater new old hotel cafe",
    "pousada castello château chateau instituto institut universidad université universität",
    "ilha isla île illa",
    "ras wadi jebel bir tel tell partido agência agencia agence ordem order council court high",
    "supreme joint global world",
    "nobel olympic great grand strait straits sea rio río los las el",
)
MONTHS_AND_DAYS = _set(
    "january february march april may june july august september october november december",
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday",
    "saturday sunday mon tue tues wed thu thurs fri sat sun christmas easter ramadan eid diwali",
    "ashura nowruz tet chuseok pongal passover hanukkah newroz lent advent",
)
DAYS_OF_WEEK = _set("monday tuesday wednesday thursday friday saturday sunday")
GEOGRAPHIC = _set("country demonym capital metonym place")
LANGUAGES_AND_FAITHS = _set(
    "islam islamic islamist muslim muslims christian christians jewish jews hindu hindus buddhist",
    "orthodox catholic catholics protestant sunni shia shiite english arabic hebrew farsi persian",
    "urdu hindi tamil sinhala mandarin cantonese hangul swahili kurdish kurds pashto bengali",
    "marxist communist socialist democrat democrats republican republicans labour conservative",
    "conservatives liberal liberals greens labor internet covid covid-19 nazi soviet ottoman",
    "lutheran anglican methodist presbyterian baptist evangelical coptic maronite",
    "allied western eastern northern southern arctic antarctic",
)
# Particles inside a name, written small.
PARTICLES = _set(
    "bin ibn bint ben binti al el ul ur as ad ash az von van der den de del della degli dei di da",
    "do dos das du la le las los y zu zum zur af av ter ten te ould wuld uld mint abu umm oglu",
    "ogly oglu uulu kyzy kizi qizi gizi uly ap san 't op aan vom st a/l a/p d/o s/o anak e",
)
# Particles that close a name.
CLOSING_PARTICLES = _set("uulu kyzy kizi qizi gizi oglu ogly uly")
SUFFIXES = _set("jr jr. sr sr. ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii")
# Plurals of heads that stand before two names.
FORMER = _set("then former ex late ousted deposed erstwhile one-time past")
COUNTERPARTS = _set("counterpart counterparts colleague colleagues peer peers opposite")
# What is named after people or like people: "the cruise ship Lady X", "Storm X".
NAMED_THINGS = _set(
    "ship vessel tanker ferry frigate destroyer carrier submarine yacht boat storm typhoon",
    "hurricane cyclone mount lake camp street village town city river island asteroid satellite",
    "rocket missile class",
)
# Titles that the press shortens, spelt out.
ABBREVIATED_TITLES = {
    "SecState": "Secretary of State",
    "SecDef": "Secretary of Defense",
    "SecDef.": "Secretary of Defense",
    "VP": "Vice President",
    "PM": "Prime Minister",
    "DPM": "Deputy Prime Minister",
    "FM": "Foreign Minister",
    "EAM": "External Affairs Minister",
    "NSA": "National Security Adviser",
    "SG": "Secretary-General",
    "UNSG": "Secretary-General",
    "HM": "Home Minister",
    "CM": "Chief Minister",
    "MoS": "Minister of State",
    "MP": "MP",
}
# Nouns whose role is that of somebody else in another country.
PREDECESSORS = frozenset(("predecessor", "predecessors"))
SUCCESSORS = frozenset(("successor", "successors"))
# Nouns that tell what somebody is, beside the listed titles.
MORE_HEADS = _set(
    "deputy deputies captain captains politician politicians participant predecessor successor",
    "predecessors successors monarch visitor negotiator negotiators aide aides ruler rulers",
    "star tycoon magnate mogul dissident singer player coach scholar columnist commentator poet",
    "mos cm pianist musician footballer victim suspect defendant laureate veteran hostage",
    "agent agents attorney lawyer lawyers economist researcher head heads chief chiefs leader leaders",
)
# Passives before "by" and a person.
DONE_BY = _set(
    "led headed chaired hosted represented signed attended received accompanied joined written",
    "read delivered announced co-chaired greeted met welcomed invited briefed co-hosted opened",
    "appointed nominated succeeded replaced issued seen convened presided",
)
# Encounters that put somebody's host or visitor behind them.
ENCOUNTERS = _set(
    "met meet meets meeting meetings talks received receives receive hosted hosts host called",
    "calls call dinner lunch breakfast summit invitation welcomed greeted visited audience",
    "discussions consultations conversation conversations spoke speak luncheon banquet",
)
COMPANIONS = _set(
    "accompanied accompanying joined with_him accompanies alongside flanked delegation",
    "represented deputised deputized entourage",
)
CONVEYING = _set("conveyed conveying conveys relayed delivered carrying brought extended handed")
_TO, _FOR = frozenset(("to",)), frozenset(("for",))
_INTO = frozenset(("in", "at"))
# Words of travel, and what stands between them and where it goes ("" is nothing).
TRAVEL: dict[str, frozenset[str]] = {
    **dict.fromkeys(("visit", "visits"), frozenset(("", "to"))),
    **dict.fromkeys(("visited", "visiting", "tour", "toured", "touring"), frozenset(("",))),
    **dict.fromkeys(("trip", "trips", "voyage", "travel", "travels", "travelled", "traveled"), _TO),
    **dict.fromkeys(("travelling", "traveling", "fly", "flies", "flew", "flying"), _TO),
    **dict.fromkeys(("come", "comes", "came", "proceed", "proceeds", "proceeded"), _TO),
    **dict.fromkeys(("continue", "continues", "continued", "heads"), _TO),
    **dict.fromkeys(("land", "lands", "landed", "landing"), _INTO),
    **dict.fromkeys(("go", "goes", "went", "going", "heading", "headed"), _TO | _FOR),
    **dict.fromkeys(("arrive", "arrives", "arrived", "arriving", "arrival", "due"), _INTO),
    **dict.fromkeys(("leave", "leaves", "leaving", "left", "depart", "departs", "departed"), _FOR),
    **dict.fromkeys(("departing", "bound", "embark", "embarked"), _FOR),
}
# Going home is no travel abroad.
BACK = _set("back home return returns returned returning")
# What a hyphen ties to a name without making it one: "Japan-led", "Seoul-based".
HYPHEN_ENDINGS = _set(
    "led based backed born made style era wide run held owned funded bound linked aligned related",
    "brokered mediated hosted occupied speaking educated trained like level term day part old range",
    "scale deep high long mid only free area zone made built drawn sized wing op range north south",
)
# Relatives: they tell that somebody is a person, but hold no office by it.
KIN = _set(
    "wife husband spouse widow widower son daughter brother sister mother father cousin nephew",
    "niece uncle aunt grandson granddaughter grandfather grandmother son-in-law daughter-in-law",
    "brother-in-law sister-in-law father-in-law mother-in-law stepson fiancée partner friend",
)
# What stands before a country in its long name: "the Arab Republic of Egypt".
STATE_WORDS = _set(
    "republic kingdom state commonwealth federation federal democratic people's islamic arab",
    "sultanate emirate principality socialist cooperative co-operative plurinational bolivarian",
    "union united hashemite independent oriental grand duchy of the and",
)
# First parts of a title with a hyphen.
HYPHENED = _set("vice ex then former co deputy under sub pro attorney governor")
# Before a name these speak of a place.
PLACE_BEFORE = _set("in at near across outside inside around")
ROYAL = _set("king queen prince princess emir amir sultan emperor empress pope duke duchess")
# How princes and dignitaries are addressed: no part of their title.
STYLES = _set("majesty highness excellency eminence holiness beatitude honour honor grace worship")
ADDRESSES = _set("mr mr. mrs mrs. ms. dr.")
# Titles that people carry beside their office: "Foreign Minister Senator X".
BESIDE_OFFICE = ROYAL | _set(
    "senator ambassador amb amb. professor sheikh cardinal archbishop bishop monsignor"
)
LESSER_TITLES = BESIDE_OFFICE | _set(
    "amb general gen colonel col admiral adm lieutenant lt major maj"
)
# What makes an office out of the one above it: "first vice foreign minister".
RANKS_BELOW = _set("deputy vice first second third assistant associate under acting senior state")
# What somebody is for the moment: no office, and of no country.
NO_OFFICE = _set(
    "participant witness visitor guest resident passenger passer-by bystander survivor poet",
    "composer novelist ceo economist analyst secretary-general",
) | {"chief executive", "chief executive officer", "managing director"}
# Ranks that are titles too; before a name they only decorate the office before them.
MILITARY_RANKS = _set("marshal admiral colonel brigadier commodore major lieutenant")
# Ranks printed short, and what follows "General" without being a name.
NEVER_ALONE = _set(
    "gen lt col maj brig adm capt cmdr sgt headquarters assembly staff secretariat extraordinary majesty",
    "highness excellency eminence holiness beatitude",
)
# Heads of offices that one person holds at a time.
HELD_BY_ONE = _set(
    "president minister premier chancellor director chief head chairman chairwoman chairperson",
    "chair king queen emir sultan governor secretary-general taoiseach",
)
# What only a person has: "X's envoy", "X's visit".
PERSONAL = KIN | _set(
    "envoy aide aides adviser advisers predecessor successor counterpart visit trip remarks speech",
    "arrival departure itinerary hometown inauguration administration presidency hotel schedule",
)
# What only a person does; bodies and countries say, announce, meet and agree as well.
PERSONAL_VERBS = _set(
    "smiled nodded flew tweeted quipped joked arrived resigned phoned telephoned wrote believes",
    "thinks toured shook spoke visited travelled traveled dined laughed",
)
