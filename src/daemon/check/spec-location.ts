/** Finds the place in `app.spec.json` where an entity or one of its fields is described. */

/** Returns the line, from 1, of the entity's `table` or, below it, the field's `name`; nothing when it is not there. */
export function findSpecLine(specText: string, table: string, field?: string): number | undefined {
  const lines = specText.split("\n");
  const tableLine = lines.findIndex((line) => line.includes(`"table": ${JSON.stringify(table)}`));
  if (tableLine < 0) return undefined;
  if (field === undefined) return tableLine + 1;
  const fieldLine = lines.findIndex(
    (line, index) => index > tableLine && line.includes(`"name": ${JSON.stringify(field)}`),
  );
  return (fieldLine < 0 ? tableLine : fieldLine) + 1;
}
