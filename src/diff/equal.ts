/** Whether two values hold the same, wherever they are written: places are passed over, and what is one object is not looked into. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, index) => isEqual(item, other[index]));
  const [left, right] = [new Map(listEntries(one)), new Map(listEntries(other))];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isEqual(value, right.get(key)));
}

function listEntries(object: object): [string, unknown][] {
  return Object.entries(object).filter(([key, value]) => key !== 'at' && value !== undefined);
}
