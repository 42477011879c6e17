"""Words that begin, continue or end a noun phrase in the prose of news reports and readouts."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A determiner opens a noun phrase of its own.
DETERMINERS = _set(
    "the a an this that these those its their his her our your my both all any some each every no"
)
PRONOUNS = _set(
    "it this that these those they them he him she her we us you i me who whom which what one "
    "himself herself themselves itself each others another there such everything nothing anything "
    "something much more both either neither same so here ours theirs mine"
)

# Words after which a phrase cannot go on: clauses, relative pronouns, adverbs of time.
STOPS = _set(
    "after before while when amid amidst during because since until till where who whom whose "
    "which although though despite but unless whereas thus upon via if whether that than then "
    "ahead following throughout pending notwithstanding given "
    "today yesterday tomorrow tonight here there earlier later recently afterwards thereafter "
    "meanwhile however moreover therefore respectively separately together instead "
    "saying adding noting stressing citing calling describing warning vowing pledging urging "
    "telling emphasizing emphasising underlining underscoring highlighting according alongside "
    "not never nor also only just even still already again anew once soon he she they we i you "
    "besides so"
)

# The nouns that names with an "and" in them end in or turn on.
NAME_HEADS = _set(
    "agreement partnership treaty pact organization organisation fund initiative convention "
    "council "
    "ministry commission committee act protocol cooperation union association conference forum "
    "agency corridor programme program organisations affairs framework compact accord dialogue"
)
ARTICLES = _set("the a an his her their its that")
# "to" + one of these, late in a phrase, tells the purpose of what has been named.
PURPOSES = _set(
    "help allow ensure facilitate ease counter combat prevent enable achieve promote deter support "
    "provide improve reduce address strengthen"
)
# Base forms that open a second predicate: 'talk about X and reaffirm the Y'.
BASE_PREDICATES = _set(
    "reaffirm discuss sign exchange hold meet attend visit deliver urge call express announce "
    "witness look reiterate underscore thank welcome stress raise review"
)

# Behind the subject of talks these tell what becomes of the talks: "talks on the base open".
EVENT_VERBS = _set(
    "resume resumes open opens begin begins start starts continue continues end ends"
)

# Finite verbs: a piece of an enumeration that has one is a new clause, not an item.
FINITE = _set(
    "is are was were be been am will would could may might should must shall can cannot has have "
    "had do does did isn't aren't wasn't weren't won't wouldn't couldn't didn't doesn't don't "
    "hasn't haven't hadn't says said say told tells added adds stated noted notes stressed "
    "confirmed announced reported "
    "explained declared insisted replied answered remarked commented wrote asked "
    "went came took gave made became began remained seems seemed appears appeared "
    "wants wanted hoped believes believed thinks thought knows knew expects "
    "met meets meet visited arrived leaves left returned flew agreed agrees decided signed "
    "discussed exchanged reaffirmed reiterated underscored underlined emphasized emphasised "
    "highlighted welcomed condemned thanked praised urged called invited accepted expressed "
    "voiced pledged vowed promised conveyed hailed commended lauded recalled "
    "acknowledged affirmed warned criticized criticised rejected denied described "
    "reviewed pointed extended congratulated attended hosted wished informed briefed "
    "requested sought proposed suggested appreciated tackled examined explored focused committed "
    "resolved witnessed applauded outlined let's drew fell rose grew sat stood won spoke broke "
    "chose "
    "knew threw proved eluded figured featured offered elicited prompted touched"
)

# Prepositions that may carry a phrase on; the scanner looks at what follows some of them.
PREPOSITIONS = _set(
    "of in on for to with from at by over under about into between among against within towards "
    "toward around without beyond across near off along through per outside inside concerning "
    "regarding involving"
)

# Words that a colon or a range spells out: "we will talk about everything: security and trade".
EVERYTHING = _set(
    "everything things list agenda issues topics subjects matters points areas items questions themes files "
    "issue thing agreements documents memorandums memoranda deals accords pacts"
)
# Nouns that take "with" and belong to what follows it.
TAKES_WITH = _set(
    "relations ties cooperation co-operation relationship partnership trade agreement deal treaty "
    "border talks negotiations dialogue engagement contacts war conflict tensions dispute disputes "
    "alliance pact normalization normalisation connectivity links exchanges issues problems "
    "linked connected associated collaboration accord truce ceasefire imbalance surplus deficit "
    "compliance integration coordination peace business deals friendship confrontation standoff "
    "stand-off rivalry competition help assistance"
)
# Nouns whose "in PLACE" tells what they are about rather than where the talks were.
TAKES_IN = _set(
    "war situation situations conflict conflicts developments development crisis crises peace "
    "security stability ceasefire fighting investment investments cooperation co-operation "
    "collaboration force forces operations operation project projects field fields sector tensions "
    "escalation violence elections election coup rights humanitarian reconstruction aid "
    "hostilities "
    "progress events challenges role presence participation interests trade change changes reforms "
    "increase rise efforts process famine unrest truce hostages troops bases base interference "
    "involvement areas area activities workers prisoners held detained stranded plants plant "
    "drills exercises transition mission missions protests breakthrough partnership assistance "
    "imbalance decline cuts detention imprisonment"
)

# Those that may be in a capital as well, where the talks are likely to be held.
TAKES_CITY = _set(
    "war situation situations conflict conflicts crisis crises fighting tensions violence unrest "
    "protests elections election coup events detained held stranded famine"
)

MEETING_WORDS = _set(
    "summit summits meeting meetings talks visit visits trip call calls conversation phone "
    "telephone sidelines conference dinner lunch luncheon breakfast briefing interview "
    "statement session sessions ceremony audience communique communiqué margins gathering "
    "encounter tour edition stop stopover reception banquet videoconference readout remarks speech "
    "forum roundtable"
)
TITLE_WORDS = _set(
    "President Prime Premier Chancellor Foreign Minister Secretary Defense Defence King Queen "
    "Emir Crown Sheikh Mr Mrs Ms Dr Chairman Ambassador Vice Deputy Speaker Senator General State "
    "Pope Sultan Prince Chief Special Envoy Director"
)
VENUE_WORDS = _set(
    "palace house office hall hotel chancellery ministry headquarters base airport residence "
    "centre center kremlin mansion lodge villa retreat resort castle complex headquarter"
)
WEEKDAYS = _set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat "
    "sun"
)
MONTHS = _set(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec"
)
TIME_WORDS = (
    WEEKDAYS
    | MONTHS
    | _set(
        "week weeks month months year years day days hour hours minutes morning afternoon evening "
        "night weekend today yesterday tomorrow tonight noon midnight spring autumn summer winter "
        "decade decades quarter"
    )
)
# "in" + one of these is an adverbial of the sentence.
IN_ADVERBIALS = _set(
    "detail depth person particular order return response addition line light general full private "
    "public principle practice turn advance part connection relation accordance coordination "
    "exchange reference remarks early late mid recent coming his her an"
)
FOR_ADVERBIALS = _set("his her him now instance example long")
COUNTS = _set(
    "nearly about almost around over more two three four five six seven eight nine ten some several"
)

# What several adjectives share: "in the trade and economic spheres".
FIELDS = _set("sector sectors field fields sphere spheres area areas domain domains realm realms")
NATIONALITY_ENDINGS = (
    "ian", "ean", "ish", "ese", "can", "ench", "utch", "reek", "erman", "uayan", "uban", "raqi",
    "aeli", "audi", "stani", "deshi", "emeni", "uwaiti", "omani", "ahraini", "wiss", "zech", "thai",
)  # fmt: skip
# Single adjectives (not nouns): "economic, political and security cooperation" is one item.
ADJECTIVE_ENDINGS = ("ic", "al", "ary", "ive", "ous", "able", "ible", "ful", "less")  # fmt: skip
ADJECTIVES = _set(
    "new bilateral regional global international joint mutual common local foreign domestic "
    "naval civil nuclear legal digital rural urban human clean green renewable high low free fair "
    "open stable peaceful strategic key major current pending important industrial agricultural "
    "cultural educational technological scientific medical military maritime political economic "
    "financial commercial environmental humanitarian social parliamentary judicial acute shared "
    "pressing serious deep grave urgent common close broad wide immediate unconditional swift safe "
    "early full prompt lasting just complete"
)
NOT_ADJECTIVES = _set(
    "traffic topic public republic music fabric logistics arctic pacific atlantic initiative "
    "directive incentive relative objective perspective narrative executive representative "
    "trial material potential proposal removal withdrawal approval arrival canal capital "
    "hospital signal territory military arctic clinic epidemic pandemic plastic statistic "
    "referendum deposition renewable table cable vegetable metal medal dismissal refusal appeal "
    "goal rival denial renewal disposal festival terminal portal journal arsenal tribunal official "
    "individual initial credential professional criminal animal mineral admiral general principal "
    "boundary estuary library salary sanctuary tributary summary commentary judiciary anniversary "
    "dignitary rehearsal reversal referral upheaval retrieval appraisal cooperative collective archive "
    "motive alternative offensive ceramic cosmetic narcotic rhetoric "
    "burial betrayal revival survival interval carnival memorial editorial tutorial corral"
)
# Pairs that are one subject.
FIXED_PAIRS = frozenset(
    {
        ("trade", "investment"), ("trade", "investments"), ("peace", "security"),
        ("peace", "stability"), ("security", "stability"), ("stability", "security"),
        ("science", "technology"), ("law", "order"), ("oil", "gas"), ("arms", "ammunition"),
        ("search", "rescue"), ("bosnia", "herzegovina"), ("trinidad", "tobago"),
        ("antigua", "barbuda"), ("sao", "principe"), ("jammu", "kashmir"), ("steel", "aluminum"),
        ("steel", "aluminium"), ("research", "development"), ("war", "peace"),
        ("freedom", "democracy"), ("saint", "nevis"), ("belt", "road"), ("small", "medium"), (
            "safety", "security"),
        ("sovereignty", "integrity"), ("sovereignty", "territorial"), ("tibet", "xinjiang"),
        ("state", "prospects"), ("status", "prospects"), ("arts", "culture"), ("trade", "economic"),
        ("defence", "security"), ("defense", "security"), ("trade", "industry"),
        ("import", "export"),
        ("maintenance", "repair"), ("command", "control"), ("health", "safety"),
    }
)  # fmt: skip
