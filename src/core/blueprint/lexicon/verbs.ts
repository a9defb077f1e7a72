/** Lists verbs of requests by what they ask of an app. */

/**
 * `manage`: records of the object are kept; `view`: they are looked at; `act`: something happens that leaves a record;
 * `build`: asks for an app; `beyond`: asks for what the built-in engine does not build.
 */
export type VerbClass = "manage" | "view" | "act" | "build" | "set" | "beyond";

const VERBS: Record<VerbClass, string> = {
  manage:
    "track manage store record organize organise administer maintain register add create edit update delete remove log keep save collect hold list archive monitor handle enter capture define modify change mark assign set count oversee supervise coordinate control adjust allocate",
  view: "view browse search find see filter sort display show look read check query access explore show showcase open inspect review present know learn select choose pick discover locate inquire describe understand identify get retrieve lookup",
  act: "book reserve order buy sell rent lend borrow loan submit post publish apply enroll enrol schedule plan request donate distribute ship deliver execute receive return issue hire recruit answer write share upload comment rate vote cast join invite complete conduct perform host purchase approve reject attend visit complete take solve practice practise simulate clock discuss subscribe verify trace confirm initiate contact input fill earn cast expose teach ask prescribe treat diagnose inspect repair service clean cook bake plant grow feed train exercise measure audit ship spin win pay participate respond reply rsvp bookmark follow favorite favourite befriend compose contribute punch communicate message notify remind chat email send interact draw play spend decide request report breed rescue adopt treat lead",
  build:
    "build make implement design develop generate want need require provide offer give code program construct prepare craft support",
  set: "use apply define configure specify style color colour paint render",
  beyond:
    "login authenticate authorize sms predict forecast recommend recognise recognize detect analyse analyze calculate compute compare visualise visualize chart plot export import sync synchronise synchronize integrate connect print download stream translate scrape crawl escalate alert charge automate optimise optimize convert encrypt backup match populate auto-populate",
};

const DOUBLING =
  /^(?:log|plan|set|get|ship|map|tag|stop|begin|chat|spin|plot|run|submit|scan|cut|put|swap|drop|enrol)$/u;
const IRREGULAR: Record<string, string> = {
  kept: "keep",
  held: "hold",
  sold: "sell",
  bought: "buy",
  lent: "lend",
  sent: "send",
  taken: "take",
  written: "write",
  paid: "pay",
  made: "make",
  built: "build",
  seen: "see",
  found: "find",
  known: "know",
  given: "give",
  read: "read",
  chosen: "choose",
  set: "set",
  cast: "cast",
};

function inflections(base: string): string[] {
  const stem = base.endsWith("e") ? base.slice(0, -1) : DOUBLING.test(base) ? base + base.slice(-1) : base;
  const third = /(?:s|x|z|ch|sh)$/u.test(base)
    ? `${base}es`
    : /[^aeiou]y$/u.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const past = /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [base, third, `${stem}ing`, past];
}

export interface VerbForm {
  base: string;
  use: VerbClass;
  form: "base" | "third" | "ing" | "past";
}

const FORMS = ["base", "third", "ing", "past"] as const;

function buildForms(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const [use, list] of Object.entries(VERBS) as [VerbClass, string][]) {
    for (const base of list.split(/\s+/u)) {
      inflections(base).forEach((word, index) => {
        if (!forms.has(word)) forms.set(word, { base, use, form: FORMS[index] ?? "base" });
      });
    }
  }
  for (const [word, base] of Object.entries(IRREGULAR)) {
    const use = forms.get(base)?.use;
    if (use && !forms.has(word)) forms.set(word, { base, use, form: "past" });
  }
  for (const phrase of [
    "keep track of",
    "keeping track of",
    "keeps track of",
    "keep a record of",
    "keep records of",
    "keep a list of",
    "take care of",
  ]) {
    forms.set(phrase, { base: "track", use: "manage", form: phrase.startsWith("keeping") ? "ing" : "base" });
  }
  for (const phrase of [
    "clock in",
    "clock out",
    "check in",
    "check out",
    "fill in",
    "fill out",
    "set up",
    "hand in",
    "turn in",
  ])
    forms.set(phrase, { base: phrase, use: "act", form: "base" });
  for (const phrase of ["log in", "sign in", "sign up", "log out"])
    forms.set(phrase, { base: phrase, use: "beyond", form: "base" });
  forms.set("look up", { base: "look up", use: "view", form: "base" });
  return forms;
}

/** Every form of every verb. */
export const VERB_FORMS: ReadonlyMap<string, VerbForm> = buildForms();

/** Verb forms that are as often nouns: read as verbs only where a verb can stand and a noun follows. */
export const NOUN_VERBS: ReadonlySet<string> = new Set(
  "support supports pay spin reply replies respond win wins record records order orders book books list lists report reports schedule schedules review reviews request requests plan plans contact contacts filter filters search display displays track tracks log logs comment comments vote votes post posts loan loans rent rents purchase purchases visit visits document documents count counts index shows show return returns issue issues rate rates share shares service services booking bookings posting postings listing listings training exercise exercises measure measures repair repairs practice answer answers inventory catalog catalogue register email emails message messages chat chats text alert alerts chart charts plot plots match matches change changes set sets update updates archive design designs program programs need needs access check checks order display plant plants feed grow inspect question questions draw play host hosts audit audits donate service cast control controls return hire hires take process store stores building buildings offer offers code codes use clean stream streams painting paintings drawing drawings recording recordings rating ratings read reading readings writing writings print prints look looks find holding holdings handle handles cook cooks meeting meetings color colour style styles lead leads receive monitor monitors entering supply collect ship ships import imports export exports pay spin reply follow respond win compose input inputs transport train air".split(
    " ",
  ),
);
