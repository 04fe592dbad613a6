/** Freezes a value and all it holds. Returns the value. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const child of Object.values(value)) deepFreeze(child);
  return value;
}

/** Whether decoded events are frozen: in tests, to catch a recipe that edits the event. The browser has no environment. */
const FREEZE = globalThis.process?.env?.['YICHUANG_FREEZE'] === '1';

export function freezing(): boolean {
  return FREEZE;
}
