/** Writes what an app does and shows as short lines, the form in which the tables of features state what they expect. */
import type { AppSpec, Entity } from "../../../src/core/spec/schema.ts";
import { blueprintOf } from "./request-case.ts";

function get(text: string, entity: string): Entity {
  const found = blueprintOf(text).spec.entities.find((one) => one.name === entity);
  if (!found) throw new Error(`no ${entity} in: ${text}`);
  return found;
}

/** `Approve: requested -> approved by manager, asks reason, sets decided_on=today`. */
export function stepsOf(text: string, entity: string): string[] {
  return (get(text, entity).workflow?.transitions ?? []).map((step) => {
    const roles = step.roles ? ` by ${step.roles.join("|")}` : "";
    const asks = step.input ? ` asks ${step.input.join("|")}` : "";
    const sets = step.set
      ? ` sets ${Object.entries(step.set)
          .map(([name, value]) => `${name}=${value}`)
          .join("|")}`
      : "";
    return `${step.label}: ${step.from.join("|")} -> ${step.to}${roles}${asks}${sets}`;
  });
}

/** `Book: makes booking by room_id asks name|email` or `Escalate: sets priority=high`. */
export function actionsOf(text: string, entity: string): string[] {
  return (get(text, entity).actions ?? []).map((action) => {
    const { create, set, when, effects } = action;
    return [
      `${action.label} (${action.on})`,
      ...(create ? [`makes ${create.entity}${create.link === undefined ? "" : ` by ${create.link}`}`] : []),
      ...(create?.input ? [`asks ${create.input.join("|")}`] : []),
      ...(create?.values
        ? [
            `gives ${Object.entries(create.values)
              .map(([name, value]) => `${name}=${value}`)
              .join("|")}`,
          ]
        : []),
      ...(set
        ? [
            `sets ${Object.entries(set)
              .map(([name, value]) => `${name}=${value}`)
              .join("|")}`,
          ]
        : []),
      ...(effects ? [`changes ${JSON.stringify(effects)}`] : []),
      ...(when ? [`when ${JSON.stringify(when)}`] : []),
    ].join(" ");
  });
}

/** `Tasks: list task` of every page in the navigation, with its group. */
export function menuOf(spec: AppSpec): string[] {
  return spec.pages
    .filter((page) => page.nav !== false && page.kind !== "detail" && page.kind !== "form")
    .map(
      (page) =>
        `${page.group === undefined ? "" : `${page.group}/`}${page.title}: ${page.kind}${"entity" in page ? ` ${page.entity}` : ""}`,
    );
}

/** `metric Open tickets`, `chart Tickets by status` of the dashboard. */
export function widgetsOf(spec: AppSpec): string[] {
  const page = spec.pages.find((one) => one.kind === "dashboard");
  return page?.kind === "dashboard" ? page.widgets.map((widget) => `${widget.kind} ${widget.title}`) : [];
}

/** `manager read=all create=true update=all delete=own`. */
export function rightsOf(text: string, entity: string): string[] {
  return (get(text, entity).access ?? []).map(
    (rule) => `${rule.role} read=${rule.read} create=${rule.create} update=${rule.update} delete=${rule.delete}`,
  );
}
