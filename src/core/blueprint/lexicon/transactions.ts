/** Knows nouns for what happens to or between other records: loans, visits, orders, inspections. */

const HEADS =
  /^(?:loan|checkout|lending|booking|reservation|rental|lease|appointment|visit|stay|enrollment|enrolment|registration|application|subscription|membership|order|purchase|sale|payment|invoice|refund|claim|shipment|delivery|trip|ride|transfer|movement|harvest|inspection|test|measurement|defect|finding|action|repair|maintenance|service|log|entry|timesheet|prescription|vaccination|treatment|examination|consultation|diagnosis|session|lesson|attendance|assignment|submission|grade|result|score|review|rating|vote|complaint|donation|adoption|sponsorship|sighting|observation|reading|rsvp|invitation|checkin|check_in|return|handover|receipt|quote|offer|bid|audit|incident|accident|fine|absence|shift|screening|interview|evaluation|appraisal)$/u;

/** Tells by its last word whether a kind of record, named by its key, happens to others. */
export function isTransaction(key: string): boolean {
  return HEADS.test(key.split("_").pop() ?? key);
}
