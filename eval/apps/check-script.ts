/** Defines what a reviewer's check is read as: steps that can be carried out in a browser, or the reason why it cannot. */

/** One check of a request, as the prompts file has it. */
export interface CheckText {
  task: string;
  expected: string;
}

/** One thing to do and to look at. `subject` are the words that say which page, list or record is meant. */
export type Step =
  | { do: "colours"; background: string; component: string }
  | { do: "navigate"; names: string[] }
  | { do: "home" }
  | { do: "open"; subject: string }
  | { do: "detail"; subject: string }
  | { do: "search"; subject: string }
  | { do: "filter"; subject: string }
  | { do: "create"; subject: string; verb: string }
  | { do: "act"; subject: string; verb: string }
  | { do: "update"; subject: string }
  | { do: "delete"; subject: string }
  | { do: "validate"; subject: string }
  | { do: "chart"; subject: string }
  | { do: "range"; subject: string }
  | { do: "rearrange" }
  | { do: "report"; subject: string }
  | { do: "signUp" }
  | { do: "signIn" }
  | { do: "download"; subject: string }
  | { do: "accessibility" }
  | { do: "responsive" };

export interface CheckScript {
  steps: Step[];
  /** Words that the page must show, as the expectation names them; at least half of them must be found. */
  details: string[];
  /** Whether the expectation asks for newest-first or oldest-first order. */
  order?: "newest" | "oldest";
}

export type ReadCheck = { script: CheckScript } | { notScripted: string };

export type Outcome =
  | { result: "passed"; evidence: string }
  | { result: "failed"; reason: string }
  | { result: "not scripted"; reason: string };
