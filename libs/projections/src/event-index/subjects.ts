/** Members of event data that name what an event is about: item, unit, document, adjustment, letter, change, version, person by reference. Never free text. */
const SUBJECT_MEMBERS = [
  'code', 'item', 'record', 'from', 'into', 'instrumentId', 'instrument', 'adjustmentId', 'snapshotId', 'version', 'town', 'department', 'proposer', 'by', 'subject', 'district', 'successor', 'parent', 'to',
  'letter', 'changeId', 'unit', 'person', 'deputy', 'forPerson', 'sendingUnit', 'items',
] as const;
/** A day or an instant: `from` and `to` name codes in some events and times in others. */
const TIME = /^\d{4}-\d{2}-\d{2}(?:$|T)/;

/** Codes kept per event, at most: a chunk of a provincial list names a hundred items, and is found by its snapshot. */
const MOST_SUBJECTS = 32;

/** The codes and ids that an event is about, each once. */
export function subjectsOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const members = data as Readonly<Record<string, unknown>>;
  const found: string[] = [];
  for (const member of SUBJECT_MEMBERS) if (members[member] !== undefined) collect(members[member], found);
  return found.length > MOST_SUBJECTS ? found.slice(0, MOST_SUBJECTS) : found;
}

/** A code as it is, the code of an item or unit, or those of a list. */
function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') add(value, found);
  else if (Array.isArray(value)) for (const each of value) collect(each, found);
  else if (isCoded(value)) collect(value.code, found);
}

function isCoded(value: unknown): value is { readonly code: unknown } {
  return typeof value === 'object' && value !== null && 'code' in value;
}

function add(subject: string, found: string[]): void {
  if (subject !== '' && !TIME.test(subject) && !found.includes(subject)) found.push(subject);
}
