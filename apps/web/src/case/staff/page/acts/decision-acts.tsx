import type { ActForm } from '../../../../delegation/act-list.tsx';
import { LineField } from '../../../../delegation/fields.tsx';
import { useText } from '../../../../i18n/text.tsx';
import { textIn } from '../../../../staff/form-text.ts';
import type { OneCase } from '../../reads.ts';
import { Choice, DaysField, OptionalWords, reason, TickField } from './act-inputs.tsx';

const HOW = [['counter', 'case.how.counter'], ['post', 'case.how.post'], ['electronic', 'case.how.electronic'], ['agent', 'case.how.agent']] as const;
const REVOKE = [['commitment_false', 'case.revoke.commitment_false'], ['unlawful', 'case.revoke.unlawful'], ['obtained_by_fraud', 'case.revoke.obtained_by_fraud']] as const;
const TERMINATE = [['applicant_gone', 'case.terminate.applicant_gone'], ['no_object', 'case.terminate.no_object'], ['commitment_false', 'case.revoke.commitment_false']] as const;
const reasoned = (form: FormData) => ({ reason: textIn(form, 'reason') });

/** The decision and what follows from it. Legal acts are never undone: a mistake is another act, with its reason. @req #34 #36 */
export function decisionActs(_of: OneCase): readonly ActForm[] {
  return [
    { rel: 'grant', word: 'case.act.grant', consequence: 'case.act.grant.what', fields: reason, data: reasoned },
    { rel: 'refuse', word: 'case.act.refuse', grave: true, consequence: 'case.act.refuse.what', fields: reason, data: reasoned },
    { rel: 'issue', word: 'case.act.issue', fields: id => <><LineField id={id} name="document" label="case.result.document" /><ValidUntil id={id} /></>, data: form => ({ document: textIn(form, 'document'), validUntil: textIn(form, 'validUntil') || null }) },
    { rel: 'deliver', word: 'case.act.deliver', fields: id => <><Choice id={id} name="how" label="case.how" options={HOW} /><TickField id={id} name="visit" label="case.visit" /></>, data: form => ({ how: textIn(form, 'how'), visit: form.has('visit') }) },
    { rel: 'disclose', word: 'case.act.disclose', consequence: 'case.act.disclose.what', data: () => ({}) },
    { rel: 'withdraw', word: 'case.act.withdraw', grave: true, consequence: 'case.act.withdraw.what', fields: id => <OptionalWords id={id} name="reason" label="acts.reason" />, data: reasoned },
    { rel: 'terminate', word: 'case.act.terminate', grave: true, fields: id => <><Choice id={id} name="cause" label="case.cause" options={TERMINATE} />{reason(id)}</>, data: form => ({ cause: textIn(form, 'cause'), reason: textIn(form, 'reason') }) },
    { rel: 'close', word: 'case.act.close', data: () => ({}) },
    { rel: 'archive', word: 'case.act.archive', fields: id => <DaysField id={id} name="years" label="case.archive.years" max={100} />, data: form => ({ retainYears: Number(textIn(form, 'years')) }) },
    { rel: 'revoke', word: 'case.act.revoke', grave: true, consequence: 'case.act.revoke.what', fields: id => <><Choice id={id} name="cause" label="case.cause" options={REVOKE} />{reason(id)}</>, data: form => ({ cause: textIn(form, 'cause'), reason: textIn(form, 'reason') }) },
    { rel: 'cancel-licence', word: 'case.act.cancel-licence', grave: true, fields: reason, data: reasoned },
  ];
}

/** Until when the result counts; without end where no day is given. */
function ValidUntil({ id }: { readonly id: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-validUntil`}>{t('case.result.valid-until')}</label><input id={`${id}-validUntil`} name="validUntil" type="date" /></p>;
}
