/** Lists the packs in the order in which they are consulted. */
import { ASSETS } from "./assets.ts";
import { BOOKING } from "./booking.ts";
import { CONTENT } from "./content.ts";
import { CRM } from "./crm.ts";
import { EVENTS } from "./events.ts";
import { HEALTH } from "./health.ts";
import { HELPDESK } from "./helpdesk.ts";
import { HR } from "./hr.ts";
import { INVENTORY } from "./inventory.ts";
import { INVOICING } from "./invoicing.ts";
import { LEARNING } from "./learning.ts";
import { LIBRARY } from "./library.ts";
import { OUTCOMES } from "./outcomes.ts";
import type { Pack } from "./pack.ts";
import { PROJECTS } from "./projects.ts";
import { PROPERTY } from "./property.ts";
import { TRAVEL } from "./travel.ts";

export const PACKS: readonly Pack[] = [
  CRM,
  HELPDESK,
  LIBRARY,
  INVENTORY,
  ASSETS,
  HR,
  PROJECTS,
  INVOICING,
  BOOKING,
  EVENTS,
  OUTCOMES,
  LEARNING,
  HEALTH,
  CONTENT,
  PROPERTY,
  TRAVEL,
];
