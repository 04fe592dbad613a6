import type { TrainingSessionView, TrainingYearView } from '@yichuang/projections';
import type { ActForm } from '../../delegation/act-list.tsx';
import { DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import { textIn } from '../../staff/form-text.ts';
import { CountField, PickField, SessionField, Tick } from './fields.tsx';

const FORMS = [['lecture', 'training.form.lecture'], ['exchange', 'training.form.exchange'], ['shadowing', 'training.form.shadowing'], ['practice', 'training.form.practice'], ['drill', 'training.form.drill']] as const;
/** Codes and references as somebody writes them, with commas between. */
const listIn = (form: FormData, name: string): readonly string[] => textIn(form, name).split(/[,，、\s]+/).filter(word => word !== '');
const numberIn = (form: FormData, name: string): number | null => (textIn(form, name) === '' ? null : Number(textIn(form, name)));
const sessionIn = (form: FormData): number => Number(textIn(form, 'session'));

/** People as `unit:person`, one beside the other. */
function attendeesIn(form: FormData): readonly object[] {
  return listIn(form, 'attendees').map(each => {
    const [unit = '', person = ''] = each.split(/[:：]/);
    return { person, unit };
  });
}

/** What a unit owes in a year. @req #65 */
export const DUTY: ActForm = {
  rel: 'set-duty', word: 'training.act.duty',
  fields: id => <><Tick id={id} name="stations" label="training.stations" /><CountField id={id} name="required" label="training.required" hint="training.required.hint" /><LineField id={id} name="source" label="training.source" /></>,
  data: form => ({ stations: form.has('stations'), required: numberIn(form, 'required'), settleOn: null, source: textIn(form, 'source') }),
};

const PLAN: ActForm = {
  rel: 'plan', word: 'training.act.plan',
  fields: id => <><PickField id={id} name="form" label="training.form" options={FORMS} /><LineField id={id} name="topic" label="training.topic" /><DayField id={id} name="plannedOn" label="training.planned-on" /><LineField id={id} name="bodies" label="training.bodies" hint="training.bodies.hint" /></>,
  data: form => ({ form: textIn(form, 'form'), topic: textIn(form, 'topic'), plannedOn: textIn(form, 'plannedOn'), bodies: listIn(form, 'bodies'), items: [] }),
};

/** Acts on the sessions of a year in the order of their life (W16); each only where a session waits for it. @req #64 #65 */
export function trainingActs({ sessions }: TrainingYearView): readonly ActForm[] {
  const at = (...wanted: readonly TrainingSessionView['status'][]): readonly TrainingSessionView[] => sessions.filter(({ status }) => wanted.includes(status));
  const some = (which: readonly TrainingSessionView[], act: (fields: (id: string) => React.JSX.Element) => ActForm): readonly ActForm[] => (which.length > 0 ? [act(id => <SessionField id={id} sessions={which} />)] : []);
  return [
    PLAN,
    ...some(at('planned'), which => ({
      rel: 'hold', word: 'training.act.hold', fields: id => <>{which(id)}<DayField id={id} name="on" label="training.held-on" /><LineField id={id} name="place" label="training.place" /><LineField id={id} name="materials" label="training.materials" /></>,
      data: form => ({ session: sessionIn(form), on: textIn(form, 'on'), place: textIn(form, 'place'), materials: [{ name: textIn(form, 'materials'), digest: null }] }),
    })),
    ...some(at('held', 'assessed'), which => ({
      rel: 'attendance', word: 'training.act.attendance', fields: id => <>{which(id)}<LineField id={id} name="attendees" label="training.attendees" hint="training.attendees.hint" /></>, data: form => ({ session: sessionIn(form), attendees: attendeesIn(form) }),
    })),
    ...some(at('held'), which => ({
      rel: 'assess', word: 'training.act.assess', fields: id => <>{which(id)}<CountField id={id} name="passed" label="training.passed" required /><CountField id={id} name="of" label="training.of" required /><WordsField id={id} name="remark" label="training.remark" /></>,
      data: form => ({ session: sessionIn(form), passed: numberIn(form, 'passed'), of: numberIn(form, 'of'), remark: textIn(form, 'remark') }),
    })),
    ...some(at('assessed'), which => ({ rel: 'count', word: 'training.act.count', consequence: 'training.act.count.what', fields: id => which(id), data: form => ({ session: sessionIn(form) }) })),
    ...some(at('planned'), which => ({ rel: 'cancel', word: 'training.act.cancel', grave: true, fields: id => <>{which(id)}<WordsField id={id} name="reason" label="acts.reason" /></>, data: form => ({ session: sessionIn(form), reason: textIn(form, 'reason') }) })),
  ];
}
