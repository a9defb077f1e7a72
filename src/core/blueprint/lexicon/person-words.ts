/** Tells words for people from words for things, by their ending where no list has them: "gardener", "donor", "trainee". */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

const PERSON_END = /(?:er|or|ist|ee|ian|man|woman)$/u;
/** People that no ending gives away; few words on -ant and -ent are people. */
const PEOPLE = words(`
  chef cook clerk pilot judge nanny maid midwife housewife nun monk pastor priest nurse guide coach scout spouse bride groom guardian crew
  witness hostess waitress actress heir pupil scholar athlete colleague friend neighbour neighbor expert intern apprentice novice
  agent student patient client resident president parent respondent correspondent superintendent dependent adolescent recipient assistant
  accountant attendant applicant participant contestant consultant tenant occupant migrant immigrant informant lieutenant sergeant merchant
  servant registrant claimant defendant descendant entrant inhabitant
`);
/** Things, places and happenings that end like people. */
const THINGS = words(`
  order preorder number paper letter computer printer container folder chapter offer layer poster sticker banner timer meter counter locker freezer
  mixer heater cooler dispenser tanker crater shelter center corner border filter river tower water weather summer winter dinner supper butter
  sugar flower powder shower drawer charger router server scanner adapter adaptor tracker trailer scooter boiler burner cover tender voucher
  register newsletter semester trimester quarter laser fiber timber lumber rubber copper silver leather feather cluster cylinder hammer ladder
  lever roller ruler cutter sander grinder blender toaster cooker dryer washer dishwasher loudspeaker amplifier receiver transmitter transformer
  hopper hamper stapler marker highlighter binder planner calendar reminder answer matter manner parameter character identifier modifier
  qualifier multiplier header footer slider pointer buffer compiler browser sprinkler bumper fender helicopter roster disaster encounter
  transfer reorder disorder sensor motor tractor elevator reactor generator compressor capacitor resistor transistor connector detector
  indicator monitor projector processor refrigerator radiator ventilator calculator simulator escalator incubator excavator rotor stator vector
  factor error mirror color flavor harbor labor floor door corridor anchor tumor humor odor rumor terror horror interior exterior decor armor
  honor favor behavior rigor savor sector tenor cracker burger starter platter barrier frontier tier chandelier oyster lobster hamster otter
  badger beaver tiger panther spider liver ulcer cancer fever blister finger shoulder pepper ginger cucumber sweater jumper blazer trouser
  slipper sneaker theater boulder glacier geyser lighter chiller filler spacer fastener hanger strainer steamer fryer freighter liner clipper
  camper minivan roadster gender render cipher rocker recliner flyer flier plotter beamer camcorder recorder transponder decoder encoder
  power fodder dumper skidder harvester sprayer seeder planter trimmer mower lawnmower bulldozer scraper crusher hangar cedar pillar collar
  dollar seminar webinar wrapper layover logger wallpaper footer buzzer pager sampler sequencer synthesizer blinder shutter gutter rafter
  plaster mortar copier shredder jar spar altar
  fee coffee toffee degree tree knee guarantee jubilee bee spree levee tee frisbee committee decree marquee lychee puree filigree
  list checklist playlist wishlist watchlist shortlist mist twist fist wrist waist heist tryst
  talisman ottoman roman german human obsidian median
  fundraiser beer deer pier gear cheer steer veneer career
`);

/** Tells by its ending whether a singular noun in lower case stands for a person. */
export function soundsLikePerson(word: string): boolean {
  if (PEOPLE.has(word)) return true;
  if (word.length < 5 || THINGS.has(word) || /(?:meter|holder|over|keeper's)$/u.test(word)) return false;
  return PERSON_END.test(word);
}
