/** Names the groups of an aggregate for people: dates by locale, choices with their tones. */
import type { GroupValue } from "../../client/aggregate.ts";
import type { ChoiceTone, EntityModel, GroupKeyModel } from "../../model/types.ts";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { bucketLabel, shortBucketLabels } from "./bucket-label.ts";
import type { ChartGroup } from "./chart-data.ts";

export function isDated(entity: EntityModel, { field }: GroupKeyModel): boolean {
  const { type } = columnNamed(entity, field);
  return type === "date" || type === "datetime";
}

/** `label` is what the data API calls the group. */
export function groupLabeller(
  entity: EntityModel,
  group: GroupKeyModel,
  locale: string,
): (key: GroupValue, label: string) => string {
  const field = columnNamed(entity, group.field);
  const dated = isDated(entity, group);
  return (key, label) => {
    if (key === null) return text("Not set");
    if (typeof key === "boolean") return `${field.label}: ${key ? text("Yes") : text("No")}`;
    return dated ? bucketLabel(String(key), group.bucket ?? "day", locale, text("Q")) : label;
  };
}

/** Labels for an axis of time; undefined for other groups. */
export function shortLabelsOf(
  entity: EntityModel,
  group: GroupKeyModel,
  groups: readonly ChartGroup[],
  locale: string,
): readonly string[] | undefined {
  if (!isDated(entity, group)) return undefined;
  const keys = groups.map(({ key }) => String(key));
  return shortBucketLabels(keys, group.bucket ?? "day", locale, text("Q"));
}

/** The tones of groups that are choices; undefined for other groups. */
export function meaningsOf(
  entity: EntityModel,
  group: GroupKeyModel,
  groups: readonly ChartGroup[],
): readonly (ChoiceTone | undefined)[] | undefined {
  const { choices } = columnNamed(entity, group.field);
  if (choices === undefined) return undefined;
  return groups.map(({ key }) => choices.find(({ value }) => value === key)?.tone);
}
