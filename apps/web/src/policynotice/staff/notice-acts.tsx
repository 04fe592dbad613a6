import type { ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField, DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { textIn } from '../../staff/form-text.ts';
import { ItemPicker } from './item-picker.tsx';

/** A field that may stay empty. */
function FreeField({ id, name, label, type = 'text' }: { readonly id: string; readonly name: string; readonly label: MessageId; readonly type?: 'text' | 'date' }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type={type} maxLength={300} autoComplete="off" /></p>;
}

function Options({ words }: { readonly words: readonly (readonly [string, MessageId])[] }) {
  const { t } = useText();
  return <>{words.map(([value, word]) => <option key={value} value={value}>{t(word)}</option>)}</>;
}

function Tick({ id, name, label }: { readonly id: string; readonly name: string; readonly label: MessageId }) {
  const { t } = useText();
  return <p><label className="check" htmlFor={`${id}-${name}`}><input id={`${id}-${name}`} name={name} type="checkbox" /> {t(label)}</label></p>;
}

function PenaltyFields({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <details className="more">
      <summary>{t('policy.penalty.add')}</summary>
      <p className="hint">{t('policy.penalty.hint')}</p>
      <FreeField id={id} name="penaltyNumber" label="policy.penalty.number" /><FreeField id={id} name="penaltyOn" label="policy.penalty.on" type="date" />
      <ChoiceField id={id} name="penalty" label="policy.penalty"><Options words={[['fine', 'policy.penalty.fine'], ['warning', 'policy.penalty.warning'], ['confiscation', 'policy.penalty.confiscation'], ['suspension', 'policy.penalty.suspension'], ['revocation', 'policy.penalty.revocation'], ['other', 'policy.penalty.other']]} /></ChoiceField>
    </details>
  );
}

const dayIn = (form: FormData, name: string): string | null => textIn(form, name) || null;
const itemsIn = (form: FormData): readonly string[] => form.getAll('items').filter(value => typeof value === 'string');
const penaltiesIn = (form: FormData): readonly object[] => (textIn(form, 'penaltyNumber') === '' ? [] : [{ number: textIn(form, 'penaltyNumber'), on: textIn(form, 'penaltyOn'), item: null, penalty: textIn(form, 'penalty') }]);

/** A new notice of a department. @req #24 */
export const sendAct = (by: string): ActForm => ({
  rel: 'create', word: 'policy.act.send', consequence: 'policy.act.send.what',
  fields: id => (
    <>
      <ChoiceField id={id} name="kind" label="policy.kind"><Options words={[['law_change', 'policy.kind.law_change'], ['work_requirement', 'policy.kind.work_requirement'], ['penalty', 'policy.kind.penalty']]} /></ChoiceField>
      <LineField id={id} name="title" label="policy.subject" /><WordsField id={id} name="content" label="policy.content" /><ItemPicker id={id} />
      <FreeField id={id} name="effectiveFrom" label="policy.effective" type="date" /><FreeField id={id} name="implementBy" label="policy.implement-by" type="date" />
      <ChoiceField id={id} name="medium" label="policy.medium"><Options words={[['net', 'policy.medium.net'], ['paper', 'policy.medium.paper']]} /></ChoiceField>
      <FreeField id={id} name="documentNumber" label="policy.document" /><PenaltyFields id={id} /><Tick id={id} name="blocksIntake" label="policy.blocks" />
    </>
  ),
  data: form => ({
    by, kind: textIn(form, 'kind'), title: textIn(form, 'title'), content: textIn(form, 'content'), items: itemsIn(form), effectiveFrom: dayIn(form, 'effectiveFrom'), medium: textIn(form, 'medium'), documentNumber: dayIn(form, 'documentNumber'),
    attachments: [], penalties: penaltiesIn(form), implementBy: dayIn(form, 'implementBy'), blocksIntake: form.has('blocksIntake'),
  }),
});

const ANSWERS: readonly (readonly [string, MessageId])[] = [['practice_alone', 'policy.answer.practice_alone'], ['catalogue_adjustment', 'policy.answer.catalogue_adjustment'], ['responsibility_change', 'policy.answer.responsibility_change'], ['rulebook_release', 'policy.answer.rulebook_release']];

/** What a town and the sender may do with a notice. @req #24 #25 */
export const noticeActs = (unit: string): readonly ActForm[] => [
  { rel: 'acknowledge', word: 'policy.act.acknowledge', consequence: 'policy.act.acknowledge.what', data: () => ({ town: unit }) },
  {
    rel: 'implement', word: 'policy.act.implement',
    fields: id => <><DayField id={id} name="on" label="policy.implemented-on" /><ChoiceField id={id} name="answer" label="policy.answer"><Options words={ANSWERS} /></ChoiceField><FreeField id={id} name="reference" label="policy.reference" /><WordsField id={id} name="note" label="policy.note" /></>,
    data: form => ({ town: unit, on: textIn(form, 'on'), answer: { kind: textIn(form, 'answer'), reference: dayIn(form, 'reference') }, note: textIn(form, 'note') }),
  },
  { rel: 'close', word: 'policy.act.close', grave: true, fields: id => <WordsField id={id} name="note" label="policy.note" />, data: form => ({ note: textIn(form, 'note') }) },
];
