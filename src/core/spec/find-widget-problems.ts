/** Finds what is wrong with the metrics, charts and lists of a dashboard and the groups of a report. */
import { findFilterProblems } from "./find-filter-problems.ts";
import type { GroupKey, Measure, Widget } from "./page-schema.ts";
import type { Entity } from "./schema.ts";
import { findAnyField, isMoment, isNumber, noEntity, noField, type SpecIndex, type SpecProblem } from "./spec-index.ts";

export function findWidgetProblems(widget: Widget, path: string, index: SpecIndex): SpecProblem[] {
  const entity = index.entities.get(widget.entity);
  if (!entity) return [{ path: `${path}.entity`, message: noEntity(index, widget.entity) }];
  const problems = findFilterProblems(widget.filter, `${path}.filter`, entity);
  switch (widget.kind) {
    case "metric":
      problems.push(...findMeasureProblems(widget.measure, `${path}.measure`, entity));
      if (widget.compare) problems.push(...findMomentProblems(widget.compare.field, `${path}.compare.field`, entity));
      break;
    case "chart":
      problems.push(
        ...findMeasureProblems(widget.measure, `${path}.measure`, entity),
        ...findGroupProblems(widget.groupBy, `${path}.groupBy`, entity),
        ...(widget.series ? findGroupProblems(widget.series, `${path}.series`, entity) : []),
        ...(widget.range === undefined ? [] : findMomentProblems(widget.range, `${path}.range`, entity)),
      );
      if (widget.series && widget.style === "donut") {
        problems.push({ path: `${path}.series`, message: "a donut has one series" });
      }
      break;
    case "records": {
      const names = [...widget.columns, ...widget.sort.map((key) => key.field)];
      for (const name of names) {
        if (!findAnyField(entity, name)) problems.push({ path: `${path}.columns`, message: noField(entity, name) });
      }
    }
  }
  return problems;
}

export function findMeasureProblems(measure: Measure, path: string, entity: Entity): SpecProblem[] {
  if (measure.field === undefined) {
    return measure.fn === "count" ? [] : [{ path: `${path}.field`, message: `"${measure.fn}" needs a field` }];
  }
  const field = findAnyField(entity, measure.field);
  if (!field) return [{ path: `${path}.field`, message: noField(entity, measure.field) }];
  const ordered = measure.fn === "min" || measure.fn === "max" ? isNumber(field) || isMoment(field) : isNumber(field);
  if (measure.fn === "count" || ordered) return [];
  return [{ path: `${path}.field`, message: `"${measure.fn}" of "${field.name}", which is ${field.type}` }];
}

export function findGroupProblems(key: GroupKey, path: string, entity: Entity): SpecProblem[] {
  const field = findAnyField(entity, key.field);
  if (!field) return [{ path: `${path}.field`, message: noField(entity, key.field) }];
  if (["secret", "json", "references", "image", "file"].includes(field.type)) {
    return [{ path: `${path}.field`, message: `a ${field.type} field cannot be grouped by` }];
  }
  if (key.bucket === undefined) return [];
  if (!isMoment(field)) return [{ path: `${path}.bucket`, message: `"${field.name}" is not a date` }];
  if (key.bucket === "hour" && field.type === "date") {
    return [{ path: `${path}.bucket`, message: `"${field.name}" has no hours` }];
  }
  return [];
}

export function findMomentProblems(name: string, path: string, entity: Entity): SpecProblem[] {
  const field = findAnyField(entity, name);
  if (!field) return [{ path, message: noField(entity, name) }];
  return isMoment(field) ? [] : [{ path, message: `"${name}" is not a date or datetime` }];
}
