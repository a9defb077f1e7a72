/** Measures several things in turn, so that whatever else the machine does falls on all of them alike. */

export type Measurement = () => Promise<number>;

/** Returns the values of each measurement: all once unrecorded, then all in turn, `rounds` times. */
export async function interleave<K extends string>(
  rounds: number,
  measurements: Record<K, Measurement>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(measurements) as K[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const value = await measurements[name]();
      if (round >= 0) values[name].push(value);
    }
  }
  return values;
}
