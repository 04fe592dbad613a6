import type { ReviewTicketView } from '@yichuang/projections';
import type { ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField, DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { textIn } from '../../staff/form-text.ts';

const FINDINGS = ['valid', 'mistaken', 'malicious'] as const;
const HOWS = ['phone', 'message', 'visit', 'counter'] as const;
const OUTCOMES = ['satisfied', 'dissatisfied', 'unreached'] as const;
const CLAIMS = ['mistaken', 'malicious'] as const;
const UPHELD = ['yes', 'no'] as const;

function Choice<K extends string>({ id, name, label, options }: { readonly id: string; readonly name: string; readonly label: MessageId; readonly options: readonly (readonly [K, MessageId])[] }) {
  const { t } = useText();
  return <ChoiceField id={id} name={name} label={label}>{options.map(([key, word]) => <option key={key} value={key}>{t(word)}</option>)}</ChoiceField>;
}

const following: readonly ActForm[] = [
  { rel: 'verify', word: 'review.act.verify', consequence: 'review.act.verify.what', fields: id => <><Choice id={id} name="finding" label="review.finding" options={FINDINGS.map(one => [one, `review.finding.${one}`])} /><WordsField id={id} name="reason" label="review.finding.reason" /></>, data: form => ({ finding: textIn(form, 'finding'), reason: textIn(form, 'reason') }) },
  { rel: 'complete', word: 'review.act.complete', fields: id => <WordsField id={id} name="done" label="review.done" />, data: form => ({ done: textIn(form, 'done') }) },
  { rel: 'start', word: 'review.act.start', fields: id => <><WordsField id={id} name="plan" label="review.plan" /><DayField id={id} name="due" label="review.due" /></>, data: form => ({ plan: textIn(form, 'plan'), due: textIn(form, 'due') }) },
  { rel: 'explain', word: 'review.act.explain', grave: true, fields: id => <WordsField id={id} name="explanation" label="review.explanation" />, data: form => ({ explanation: textIn(form, 'explanation') }) },
  { rel: 'feed-back', word: 'review.act.feed-back', fields: id => <><WordsField id={id} name="told" label="review.told" /><Choice id={id} name="how" label="review.how" options={HOWS.map(one => [one, `review.how.${one}`])} /></>, data: form => ({ told: textIn(form, 'told'), how: textIn(form, 'how') }) },
  { rel: 'call', word: 'review.act.call', consequence: 'review.act.call.what', fields: id => <><Choice id={id} name="outcome" label="review.outcome" options={OUTCOMES.map(one => [one, `review.outcome.${one}`])} /><Note id={id} /></>, data: form => ({ outcome: textIn(form, 'outcome'), note: textIn(form, 'note') || null }) },
  { rel: 'close', word: 'review.act.close', data: () => ({}) },
];

function Note({ id }: { readonly id: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-note`}>{t('review.note')}</label><textarea id={`${id}-note`} name="note" rows={2} maxLength={1000} /></p>;
}

/** What may be done about a bad review: in the order of the loop, and then whatever is about an appeal. @req #54 */
export function ticketActs({ appeal }: Pick<ReviewTicketView, 'appeal'>): readonly ActForm[] {
  return [
    ...following,
    {
      rel: 'appeal', word: 'review.act.appeal', consequence: 'review.act.appeal.what', grave: true,
      fields: id => <><Choice id={id} name="claim" label="review.claim" options={CLAIMS.map(one => [one, `review.finding.${one}`])} /><WordsField id={id} name="reason" label="acts.reason" /><LineField id={id} name="what" label="review.evidence" hint="review.evidence.hint" /><LineField id={id} name="where" label="review.evidence.where" /></>,
      data: form => ({ claim: textIn(form, 'claim'), reason: textIn(form, 'reason'), evidence: [{ what: textIn(form, 'what'), where: textIn(form, 'where') }] }),
    },
    ...(appeal ? [{
      rel: 'decide-appeal', word: 'review.act.decide', consequence: 'review.act.decide.what',
      fields: (id: string) => <><Choice id={id} name="upheld" label="review.decision" options={UPHELD.map(one => [one, `review.decision.${one}`])} /><WordsField id={id} name="reason" label="acts.reason" /></>,
      data: (form: FormData) => ({ upheld: textIn(form, 'upheld') === 'yes', reason: textIn(form, 'reason') }),
    } satisfies ActForm] : []),
  ];
}
