/** Lists the packs in the order in which they are consulted; of two that know a noun, the one the request calls for wins, else the first. */

import { ADDRESSES } from "./addresses.ts";
import { ANIMALS } from "./animals.ts";
import { APPROVALS } from "./approvals.ts";
import { ASSETS } from "./assets.ts";
import { ATTENDANCE } from "./attendance.ts";
import { BLOG } from "./blog.ts";
import { BOOKING } from "./booking.ts";
import { BOX_OFFICE } from "./box-office.ts";
import { CLINIC } from "./clinic.ts";
import { COMMUNITY } from "./community.ts";
import { CONTENT } from "./content.ts";
import { CRM } from "./crm.ts";
import { EVENTS } from "./events.ts";
import { EXPENSES } from "./expenses.ts";
import { FACILITIES } from "./facilities.ts";
import { FINANCE } from "./finance.ts";
import { FITNESS } from "./fitness.ts";
import { FLEET } from "./fleet.ts";
import { GYM } from "./gym.ts";
import { HELPDESK } from "./helpdesk.ts";
import { HOTEL } from "./hotel.ts";
import { HR } from "./hr.ts";
import { INCIDENTS } from "./incidents.ts";
import { INSURANCE } from "./insurance.ts";
import { INVENTORY } from "./inventory.ts";
import { INVOICING } from "./invoicing.ts";
import { KNOWLEDGE } from "./knowledge.ts";
import { LEGAL } from "./legal.ts";
import { LETTING } from "./letting.ts";
import { LIBRARY } from "./library.ts";
import { MANUFACTURING } from "./manufacturing.ts";
import { MARKETING } from "./marketing.ts";
import { MEASUREMENTS } from "./measurements.ts";
import { NATURE } from "./nature.ts";
import { NONPROFIT } from "./nonprofit.ts";
import { ORDERS } from "./orders.ts";
import { OUTCOMES } from "./outcomes.ts";
import type { Pack } from "./pack.ts";
import { PAYROLL } from "./payroll.ts";
import { PORTFOLIO } from "./portfolio.ts";
import { PROJECTS } from "./projects.ts";
import { PURCHASING } from "./purchasing.ts";
import { QUIZZES } from "./quizzes.ts";
import { REAL_ESTATE } from "./real-estate.ts";
import { RECIPES } from "./recipes.ts";
import { RECRUITMENT } from "./recruitment.ts";
import { RESTAURANT } from "./restaurant.ts";
import { SCHOOL } from "./school.ts";
import { SHIFTS } from "./shifts.ts";
import { SHIPPING } from "./shipping.ts";
import { SPORTS } from "./sports.ts";
import { SUBSCRIPTIONS } from "./subscriptions.ts";
import { SURVEYS } from "./surveys.ts";
import { TASKS } from "./tasks.ts";
import { TICKETING } from "./ticketing.ts";
import { TIME_TRACKING } from "./time-tracking.ts";
import { TRAVEL } from "./travel.ts";
import { VISITORS } from "./visitors.ts";
import { VOLUNTEERS } from "./volunteers.ts";
import { VOTING } from "./voting.ts";

export const PACKS: readonly Pack[] = [
  CRM,
  ADDRESSES,
  HELPDESK,
  LIBRARY,
  INVENTORY,
  ORDERS,
  PURCHASING,
  SHIPPING,
  ASSETS,
  FLEET,
  FACILITIES,
  VISITORS,
  HR,
  ATTENDANCE,
  SHIFTS,
  PAYROLL,
  RECRUITMENT,
  TIME_TRACKING,
  TASKS,
  PROJECTS,
  INVOICING,
  EXPENSES,
  FINANCE,
  APPROVALS,
  SUBSCRIPTIONS,
  BOOKING,
  HOTEL,
  EVENTS,
  SPORTS,
  SCHOOL,
  QUIZZES,
  CLINIC,
  FITNESS,
  GYM,
  SURVEYS,
  INCIDENTS,
  KNOWLEDGE,
  OUTCOMES,
  CONTENT,
  BLOG,
  MARKETING,
  COMMUNITY,
  VOTING,
  REAL_ESTATE,
  LETTING,
  INSURANCE,
  NONPROFIT,
  VOLUNTEERS,
  RESTAURANT,
  RECIPES,
  TRAVEL,
  TICKETING,
  BOX_OFFICE,
  MEASUREMENTS,
  MANUFACTURING,
  LEGAL,
  NATURE,
  ANIMALS,
  PORTFOLIO,
];
