import type { ActForm } from '../../../../delegation/act-list.tsx';
import { textIn } from '../../../../staff/form-text.ts';
import type { OneCase } from '../../reads.ts';
import { Choice, OptionalWords, reason } from './act-inputs.tsx';
import { AcceptFields, deferredIn } from './accept-fields.tsx';
import { AlsoFields, alsoIn, FurtherFields } from './notice-fields.tsx';

const CAUSES = [['no_approval_needed', 'case.cause.no_approval_needed'], ['not_our_power', 'case.cause.not_our_power'], ['not_corrected', 'case.cause.not_corrected'], ['not_eligible', 'case.cause.not_eligible']] as const;

/** From receipt to acceptance: accept, tell once what is missing, decline (许可法第32条). @req #45 #53 */
export function acceptanceActs(of: OneCase): readonly ActForm[] {
  return [
    { rel: 'accept', word: 'case.act.accept', consequence: 'case.act.accept.what', fields: id => <AcceptFields id={id} of={of} />, data: form => ({ defer: deferredIn(form), signed: form.has('signed'), opinion: textIn(form, 'opinion'), acceptedOn: null }) },
    { rel: 'issue-notice', word: 'case.act.notice', key: 'F9', consequence: 'case.act.notice.what', fields: id => <AlsoFields id={id} of={of} />, data: form => ({ also: alsoIn(form) }) },
    {
      rel: 'ask-further', word: 'case.act.further', grave: true, consequence: 'case.act.further.what', fields: id => <FurtherFields id={id} of={of} />,
      data: form => ({ materials: form.getAll('materials').map(String), reason: textIn(form, 'reason'), newFact: textIn(form, 'newFact') || null }),
    },
    { rel: 'decline', word: 'case.act.decline', grave: true, consequence: 'case.act.decline.what', fields: id => <><Choice id={id} name="cause" label="case.cause" options={CAUSES} />{reason(id)}<OptionalWords id={id} name="goTo" label="case.go-to" /></>, data: form => ({ cause: textIn(form, 'cause'), reason: textIn(form, 'reason'), goTo: textIn(form, 'goTo') || null }) },
  ];
}
