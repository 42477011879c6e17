"""All triggers of encounters, and the table that finds them in a sentence.

The order is the order in which the triggers of one word are tried.
"""

from curation.extraction.encounter_contact import CONTACT
from curation.extraction.encounter_deeds import DEEDS
from curation.extraction.encounter_events import CEREMONIES, GATHERINGS, MEALS, TOGETHER
from curation.extraction.encounter_meet import MEET
from curation.extraction.encounter_press import PRESS_NOUNS, PRESS_VERBS
from curation.extraction.encounter_programme import PROGRAMME
from curation.extraction.encounter_receive import HOST
from curation.extraction.encounter_talks import TALKS
from curation.extraction.encounter_trips import TRIPS, VISITS
from curation.extraction.encounters import TriggerTable

NOUNS = (*PROGRAMME, *PRESS_NOUNS, *MEALS, *CEREMONIES, *VISITS, *TALKS, *GATHERINGS)
VERBS = (*HOST, *TOGETHER, *DEEDS, *PRESS_VERBS, *MEET, *CONTACT, *TRIPS)
VERB_RULES = frozenset(trigger.rule for trigger in VERBS)
TRIGGERS = TriggerTable(VISITS, VERBS, NOUNS)
