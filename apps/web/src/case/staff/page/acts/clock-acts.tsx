import type { ActForm } from '../../../../delegation/act-list.tsx';
import { textIn } from '../../../../staff/form-text.ts';
import type { MessageId } from '../../../../i18n/text.tsx';
import { PROCEDURES } from '../clock-words.ts';
import { Choice, DaysField, reason, TickField } from './act-inputs.tsx';

const procedures = PROCEDURES.map((one): readonly [string, MessageId] => [one, `clock.procedure.${one}`]);

/** Acts on the clock: only a listed procedure stops it, and it is extended once (许可法第42、45条). @req #34 #46 */
export function clockActs(): readonly ActForm[] {
  return [
    {
      rel: 'suspend-clock', word: 'case.act.suspend', grave: true, consequence: 'case.act.suspend.what',
      fields: id => <><Choice id={id} name="procedure" label="clock.procedure" options={procedures} /><DaysField id={id} name="days" label="clock.estimate" max={120} /><TickField id={id} name="told" label="clock.told" /></>,
      data: form => ({ procedure: textIn(form, 'procedure'), estimateDays: Number(textIn(form, 'days')), told: form.has('told') }),
    },
    { rel: 'resume-clock', word: 'case.act.resume', fields: id => <Choice id={id} name="procedure" label="clock.procedure" options={procedures} />, data: form => ({ procedure: textIn(form, 'procedure') }) },
    {
      rel: 'extend', word: 'case.act.extend', grave: true, consequence: 'case.act.extend.what',
      fields: id => <><DaysField id={id} name="days" label="clock.extension" max={10} />{reason(id)}<TickField id={id} name="told" label="clock.told" /></>,
      data: form => ({ days: Number(textIn(form, 'days')), reason: textIn(form, 'reason'), told: form.has('told') }),
    },
  ];
}
