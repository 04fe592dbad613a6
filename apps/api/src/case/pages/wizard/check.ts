import type { Field } from '@yichuang/domain/manifest';
import type { CheckGroup } from '../../../web-port-citizen.ts';
import type { Question } from '../../../web-port-form.ts';
import type { Draft } from '../drafts/draft.ts';
import { questionOf, read, shown, typedFor, type Asking, type Sent } from './reading.ts';
import { papersOf } from './papers.ts';
import { byAgent } from './rules.ts';
import { saidOfWhom, whomAsked } from './whom.ts';
import { contactAsked, contactOf, type Walk } from './steps.ts';

/** Where notices go too. It is asked last, and may be left out. */
export const EMAIL: Asking = { type: 'email', required: false, name: 'c.email', label: { zh: '电子邮件', en: 'E-mail address' }, hint: { zh: '留了就同时发邮件告诉您进展；不留也照样办', en: 'If you leave one, you are told by e-mail as well; without it all goes on the same' }, options: [], min: null, max: null, maxLength: 254 };
/** The question as it is kept, or as it was sent. */
export function emailOf({ contact }: Draft, fields: Sent | null = null): Question {
  const answer = fields === null ? { value: null } : read(EMAIL, fields);
  return questionOf(EMAIL, { value: fields === null ? (contact.email ?? '') : typedFor(EMAIL, fields), wrong: 'fault' in answer ? answer.fault : null, key: 'email' });
}
/** The draft with the address that was sent. */
export const withEmail = (draft: Draft, fields: Sent): Draft => ({ ...draft, contact: { ...draft.contact, email: (fields[EMAIL.name] ?? '').normalize('NFKC').trim() } });

type Row = CheckGroup['rows'][number];
type Value = Row['values'][number];

const YES = { zh: '是', en: 'Yes' } as const;
const NO = { zh: '否', en: 'No' } as const;
/** Number of places of a number that are shown in full at either end. */
const masked = (text: string): string => (text.length > 8 ? `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}` : text);

function valuesOf({ type, options }: Pick<Asking, 'type' | 'options'>, answer: unknown): readonly Value[] {
  if (typeof answer === 'boolean') return [answer ? YES : NO];
  const keys = shown(answer);
  if (type === 'choice' || type === 'choices') return [keys].flat().flatMap(key => options.find(option => option.key === key)?.label ?? []);
  return typeof keys === 'string' && keys !== '' ? [type === 'money' ? { zh: `${keys}元`, en: `${keys} yuan` } : keys] : [];
}

const whoRows = ({ asked, draft }: Walk): readonly Row[] => asked.situations.map(({ key, question, options }) => ({ key, label: question, values: valuesOf({ type: 'choice', options }, draft.situations[key]) }));
/** For whom it is, and by what right. */
function whomRows({ draft }: Walk): readonly Row[] {
  const said = (key: Parameters<typeof saidOfWhom>[1]): unknown => (key === 'number' ? masked(draft.principal?.number ?? '') : saidOfWhom(draft, key));
  return whomAsked(draft).map(({ key, asking }) => ({ key, label: asking.label, values: valuesOf(asking, said(key)) }));
}
/** What one types for oneself is shown whole, so that it can be checked; a number that tells who somebody is, masked. */
const formRow = (draft: Draft) => (field: Field): Row => ({ key: field.key, label: field.label, values: field.type === 'id_number' ? valuesOf(field, masked(String(draft.form[field.key] ?? ''))) : valuesOf(field, draft.form[field.key]) });

const CONTACT = { name: { zh: '联系人', en: 'Contact' }, phone: { zh: '联系电话', en: 'Telephone' } } as const;
const STATES = {
  later: { zh: '稍后补交（容缺）', en: 'To follow later' }, commit: { zh: '用告知承诺代替', en: 'A written commitment instead' }, licence: { zh: '用电子证照，免交', en: 'Electronic licence, nothing to hand in' }, none: { zh: '还没有交', en: 'Not handed in yet' },
} as const;

/** The cards of the page on which everything is checked, each with the way back to its questions. */
export function groupsOf(walk: Walk, stepPath: (step: string) => string): readonly CheckGroup[] {
  const { asked, draft, size } = walk;
  const chunks = Array.from({ length: Math.ceil(asked.form.length / size) }, (_, at) => asked.form.slice(at * size, (at + 1) * size));
  const contact = contactOf(draft);
  const missing = contactAsked(asked);
  const papers = papersOf(walk);
  return [
    ...(asked.situations.length > 0 ? [{ part: 'who' as const, change: stepPath('who'), rows: whoRows(walk) }] : []),
    ...(byAgent(draft) ? [{ part: 'whom' as const, change: stepPath('whom'), rows: whomRows(walk) }] : []),
    ...chunks.map(fields => ({ part: 'form' as const, change: stepPath(`q/${fields[0]?.key ?? ''}`), rows: fields.map(formRow(draft)) })),
    ...(missing.length > 0 ? [{ part: 'contact' as const, change: stepPath('contact'), rows: missing.map(key => ({ key, label: CONTACT[key], values: [contact[key]] })) }] : []),
    ...(papers.length > 0 ? [{ part: 'papers' as const, change: stepPath('papers'), rows: papers.map(({ key, name, choice, files }) => ({ key, label: name, values: files.length > 0 ? files.map(file => file.name) : [STATES[choice === 'files' ? 'none' : choice]] })) }] : []),
  ];
}
