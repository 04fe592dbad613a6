/** Turns the data of one stored version of an event into the next one. Pure; the stored bytes stay as they are. */
export interface Upcaster {
  readonly type: string;
  /** Version read; the result has `from + 1`. */
  readonly from: number;
  up(data: unknown): unknown;
}

/** Brings data from a stored version to the current one, one step at a time. @throws when a step is missing */
export function upcast(upcasters: readonly Upcaster[], stored: { type: string; version: number; data: unknown }, current: number): unknown {
  let { data } = stored;
  for (let version = stored.version; version < current; version += 1) {
    const next = upcasters.find(candidate => candidate.type === stored.type && candidate.from === version);
    if (next === undefined) throw new Error(`no upcaster for ${stored.type} version ${version}`);
    data = next.up(data);
  }
  return data;
}
