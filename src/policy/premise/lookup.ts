/** Indices over lists of lemmas and rules. */

/** An index by keys, of which an item may have several. Items of one key keep their order. */
export function lookup<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): (key: string) => readonly T[] {
  const table = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = table.get(key);
      if (list === undefined) table.set(key, [item]);
      else list.push(item);
    }
  }
  return key => table.get(key) ?? [];
}
