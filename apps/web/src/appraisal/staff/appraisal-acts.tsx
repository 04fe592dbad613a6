import type { AppraisalView, ScorecardView } from '@yichuang/projections';
import type { ActForm } from '../../delegation/act-list.tsx';
import { LineField, WordsField } from '../../delegation/fields.tsx';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { langOf, plainName } from '../../shared/words.tsx';
import { textIn } from '../../staff/form-text.ts';
import { NumberField, PickField } from '../../inspection/staff/fields.tsx';

/** The formula that a new period starts with. */
const WEIGHTS = [['on_time', 40], ['overdue', 15], ['notice_breaches', 20], ['vacancies', 10], ['turnover', 15], ['conduct', 20], ['service', 30], ['discipline', 20], ['professional', 30]] as const;
const weights = WEIGHTS.map(([measure, weight]) => ({ measure, weight }));

export const OPEN: ActForm = {
  rel: 'create', word: 'appraisal.act.open', consequence: 'appraisal.act.open.what',
  fields: id => <><LineField id={id} name="period" label="appraisal.period" hint="appraisal.period.hint" /><LineField id={id} name="version" label="appraisal.version" /></>,
  data: form => ({ period: textIn(form, 'period'), version: textIn(form, 'version'), weights }),
};

const keyOf = ({ unit, person }: Pick<ScorecardView, 'unit' | 'person'>): string => `${unit.code}/${person ?? ''}`;
const subjectIn = (form: FormData): { readonly unit: string; readonly person: string | null } => {
  const [unit = '', person = ''] = textIn(form, 'card').split('/');
  return { unit, person: person === '' ? null : person };
};

/** Whose card. */
function CardField({ id, cards, label }: { readonly id: string; readonly cards: readonly ScorecardView[]; readonly label: MessageId }) {
  const { t, language } = useText();
  return <p className="field"><label htmlFor={`${id}-card`}>{t(label)}</label><select id={`${id}-card`} name="card" required>{cards.map(card => <option key={keyOf(card)} value={keyOf(card)} lang={langOf(language, card.unit)}>{plainName(language, card.unit)} {card.person ?? t('appraisal.centre')}</option>)}</select></p>;
}

const MARKS: readonly (readonly [string, MessageId])[] = [['conduct', 'appraisal.measure.conduct'], ['service', 'appraisal.measure.service'], ['discipline', 'appraisal.measure.discipline'], ['professional', 'appraisal.measure.professional']];
const COUNTED: readonly (readonly [string, MessageId])[] = [['on_time', 'appraisal.measure.on_time'], ['overdue', 'appraisal.measure.overdue'], ['notice_breaches', 'appraisal.measure.notice_breaches'], ['vacancies', 'appraisal.measure.vacancies'], ['turnover', 'appraisal.measure.turnover']];
const plain = (rel: string, word: MessageId, consequence: MessageId): ActForm => ({ rel, word, consequence, data: () => ({}) });

/** Acts on an appraisal in the order of its life (W21). */
export function appraisalActs({ cards, objections, sealed }: AppraisalView): readonly ActForm[] {
  const clerks = cards.filter(({ person }) => person !== null);
  const open = objections.filter(({ upheld }) => upheld === null);
  return [
    plain('freeze', 'appraisal.act.freeze', 'appraisal.act.freeze.what'),
    {
      rel: 'give-mark', word: 'appraisal.act.mark', consequence: 'appraisal.act.mark.what',
      fields: id => <><CardField id={id} cards={clerks} label="appraisal.clerk" /><PickField id={id} name="measure" label="appraisal.measure" options={MARKS} /><NumberField id={id} name="mark" label="appraisal.mark" min={0} max={100} /><WordsField id={id} name="reason" label="acts.reason" /></>,
      data: form => ({ ...subjectIn(form), measure: textIn(form, 'measure'), mark: Number(textIn(form, 'mark')), reason: textIn(form, 'reason') }),
    },
    plain('score', 'appraisal.act.score', 'appraisal.act.score.what'),
    plain('publish', 'appraisal.act.publish', 'appraisal.act.publish.what'),
    {
      rel: 'object', word: 'appraisal.act.object',
      fields: id => <><CardField id={id} cards={cards} label="appraisal.card" /><PickField id={id} name="measure" label="appraisal.measure" options={[...COUNTED, ...MARKS]} /><WordsField id={id} name="reason" label="acts.reason" /></>,
      data: form => ({ objection: objections.length + 1, ...subjectIn(form), measure: textIn(form, 'measure'), reason: textIn(form, 'reason') }),
    },
    ...(open.length === 0 ? [] : [{
      rel: 'answer', word: 'appraisal.act.answer',
      fields: id => <><NumberField id={id} name="objection" label="appraisal.objection" min={1} max={500} /><PickField id={id} name="upheld" label="appraisal.upheld" options={[['no', 'appraisal.upheld.no'], ['yes', 'appraisal.upheld.yes']]} /><WordsField id={id} name="answer" label="appraisal.answer" /></>,
      data: form => ({ objection: Number(textIn(form, 'objection')), upheld: textIn(form, 'upheld') === 'yes', answer: textIn(form, 'answer') }),
    } satisfies ActForm]),
    plain('finalise', 'appraisal.act.finalise', 'appraisal.act.finalise.what'),
    { rel: 'cite', word: 'appraisal.act.cite', consequence: 'appraisal.act.cite.what', fields: id => <><CardField id={id} cards={cards} label="appraisal.card" /><LineField id={id} name="award" label="appraisal.award" /></>, data: form => ({ ...subjectIn(form), award: textIn(form, 'award'), digest: sealed }) },
  ];
}
