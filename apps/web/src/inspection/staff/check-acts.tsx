import type { SpotCheckView } from '@yichuang/projections';
import { useText, type MessageId } from '../../i18n/text.tsx';
import type { ActForm } from '../../delegation/act-list.tsx';
import { WordsField } from '../../delegation/fields.tsx';
import { textIn } from '../../staff/form-text.ts';
import { shortId } from '../../accountability/short-id.ts';
import { FreeDayField, NumberField, PickField } from './fields.tsx';

/** A case of the sample. */
function CaseField({ id, cases, label }: { readonly id: string; readonly cases: readonly { readonly case: string }[]; readonly label: MessageId }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-case`}>{t(label)}</label><select id={`${id}-case`} name="case" required>{cases.map(one => <option key={one.case} value={one.case}>{shortId(one.case)}</option>)}</select></p>;
}

/** A new check of the department that the reader acts for. */
export const orderAct = (department: string): ActForm => ({
  rel: 'create', word: 'inspect.check.act.order', consequence: 'inspect.check.act.order.what',
  fields: id => <><p className="field"><label htmlFor={`${id}-period`}><PeriodWord /></label><input id={`${id}-period`} name="period" required pattern="20[0-9]{2}(Q[1-4])?" autoComplete="off" /></p><NumberField id={id} name="size" label="inspect.check.size" min={1} max={200} /><WordsField id={id} name="reason" label="acts.reason" /></>,
  data: form => ({ department, period: textIn(form, 'period'), size: Number(textIn(form, 'size')), reason: textIn(form, 'reason') }),
});
const PeriodWord = () => <>{useText().t('inspect.check.period')}</>;

/** Acts on a spot check in the order of its life; each only where a case waits for it. @req #23 */
export function checkActs({ cases }: SpotCheckView): readonly ActForm[] {
  const some = (of: readonly object[], act: ActForm): readonly ActForm[] => (of.length > 0 ? [act] : []);
  const [unseen, faulty, ordered] = [cases.filter(({ verdict }) => verdict === null), cases.filter(({ verdict, correction }) => verdict === 'faulty' && correction === 'none'), cases.filter(({ correction }) => correction === 'ordered')];
  return [
    { rel: 'draw', word: 'inspect.check.act.draw', consequence: 'inspect.check.act.draw.what', data: () => ({}) },
    ...some(unseen, {
      rel: 'record-result', word: 'inspect.check.act.result',
      fields: id => <><CaseField id={id} cases={unseen} label="inspect.check.case" /><PickField id={id} name="verdict" label="inspect.check.verdict" options={[['in_order', 'inspect.check.in_order'], ['faulty', 'inspect.check.faulty']]} /><WordsField id={id} name="reason" label="acts.reason" /></>,
      data: form => ({ case: textIn(form, 'case'), verdict: textIn(form, 'verdict'), reason: textIn(form, 'reason') }),
    }),
    ...some(faulty, {
      rel: 'order-correction', word: 'inspect.act.order',
      fields: id => <><CaseField id={id} cases={faulty} label="inspect.check.case" /><WordsField id={id} name="demand" label="inspect.demand" /><FreeDayField id={id} name="due" label="inspect.due" hint="inspect.due.hint" /></>,
      data: form => ({ case: textIn(form, 'case'), demand: textIn(form, 'demand'), due: textIn(form, 'due') || null }),
    }),
    ...some(ordered, { rel: 'report-correction', word: 'inspect.check.act.report', fields: id => <><CaseField id={id} cases={ordered} label="inspect.check.case" /><WordsField id={id} name="done" label="inspect.done" /></>, data: form => ({ case: textIn(form, 'case'), done: textIn(form, 'done') }) }),
    ...(unseen.length === 0 && faulty.length === 0 && ordered.length === 0 ? [{ rel: 'close', word: 'inspect.check.act.close', fields: (id: string) => <WordsField id={id} name="conclusion" label="inspect.conclusion" />, data: (form: FormData) => ({ conclusion: textIn(form, 'conclusion') }) } satisfies ActForm] : []),
  ];
}
