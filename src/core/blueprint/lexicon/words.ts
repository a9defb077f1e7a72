/** Lists the small words of English and the nouns that speak of the app rather than of its records. */

function words(text: string, ...phrases: string[]): ReadonlySet<string> {
  return new Set([...text.trim().split(/\s+/u), ...phrases]);
}

export const DETERMINERS = words(
  "a an the each every all any some my our your their its his her this that these those no both another other others various different several many multiple few more most own such one two three four five certain specific particular following",
);
/** Words before a noun that say that there may be more than one of it. */
export const QUANTIFIERS = words(
  "many multiple several various numerous",
  "one or more",
  "zero or more",
  "any number of",
  "a number of",
  "an unlimited number of",
  "at least one",
  "a lot of",
  "lots of",
  "a list of",
  "a collection of",
);
export const PRONOUNS = words(
  "it they them he she we i you us me who whom whose which what someone somebody everyone everybody anyone people's him itself themselves something anything everything nothing there i'd we'd i'm we're it's that's i've we've they're",
);
export const PREPOSITIONS = words(
  "of for to in on at by from with without into onto about between across through during per as via over under within against among after before until since around near than like toward towards upon along if when while where because how why whether then so but also not",
);
export const MODALS = words(
  "can could should shall must may might will would cannot can't be is are was were been being am do does did has have had having able let lets allow allows allowing enable enables enabling help helps helping want wants need needs like meet meets",
);
export const FILLERS = words(
  "please just simply really very easily quickly only also too well maybe perhaps etc eg ie e.g hi hello hey thanks thank dear ok okay yes kindly currently directly together online automatically online together again soon always often sometimes etc. even still already now today here lot lots kind sort bit able necessary needed up down out off away back ago based",
);
/** Phrases of several words that stand as one noun. */
export const NOUN_PHRASES: ReadonlySet<string> = new Set([
  "help desk",
  "service desk",
  "to do",
  "point of sale",
  "lost and found",
  "date of birth",
  "next of kin",
  "chain of custody",
  "bill of materials",
  "proof of delivery",
  "point of contact",
  "phone number",
  "purchase order",
  "purchase orders",
  "purchase request",
  "purchase requests",
  "work order",
  "work orders",
  "order line",
  "order lines",
]);
/** Adjectives that say how the app should be, not what it keeps. */
export const FILLER_ADJECTIVES = words(
  "simple small basic new little tiny quick easy nice good great beautiful modern clean lightweight light minimal minimalist comprehensive complete full advanced powerful robust responsive internal custom online web-based web mobile digital local-first local free fast user-friendly friendly interactive real-time realtime big large huge main important relevant related current existing available recent latest upcoming historical detailed individual personal personalized customizable central centralised centralized single general overall unnecessary suitable selected multiple regular private public informed in-depth high-quality professional short-term long-term automatic up-to-date different own specific simulated selected",
);
/** Nouns for the app itself; never a record when they stand alone. */
export const APP_NOUNS = words(
  "app application apps applications system systems website websites web-app webapp webapplication site sites tool tools platform platforms program programs software solution solutions portal service services page pages homepage dashboard dashboards interface interfaces ui ux backend back-end frontend front-end module modules feature features function functions functionality functionalities capability capabilities component components element elements button buttons screen screens section sections area areas product-owner database databases prototype mvp crud thing things stuff way ways place option options panel panels tab tabs view views menu design layout style theme colour colours color colors background helper assistant bot chatbot generator builder manager tracker organizer organiser planner register registry catalog catalogue directory log logbook logger ledger spreadsheet mini-program mini-programs mini-app management administration wizard creator crm helpdesk erp cms pos intranet",
  "help desk",
  "service desk",
);
/** Nouns that mean "facts about", so the noun before them counts. */
export const WEAK_NOUNS = words(
  "information info data detail details record records list lists listing listings entry entries item items overview summary summaries statistics statistic stats history result results status statuses number numbers name names type types set sets content contents inquiry inquiries management tracking registration display submission recording enrollment enrolment booking-system introduction showcase search searching filter filtering condition conditions criteria feature features functionality function process processing handling operation operations showing posting monitoring creation browsing viewing editing collection collections database inventory-management profile-information identification selection modification updates update requirement requirements need needs trend trends change changes time times period day days week weeks month months year years range part parts level amount total analysis performance progress page pages section activity-pages table tables model models entity entities object objects fields field attribute attributes column columns interest interests variety vision value values thought thoughts opinion opinions insight insights keyword keywords parameter parameters preference preferences voting scheduling layout layouts chart charts report reports graph graphs form forms date dates inventory additional error path ranking rankings formulation setting settlement generation relationship relationships",
);
/** Nouns for what people think, want or feel; nothing that records are kept of. */
export const ABSTRACT_NOUNS = words(
  "decision decisions choice choices insight insights thought thoughts opinion opinions awareness authenticity circulation convenience efficiency help assistance interest interests accuracy quality transparency privacy security engagement understanding knowledge trust support communication interaction interactions experience improvement improvements productivity growth success satisfaction benefit benefits need needs care attention time way ways wellbeing well-being mindset goal-setting possibility possibilities opportunities fun truth truths life society business origin evidence confirmation confirmations",
);
/** People who use the app; as actors they are no records. */
export const ACTOR_NOUNS = words(
  "user users admin admins administrator administrators people person everyone visitor visitors somebody someone anyone staff-members personnel manager managers superior superiors operator operators individual individuals others women men",
);
/** Nouns for people, used to find who "has" or "is assigned" something; the first is the fallback. */
export const PERSON_NOUNS = words(
  "employee user person member customer client student teacher patient doctor nurse technician agent driver volunteer contact worker engineer developer player athlete tenant guest visitor attendee participant candidate applicant staff colleague instructor trainer coach owner borrower reader author supplier vendor lead subscriber donor parent child artist actor musician resident citizen passenger therapist lawyer contractor freelancer freelancer landlord mentor learner cleaner operator manager supervisor recipient friend seller buyer voter contestant traveler traveller organizer speaker performer dentist advisor consultant guide judge juror inmate adopter mentee beekeeper ranger officer pilot captain chef nanny tutor coordinator inspector auditor curator librarian janitor housekeeper courier editor translator analyst scientist researcher adjuster groomer walker sitter foster carer caregiver pastor singer dancer farmer grower",
);
/** Organizations and places that a request is for; with "a", "our" or "my" they set the scene. */
export const SCENE_NOUNS = words(
  "company business shop store library office school university college clinic hospital hotel restaurant cafe café bar gym studio firm agency team department organization organisation startup nonprofit charity club church factory workshop garage warehouse farm bakery salon lab laboratory museum community home household family landlord garden theatre theater kitchen pharmacy dealership bookstore bookshop association society league startup enterprise group industry world life apiary zoo aquarium prison airport marina brewery winery ranch orchard kindergarten hostel spa cemetery choir orchestra cinema stadium foundation parish monastery",
);
/** Words that stand for a person in a role; a field named so may refer to a person. */
export const ROLE_NOUNS = words(
  "assignee requester requestor reporter approver reviewer supervisor owner manager agent technician instructor organizer organiser host creator holder borrower buyer seller salesperson lead-owner handler inspector responsible",
);
/** Headings that announce entities or sentences rather than name one entity. */
export const HEADING_NOUNS = words(
  "entities entity tables table models model features feature requirements requirement data objects object records screens modules functionality functionalities pages schema resources collections types tasks-to-do goals goal overview description summary notes-for-you scope details items lists list",
);
/** Words that end a heading without being part of the entity's name. */
export const FIELD_NOUNS = words(
  "field fields attribute attributes column columns property properties data details info information table entity record records fields: form",
);

/** Nouns that end like an adverb or an adjective. */
const NOUN_ANYWAY = words(
  "family assembly supply reply fly anomaly jelly lily ally rental hospital animal journal material meal deal goal proposal referral festival approval appraisal medal manual signal terminal trial capital crystal mineral cereal total renewal arrival removal signal disposal clinic topic music traffic comic mechanic fabric picnic logic critic mosaic archive executive detective drive motive cable table vegetable vehicle collectible consumable portable wearable perishable receivable valuable variable individual professional criminal principal official original nutritional potential personal bronchial carnival portal pedal petal sandal rehearsal withdrawal credential memorial tutorial editorial sale scale whale male female bible article olive dive hive",
);

/** Adjectives, adverbs and words of quantity that no ending gives away. */
const NEVER_NOUN = words(
  "much less enough valid due next last first best worst better worse good bad open late early near far high low new old young free full empty able ready sure true false right wrong long short quick slow hard easy often never ever else rather quite almost across mostly next-to",
);

/** Tells whether a word that stands alone is more likely an adverb or an adjective than a kind of record. */
export function isUnlikelyNoun(lower: string): boolean {
  if (NEVER_NOUN.has(lower)) return true;
  return (
    !NOUN_ANYWAY.has(lower) &&
    (/ly$/u.test(lower) || /(?:[^aeiou]al|ive|ous|ful|less|able|ible|[^u]ic)$/u.test(lower)) &&
    lower.length > 4
  );
}

/** Tells whether a lower-case word carries no content of its own. */
export function isStopWord(lower: string): boolean {
  return (
    DETERMINERS.has(lower) ||
    PRONOUNS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    MODALS.has(lower) ||
    FILLERS.has(lower) ||
    lower === "and" ||
    lower === "or"
  );
}
