import type { FindingView, InspectionView } from '@yichuang/projections';
import type { ActForm } from '../../delegation/act-list.tsx';
import { DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import { textIn } from '../../staff/form-text.ts';
import { FindingField, FreeDayField, PickField, UnitField } from './fields.tsx';

/** References of persons as somebody writes them, with commas between. */
const listIn = (form: FormData, name: string): readonly string[] => textIn(form, name).split(/[,，、\s]+/).filter(word => word !== '');
const numbersIn = (form: FormData, name: string): readonly number[] => [...textIn(form, name).matchAll(/\d+/g)].map(([digits]) => Number(digits));
const dueIn = (form: FormData): string | null => textIn(form, 'due') || null;
const findingIn = (form: FormData): number => Number(textIn(form, 'finding'));
const evidenceIn = (form: FormData): readonly object[] => [{ what: textIn(form, 'evidence'), digest: null }];

/** What an inspection may look at: three standardisations, safety, four regimes. @req #55 */
const THEMES = (['standardised', 'regular', 'convenient', 'safe', 'management', 'evaluation', 'openness', 'integrity'] as const).map(theme => [theme, `inspect.theme.${theme}`] as const);

/** The plan of a new inspection. */
export const PLAN: ActForm = {
  rel: 'create', word: 'inspect.act.plan',
  fields: id => (
    <>
      <UnitField id={id} name="body" label="inspect.body" /><LineField id={id} name="topic" label="inspect.topic" />
      <PickField id={id} name="theme" label="inspect.theme" options={THEMES} />
      <DayField id={id} name="plannedOn" label="inspect.planned-on" /><LineField id={id} name="inspectors" label="inspect.inspectors" hint="inspect.inspectors.hint" />
    </>
  ),
  data: form => ({ body: textIn(form, 'body'), topic: textIn(form, 'topic'), themes: [textIn(form, 'theme')], plannedOn: textIn(form, 'plannedOn'), inspectors: listIn(form, 'inspectors') }),
};

const numbersOf = (findings: readonly FindingView[], wanted: (finding: FindingView) => boolean): readonly number[] => findings.filter(wanted).map(({ finding }) => finding);

function visiting({ findings, body }: InspectionView): readonly ActForm[] {
  return [
    {
      rel: 'carry-out', word: 'inspect.act.carry-out',
      fields: id => <><DayField id={id} name="on" label="inspect.carried-on" /><LineField id={id} name="inspectors" label="inspect.inspectors" hint="inspect.inspectors.hint" /><LineField id={id} name="record" label="inspect.record" hint="inspect.record.hint" /></>,
      data: form => ({ on: textIn(form, 'on'), inspectors: listIn(form, 'inspectors'), record: textIn(form, 'record') }),
    },
    {
      rel: 'record-finding', word: 'inspect.act.record-finding',
      fields: id => (
        <>
          <LineField id={id} name="clause" label="inspect.clause" /><WordsField id={id} name="text" label="inspect.found" />
          <PickField id={id} name="gravity" label="inspect.gravity" options={[['ordinary', 'inspect.gravity.ordinary'], ['harm', 'inspect.gravity.harm']]} /><LineField id={id} name="evidence" label="inspect.evidence" /><LineField id={id} name="owner" label="inspect.owner" />
        </>
      ),
      data: form => ({ finding: findings.length + 1, clause: textIn(form, 'clause'), text: textIn(form, 'text'), gravity: textIn(form, 'gravity'), evidence: evidenceIn(form), owner: textIn(form, 'owner') }),
    },
    { rel: 'circulate-report', word: 'inspect.act.report', fields: id => <WordsField id={id} name="summary" label="inspect.summary" />, data: form => ({ summary: textIn(form, 'summary'), to: [body.code] }) },
  ];
}

function correcting({ findings, body }: InspectionView): readonly ActForm[] {
  const [open, ordered, submitted, failed] = [numbersOf(findings, ({ status }) => status === 'open'), numbersOf(findings, ({ status }) => status === 'ordered'), numbersOf(findings, ({ status }) => status === 'submitted'), numbersOf(findings, one => one.failed && one.rung === 'correction' && one.status !== 'verified')];
  const some = (numbers: readonly number[], act: ActForm): readonly ActForm[] => (numbers.length > 0 ? [act] : []);
  const which = (id: string, numbers: readonly number[]) => <FindingField id={id} findings={numbers} label="inspect.finding" />;
  return [
    ...some(open, { rel: 'order-correction', word: 'inspect.act.order', fields: id => <>{which(id, open)}<WordsField id={id} name="demand" label="inspect.demand" /><FreeDayField id={id} name="due" label="inspect.due" hint="inspect.due.hint" /></>, data: form => ({ finding: findingIn(form), demand: textIn(form, 'demand'), due: dueIn(form) }) }),
    ...some(ordered, { rel: 'submit', word: 'inspect.act.submit', fields: id => <>{which(id, ordered)}<WordsField id={id} name="done" label="inspect.done" /><LineField id={id} name="evidence" label="inspect.evidence" /></>, data: form => ({ finding: findingIn(form), done: textIn(form, 'done'), evidence: evidenceIn(form) }) }),
    ...some(submitted, { rel: 'verify', word: 'inspect.act.verify', fields: id => <>{which(id, submitted)}<WordsField id={id} name="note" label="inspect.note" /></>, data: form => ({ finding: findingIn(form), note: textIn(form, 'note') }) }),
    ...some(submitted, { rel: 'reject', word: 'inspect.act.reject', grave: true, fields: id => <>{which(id, submitted)}<WordsField id={id} name="reason" label="acts.reason" /><FreeDayField id={id} name="due" label="inspect.due" hint="inspect.due.hint" /></>, data: form => ({ finding: findingIn(form), reason: textIn(form, 'reason'), due: dueIn(form) }) }),
    ...some(ordered, { rel: 'extend', word: 'inspect.act.extend', grave: true, fields: id => <>{which(id, ordered)}<DayField id={id} name="due" label="inspect.due" /><WordsField id={id} name="reason" label="acts.reason" /></>, data: form => ({ finding: findingIn(form), due: textIn(form, 'due'), reason: textIn(form, 'reason') }) }),
    ...some(failed, { rel: 'criticise', word: 'inspect.act.criticise', grave: true, consequence: 'inspect.act.criticise.what', fields: id => <>{which(id, failed)}<WordsField id={id} name="text" label="inspect.criticism" /><FreeDayField id={id} name="due" label="inspect.due" hint="inspect.due.hint" /></>, data: form => ({ findings: [findingIn(form)], text: textIn(form, 'text'), to: [body.code], due: dueIn(form) }) }),
    ...(findings.every(({ status }) => status === 'verified') ? [{ rel: 'close', word: 'inspect.act.close', fields: (id: string) => <WordsField id={id} name="conclusion" label="inspect.conclusion" />, data: (form: FormData) => ({ conclusion: textIn(form, 'conclusion') }) } satisfies ActForm] : []),
  ];
}

/** Acts on an inspection in the order of its life (W14); each only where a finding waits for it. */
export const inspectionActs = (view: InspectionView): readonly ActForm[] => [...visiting(view), ...correcting(view)];

/** The referral and the answer to it. */
export const referralActs = ({ id: inspection, findings }: InspectionView): readonly ActForm[] => [
  {
    rel: 'refer', word: 'inspect.act.refer', grave: true, consequence: 'inspect.act.refer.what',
    fields: id => <><FindingField id={id} findings={findings.map(({ finding }) => finding)} label="inspect.finding" /><LineField id={id} name="to" label="inspect.organ" /><LineField id={id} name="cites" label="inspect.cites" hint="inspect.cites.hint" /><WordsField id={id} name="reason" label="acts.reason" /></>,
    data: form => ({ inspection, findings: [findingIn(form)], cites: numbersIn(form, 'cites'), to: textIn(form, 'to'), reason: textIn(form, 'reason') }),
  },
  {
    rel: 'record-outcome', word: 'inspect.act.outcome',
    fields: id => <><PickField id={id} name="outcome" label="inspect.outcome" options={[['handled', 'inspect.outcome.handled'], ['no_action', 'inspect.outcome.no_action'], ['sent_back', 'inspect.outcome.sent_back']]} /><LineField id={id} name="document" label="inspect.document" /><DayField id={id} name="on" label="inspect.answered-on" /><WordsField id={id} name="summary" label="inspect.summary" /></>,
    data: form => ({ outcome: textIn(form, 'outcome'), document: textIn(form, 'document'), on: textIn(form, 'on'), summary: textIn(form, 'summary') }),
  },
];
