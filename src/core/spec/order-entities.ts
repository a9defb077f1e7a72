/** Orders entities so that referenced ones come before those that refer to them. */
import type { Entity } from "./schema.ts";

/**
 * Returns the entities in an order that keeps the given one wherever references leave a choice. Inside a cycle the
 * given order stands: SQLite accepts a foreign key to a table that is made later.
 */
export function orderEntities(entities: readonly Entity[]): Entity[] {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const done = new Set<string>();
  const ordered: Entity[] = [];
  for (const root of entities) {
    // An explicit stack: a chain of 500 entities must not depend on the depth of the call stack.
    const stack: { entity: Entity; targets: string[] }[] = [];
    const enter = (entity: Entity | undefined) => {
      if (!entity || done.has(entity.name)) return;
      done.add(entity.name);
      stack.push({ entity, targets: entity.fields.flatMap((field) => field.reference?.entity ?? []) });
    };
    enter(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.targets.shift();
      if (next !== undefined) enter(byName.get(next));
      else ordered.push((stack.pop() as { entity: Entity }).entity);
    }
  }
  return ordered;
}
