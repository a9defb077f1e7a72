/** Finds the fields of an entity that belong together: the parts of a name, of an address, of a place on the map. */
import type { Entity, FieldGroup } from "../../spec/schema.ts";

const FIRST = /^(?:first_name|given_name|forename|vorname|prenom)$/u;
const LAST = /^(?:last_name|family_name|surname|nachname)$/u;
const MIDDLE = /^(?:middle_name|middle_initial)$/u;
/** Parts of an address in the order in which they are written. */
const ADDRESS_PARTS: readonly RegExp[] = [
  /^(?:street|street_address|address|address_line_?1?|street_and_number)$/u,
  /^(?:house_number|address_line_?2|apartment_number|unit_number)$/u,
  /^(?:city|town|place)$/u,
  /^(?:state|region|province|county)$/u,
  /^(?:zip|zip_code|postal_code|postcode|post_code)$/u,
  /^country$/u,
];
const FEWEST_ADDRESS_PARTS = 3;

function nameGroup(entity: Entity): FieldGroup[] {
  const texts = entity.fields.filter((field) => field.type === "text").map((field) => field.name);
  const parts = [FIRST, MIDDLE, LAST].flatMap((test) => texts.filter((name) => test.test(name)).slice(0, 1));
  const whole = parts.some((name) => FIRST.test(name)) && parts.some((name) => LAST.test(name));
  return whole ? [{ kind: "person_name", label: "Name", fields: parts }] : [];
}

function addressGroup(entity: Entity): FieldGroup[] {
  const texts = entity.fields
    .filter((field) => field.type === "text" || field.type === "code" || field.type === "choice")
    .map((field) => field.name);
  const parts = ADDRESS_PARTS.flatMap((test) => texts.filter((name) => test.test(name)).slice(0, 1));
  return parts.length >= FEWEST_ADDRESS_PARTS ? [{ kind: "address", label: "Address", fields: parts }] : [];
}

function placeGroup(entity: Entity): FieldGroup[] {
  const latitudes = entity.fields.filter((field) => field.type === "latitude");
  const longitudes = entity.fields.filter((field) => field.type === "longitude");
  const [latitude] = latitudes;
  const [longitude] = longitudes;
  if (latitudes.length !== 1 || longitudes.length !== 1 || !latitude || !longitude) return [];
  return [{ kind: "geo", label: "Position", fields: [latitude.name, longitude.name] }];
}

/** Returns the groups in the order name, address, place; a field is in one of them at most. */
export function findGroups(entity: Entity): FieldGroup[] {
  return [...nameGroup(entity), ...addressGroup(entity), ...placeGroup(entity)];
}
