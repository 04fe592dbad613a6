import type { Fate } from '@yichuang/domain';
import type { MessageId } from '../../../i18n/text.tsx';
import type { Problem } from '../../../staff/problem.ts';
import { partPrefix } from './item-form.ts';

/** What is wrong with one field. `field` is its name in the form; `words` are sentences of the server, `id` from the catalogues. */
export interface FieldFault {
  readonly field: string;
  readonly words: readonly string[] | null;
  readonly id: MessageId | null;
}

/** The field at which a refusal of the domain is shown. */
const FIELD_OF: Readonly<Record<string, string | undefined>> = {
  'code-malformed': 'code', 'kind-mismatch': 'code', 'illustrative-unmarked': 'code', 'duplicate-code': 'code', 'unknown-item': 'code',
  'duplicate-name': 'nameZh', 'name-unchanged': 'nameZh', 'rename-undeclared': 'nameZh',
  'basis-empty': 'basis', 'licence-basis-not-law': 'basis', 'basis-already-in-force': 'basisFrom', 'licence-basis-pending': 'basisFrom',
  'licence-needs-an-organ': 'department', 'sub-delegation-forbidden': 'department', 'unknown-unit': 'department', 'wrong-body': 'department',
  'delegate-not-an-organ': 'towns', 'recipient-not-a-town': 'towns', 'steps-out-of-order': 'steps', 'provincial-difference': 'deviation',
};

const LABELS: Readonly<Record<string, MessageId | undefined>> = {
  code: 'field.code', nameZh: 'edit.name.zh', nameEn: 'edit.name.en', basis: 'field.basis', basisFrom: 'edit.basis.from', department: 'field.department', towns: 'edit.recipients', steps: 'field.delegation', form: 'edit.form',
  theme: 'field.theme', applicant: 'field.applicant', reason: 'move.reason', deviation: 'move.deviation',
};

/** Label of a field, and the number of the part it belongs to (counted from 1; null outside a split). */
export function labelOf(field: string): { readonly label: MessageId | null; readonly part: number | null } {
  const [, part, name = field] = /^part(\d+)\.(.*)$/.exec(field) ?? [];
  return { label: LABELS[name] ?? null, part: part === undefined ? null : Number(part) + 1 };
}

/** Fields by the path of a schema below the item. */
const FIELD_AT: readonly (readonly [RegExp, string])[] = [
  [/^name\/zh/, 'nameZh'], [/^name\/en/, 'nameEn'], [/^basis\/inForceFrom/, 'basisFrom'], [/^basis/, 'basis'], [/^delegation\/steps/, 'steps'], [/^delegation\/recipients/, 'towns'], [/^delegation\/form/, 'form'],
];
const POINTER = /^\/fates\/0\/(?:record\/|into\/(\d+)\/)?(.*)$/;

const fieldAt = (path: string): string => FIELD_AT.find(([at]) => at.test(path))?.[1] ?? path.split('/')[0] ?? '';

/** Words for what a schema found: its own sentences are for machines. */
function wordsFor(code: string, field: string): MessageId {
  const chosen = field === 'steps' || field === 'towns' || field === 'department';
  if (chosen) return 'edit.error.choose';
  if (code === 'too_small') return field === 'reason' || field === 'deviation' ? 'edit.error.reason' : 'edit.error.empty';
  return code === 'too_big' ? 'edit.error.long' : 'edit.error.wrong';
}

function fromSchema({ pointer, code }: { readonly pointer: string; readonly code: string }): FieldFault {
  const [, part, path = ''] = POINTER.exec(pointer) ?? [];
  const field = fieldAt(path);
  return { field: (part === undefined ? '' : partPrefix(Number(part))) + field, words: null, id: wordsFor(code, field) };
}

/** In a split item the refusal names the code of a part: two parts with one code are both meant, the last one is shown. */
function prefixIn(fate: Fate, item: string): string {
  const part = fate.fate === 'split' ? fate.into.findLastIndex(one => one.code === item) : -1;
  return part < 0 ? '' : partPrefix(part);
}

const recipients = (fate: Fate): readonly string[] => {
  const records = 'record' in fate ? [fate.record] : fate.fate === 'split' ? fate.into : [];
  return records.flatMap(record => (record.delegation.recipients === 'all_towns' ? [] : record.delegation.recipients));
};

function fromDomain({ code, item = '', unit = '', title, detail }: Problem, fate: Fate): readonly FieldFault[] {
  const named = code === 'unknown-unit' && recipients(fate).includes(unit) ? 'towns' : FIELD_OF[code];
  const prefix = prefixIn(fate, item);
  if (!named || (fate.fate === 'split' && prefix === '')) return [];
  return [{ field: prefix + named, words: [title, detail].filter(Boolean), id: null }];
}

/**
 * Where in its form a refusal belongs. Empty: it is about no field, and is shown above the form alone.
 * @param fate what was sent
 */
export function faultsOf(problem: Problem, fate: Fate): readonly FieldFault[] {
  return problem.errors && problem.errors.length > 0 ? problem.errors.map(fromSchema) : fromDomain(problem, fate);
}
