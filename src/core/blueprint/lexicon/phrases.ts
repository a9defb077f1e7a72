/** Lists phrases that are read as one token, each with the canonical form it stands for. */

/** Cues between the two ends of a relation; `role` names the field after the phrase, otherwise after the target. */
export interface RelationCue {
  role: boolean;
  required: boolean;
  /** Which side holds the reference: the subject ("belongs to") or the object ("has many"). */
  holder: "subject" | "object";
}

const ROLE_TO = ["assigned", "allocated", "issued", "lent", "loaned", "rented", "sold", "addressed", "handed", "given", "charged", "escalated", "delegated"];
const ROLE_BY = [
  "owned", "managed", "created", "reported", "requested", "written", "supplied", "made", "taught", "led", "used", "held",
  "borrowed", "approved", "reviewed", "handled", "performed", "placed", "submitted", "booked", "posted", "published", "supervised",
  "signed", "paid", "raised", "opened", "closed", "delivered", "organised", "organized", "hosted", "driven", "carried out",
  "authored", "produced", "manufactured", "purchased", "bought", "sent", "received", "recorded", "checked out", "inspected", "run", "treated",
];
const PLAIN_TO = ["linked", "connected", "attached", "related", "tied", "mapped"];
const BE = ["", "is ", "are ", "be ", "being ", "gets ", "get ", "was ", "were ", "may be ", "can be ", "must be ", "should be ", "will be ", "has been ", "is currently ", "are currently "];

function relationCues(): Map<string, RelationCue> {
  const cues = new Map<string, RelationCue>();
  for (const be of BE) {
    for (const word of ROLE_TO) cues.set(`${be}${word} to`, { role: true, required: false, holder: "subject" });
    for (const word of ROLE_BY) cues.set(`${be}${word} by`, { role: true, required: false, holder: "subject" });
    for (const word of PLAIN_TO) cues.set(`${be}${word} to`, { role: false, required: false, holder: "subject" });
    if (be !== "") cues.set(`${be}part of`, { role: false, required: true, holder: "subject" });
  }
  for (const cue of ["belongs to", "belong to", "belonging to", "must belong to", "is owned by one of"]) {
    cues.set(cue, { role: false, required: true, holder: "subject" });
  }
  for (const cue of ["can belong to", "may belong to", "refers to", "refer to", "references", "links to", "link to", "points to"]) {
    cues.set(cue, { role: false, required: false, holder: "subject" });
  }
  for (const cue of ["works in", "work in", "works for", "work for", "is stored in", "are stored in", "stored in", "is located in", "are located in", "located in", "is kept in", "are kept in", "works at", "work at", "applies for", "apply for", "enrolls in", "enroll in", "enrolled in", "is for a", "is for one", "are for a", "is about a", "is in a", "is in one", "are in a", "are in one", "is in exactly one", "takes place in", "takes place at", "take place in", "goes to"]) {
    cues.set(cue, { role: false, required: false, holder: "subject" });
  }
  for (const cue of ["reports to", "report to", "reporting to", "depends on", "depend on"]) {
    cues.set(cue, { role: true, required: false, holder: "subject" });
  }
  for (const cue of [
    "has many", "have many", "has multiple", "have multiple", "has several", "have several", "has one or more", "have one or more",
    "has zero or more", "has any number of", "have any number of", "can have many", "can have multiple", "can have several",
    "may have many", "may have multiple", "can have one or more", "has a list of", "have a list of", "contains many", "contain many",
    "contains multiple", "includes many", "owns many", "own many", "can place many", "can make many", "can own many", "places many", "can have",
    "may have", "can contain many", "consists of many", "has its own", "have their own", "has a number of", "is made up of", "can hold many", "holds many",
  ]) {
    cues.set(cue, { role: false, required: false, holder: "object" });
  }
  return cues;
}

/** Relation cues by their words. */
export const RELATION_CUES: ReadonlyMap<string, RelationCue> = relationCues();

/** Cues that introduce the attributes of what stands before them. */
export const ATTRIBUTE_CUES: ReadonlySet<string> = new Set([
  "has", "have", "having", "with", "contains", "contain", "containing", "includes", "include", "including", "consists of",
  "consist of", "comprises", "comprising", "should have", "should contain", "should include", "should store", "must have",
  "must include", "must contain", "will have", "needs to have", "need to have", "is described by", "are described by", "has the following",
  "have the following", "with the following", "with fields", "with attributes", "with columns", "has fields", "has attributes", "has columns",
  "with the fields", "has the fields", "such as", "stores", "holds", "is defined by", "characterised by", "made up of", "along with their",
  "together with", "along with", "with their", "with its", "with a field for", "with fields for", "needs", "requires",
]);

const STEERING = [
  "one of", "any of", "either of", "each of", "one or more", "zero or more", "at least one", "at most one", "exactly one", "up to",
  "can be", "may be", "must be", "should be", "is either", "are either", "which can be", "that can be", "which is", "whose",
  "with values", "with the values", "with options", "with the options", "with choices", "with statuses", "possible values", "as well as", "and/or",
  "defaults to", "default to", "by default", "default is", "defaulting to", "not required", "not null", "long text", "multi line", "multi-line", "date and time", "whole number",
  "yes or no", "yes/no", "true or false", "link to", "linked to", "reference to", "references to", "pick list", "drop down", "check box", "drop-down", "text area",
  "free text", "phone number", "first and last name", "terms and conditions", "identified by", "is identified by", "are identified by", "is named by", "known by", "is known by",
  "so that", "in order to", "who has", "who have", "who holds", "who owns", "who uses", "who is using", "who borrowed", "who is borrowing", "who bought", "who got", "who took",
  "who currently has", "who is responsible for", "who works on", "who reported", "who made", "who placed", "who requested",
  "able to", "many to many", "many-to-many", "one to many", "one-to-many", "keep track of", "keeping track of", "keeps track of", "take care of",
  "keep a record of", "keep records of", "keep a list of", "clock in", "clock out", "log in", "sign in", "sign up", "log out", "check in", "check out", "set up", "fill in", "fill out",
  "look up", "point of sale", "to do", "to-do", "in use", "on loan", "in progress", "in stock", "out of stock", "on hold", "on order", "per cent", "checked out", "checked in", "in repair",
  "for each", "for every", "date of birth", "e-mail", "help desk", "service desk", "a lot of", "the following", "as follows", "and so on", "and more",
];

function merge(): ReadonlyMap<string, readonly string[][]> {
  const byFirst = new Map<string, string[][]>();
  const add = (phrase: string): void => {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    if (words.length < 2) return;
    const list = byFirst.get(first) ?? [];
    list.push(words);
    byFirst.set(first, list);
  };
  for (const phrase of new Set([...RELATION_CUES.keys(), ...ATTRIBUTE_CUES, ...STEERING])) add(phrase);
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length || (a.join(" ") < b.join(" ") ? -1 : 1));
  return byFirst;
}

/** Phrases of two or more words by their first word, longest first. */
export const PHRASES: ReadonlyMap<string, readonly string[][]> = merge();
