import type { ActForm } from '../../../../delegation/act-list.tsx';
import { DayField, LineField } from '../../../../delegation/fields.tsx';
import { textIn } from '../../../../staff/form-text.ts';
import type { OneCase } from '../../reads.ts';
import { Choice, OpinionFields, reason } from './act-inputs.tsx';
import { InspectorFields, inspectorsIn, NoteField } from './people-fields.tsx';

const reviewed = (form: FormData) => ({ opinion: textIn(form, 'opinion'), reason: textIn(form, 'reason') });

/** Between acceptance and decision: review, forwarding, checks on the spot, public notice, who handles it. @req #32 #44 #50 */
export function handlingActs(_of: OneCase): readonly ActForm[] {
  return [
    { rel: 'town-review', word: 'case.act.town-review', fields: id => <OpinionFields id={id} />, data: reviewed },
    { rel: 'forward', word: 'case.act.forward', consequence: 'case.act.forward.what', data: () => ({}) },
    { rel: 'department-review', word: 'case.act.department-review', fields: id => <OpinionFields id={id} />, data: reviewed },
    { rel: 'return', word: 'case.act.return', grave: true, consequence: 'case.act.return.what', fields: reason, data: form => ({ gap: textIn(form, 'reason') }) },
    { rel: 'schedule-check', word: 'case.act.schedule-check', fields: id => <><InspectorFields id={id} /><DayField id={id} name="on" label="case.check.on" /></>, data: form => ({ inspectors: inspectorsIn(form), on: textIn(form, 'on') }) },
    {
      rel: 'complete-check', word: 'case.act.complete-check',
      fields: id => <><InspectorFields id={id} /><DayField id={id} name="on" label="case.check.on" /><Choice id={id} name="passed" label="case.check.result" options={[['yes', 'case.check.passed'], ['no', 'case.check.failed']]} />{reason(id)}</>,
      data: form => ({ inspectors: inspectorsIn(form), on: textIn(form, 'on'), passed: textIn(form, 'passed') === 'yes', findings: textIn(form, 'reason') }),
    },
    { rel: 'start-public-notice', word: 'case.act.public-notice', fields: id => <DayField id={id} name="until" label="case.public-notice.until" />, data: form => ({ until: textIn(form, 'until') }) },
    { rel: 'end-public-notice', word: 'case.act.end-public-notice', data: () => ({}) },
    {
      rel: 'transfer', word: 'case.act.transfer', grave: true, consequence: 'case.act.transfer.what', fields: id => <><LineField id={id} name="person" label="posts.person" hint="posts.person.hint" /><LineField id={id} name="post" label="case.transfer.post" />{reason(id)}</>,
      data: form => ({ to: { person: textIn(form, 'person'), post: textIn(form, 'post') }, reason: textIn(form, 'reason') }),
    },
    { rel: 'recuse', word: 'case.act.recuse', grave: true, consequence: 'case.act.recuse.what', fields: reason, data: form => ({ reason: textIn(form, 'reason') }) },
    { rel: 'note', word: 'case.act.note', fields: id => <NoteField id={id} />, data: form => ({ note: textIn(form, 'note') }) },
  ];
}
