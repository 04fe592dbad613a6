import type { ComplaintView, ProblemView } from '@yichuang/projections';
import type { ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField, DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import { UnitField } from '../../inspection/staff/fields.tsx';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { commandKey } from '../../shared/command-key.ts';
import { textIn } from '../../staff/form-text.ts';

function Choice<K extends string>({ id, name, label, options }: { readonly id: string; readonly name: string; readonly label: MessageId; readonly options: readonly (readonly [K, MessageId])[] }) {
  const { t } = useText();
  return <ChoiceField id={id} name={name} label={label}>{options.map(([key, word]) => <option key={key} value={key}>{t(word)}</option>)}</ChoiceField>;
}

/** A line that may be left empty. */
function FreeLine({ id, name, label, hint }: { readonly id: string; readonly name: string; readonly label: MessageId; readonly hint: MessageId }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} maxLength={300} autoComplete="off" aria-describedby={`${id}-${name}-hint`} /><span id={`${id}-${name}-hint`} className="hint">{t(hint)}</span></p>;
}

const ENDS = { 'could-not-get-it-done': ['done', 'explained', 'rule_change_proposed'], 'one-time-notice': ['upheld', 'not_upheld'], 'complaint': ['upheld', 'not_upheld', 'explained'], 'suggestion': ['upheld', 'not_upheld', 'explained', 'rule_change_proposed'] } as const;
const CALLS = ['satisfied', 'dissatisfied', 'unreached'] as const;
const free = (form: FormData, name: string): string | null => textIn(form, name) || null;

/** What may be done about a complaint, in the order in which it goes. @req #10 */
export const complaintActs = ({ kind }: Pick<ComplaintView, 'kind'>): readonly ActForm[] => [
  {
    rel: 'answer', word: 'complaint.act.answer', consequence: 'complaint.act.answer.what',
    fields: id => <><Choice id={id} name="outcome" label="complaint.outcome" options={ENDS[kind].map(one => [one, `complaint.outcome.${one}`] as const)} /><WordsField id={id} name="answer" label="complaint.answer" /><FreeLine id={id} name="basis" label="complaint.basis" hint="complaint.basis.hint" /><FreeLine id={id} name="reference" label="complaint.reference" hint="complaint.reference.hint" /></>,
    data: form => ({ outcome: textIn(form, 'outcome'), answer: textIn(form, 'answer'), basis: free(form, 'basis'), reference: free(form, 'reference') }),
  },
  { rel: 'assign', word: 'complaint.act.assign', fields: id => <LineField id={id} name="handler" label="complaint.handler" />, data: form => ({ handler: textIn(form, 'handler') }) },
  { rel: 'transfer', word: 'complaint.act.transfer', grave: true, fields: id => <><UnitField id={id} name="to" label="complaint.to" /><WordsField id={id} name="reason" label="acts.reason" /></>, data: form => ({ to: textIn(form, 'to'), reason: textIn(form, 'reason') }) },
  { rel: 'call-back', word: 'complaint.act.call', consequence: 'complaint.act.call.what', fields: id => <><Choice id={id} name="outcome" label="complaint.call" options={CALLS.map(one => [one, `complaint.call.${one}`] as const)} /><FreeLine id={id} name="note" label="complaint.note" hint="complaint.note.hint" /></>, data: form => ({ outcome: textIn(form, 'outcome'), note: free(form, 'note') }) },
  { rel: 'close', word: 'complaint.act.close', data: () => ({}) },
];

const CHANNELS = ['counter', 'hotline', 'box', 'window'] as const;
const KINDS = ['complaint', 'could-not-get-it-done', 'suggestion'] as const;

/** What was said by telephone, at a counter or the window for what cannot be got done, or lay in the box. Nobody’s name is asked for: the words are sealed under a key of their own. @req #10 */
export const RECEIVE: ActForm = {
  rel: 'create', word: 'complaint.act.receive', consequence: 'complaint.act.receive.what',
  fields: id => (
    <>
      <Choice id={id} name="channel" label="complaint.channel" options={CHANNELS.map(one => [one, `complaint.channel.${one}`] as const)} />
      <Choice id={id} name="kind" label="complaint.kind" options={KINDS.map(one => [one, `complaint.kind.${one}`] as const)} />
      <UnitField id={id} name="unit" label="complaint.about" /><WordsField id={id} name="words" label="complaint.field.words" />
      <FreeLine id={id} name="item" label="complaint.item.code" hint="complaint.for-stuck" /><FreeLine id={id} name="refused" label="complaint.field.refused" hint="complaint.for-stuck" /><FreeLine id={id} name="contact" label="complaint.field.contact" hint="complaint.contact.hint" />
    </>
  ),
  data: form => ({
    channel: textIn(form, 'channel'), kind: textIn(form, 'kind'), unit: textIn(form, 'unit'), person: null, item: free(form, 'item'), case: null, subject: `complainant-${commandKey()}`, anonymous: true,
    words: textIn(form, 'words'), refused: free(form, 'refused'), contact: free(form, 'contact'), secret: null,
  }),
};

/** A problem that comes onto the register. */
export const REGISTER: ActForm = {
  rel: 'create', word: 'problem.act.register',
  fields: id => <><UnitField id={id} name="unit" label="problem.unit" /><LineField id={id} name="title" label="problem.title.field" /><WordsField id={id} name="what" label="problem.what" /><LineField id={id} name="leader" label="problem.leader" /><DayField id={id} name="due" label="problem.due" /></>,
  data: form => ({ unit: textIn(form, 'unit'), title: textIn(form, 'title'), what: textIn(form, 'what'), leader: textIn(form, 'leader'), due: textIn(form, 'due') }),
};

/** What may be done about a problem on the register. @req #73 */
export const problemActs = ({ unit }: Pick<ProblemView, 'unit'>): readonly ActForm[] => [
  {
    rel: 'coordinate', word: 'problem.act.coordinate',
    fields: id => <><UnitField id={id} name="met" label="problem.met" /><DayField id={id} name="heldOn" label="problem.held" /><WordsField id={id} name="decision" label="problem.decision" /><DayField id={id} name="due" label="problem.due" /></>,
    data: form => ({ met: [unit.code, textIn(form, 'met')], heldOn: textIn(form, 'heldOn'), decision: textIn(form, 'decision'), due: textIn(form, 'due') }),
  },
  {
    rel: 'resolve', word: 'problem.act.resolve', consequence: 'problem.act.resolve.what',
    fields: id => <><WordsField id={id} name="result" label="problem.result" /><LineField id={id} name="evidence" label="problem.evidence" /><LineField id={id} name="where" label="problem.evidence.where" /></>,
    data: form => ({ result: textIn(form, 'result'), evidence: [{ what: textIn(form, 'evidence'), where: textIn(form, 'where') }] }),
  },
];
