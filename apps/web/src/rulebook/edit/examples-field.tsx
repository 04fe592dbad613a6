import type { Example, ItemManifest } from '@yichuang/domain/manifest';
import type { RunExample } from '@yichuang/plugin-kit';
import { useId } from 'react';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { plainName, Words } from '../../shared/words.tsx';
import { answerOf, followed, textOfAnswer } from './example-inputs.ts';
import { Said } from './field.tsx';

interface ExamplesProps {
  readonly manifest: ItemManifest;
  /** How they end by the rules as they stand. */
  readonly runs: readonly RunExample[];
  readonly onChange: (examples: readonly Example[]) => void;
}

const BLANK: Example = { name: '', given: { situations: {}, form: {}, papers: {}, applicant: { kind: 'natural_person', byAgent: false, badCredit: false }, today: '2024-01-15' }, expect: { accept: null, decide: null, rule: null, materials: null, missing: null } };

/** Examples: what is given, and what must follow. A rule that none of them meets is not let through. */
export function ExamplesField({ manifest, runs, onChange }: ExamplesProps) {
  const { t } = useText();
  const { examples } = manifest;
  return (
    <details className="fate-group">
      <summary><h3>{t('item.examples')}</h3> <span className="count">{examples.length}</span></summary>
      {examples.map((example, at) => (
        <details key={at} className="more">
          <summary>{at + 1}. <Words>{example.name || t('draft.unnamed')}</Words> {(runs[at]?.differences.length ?? 0) > 0 && <span className="badge badge-bad">{t('example.failed')}</span>}</summary>
          <OneExample manifest={manifest} example={example} run={runs[at] ?? null} at={at} onChange={next => onChange(examples.with(at, next))} />
          <p className="actions"><button type="button" className="button button-plain button-small" onClick={() => onChange(examples.toSpliced(at, 1))}>{t('draft.remove')}</button></p>
        </details>
      ))}
      <p className="actions"><button type="button" className="button button-plain button-small" onClick={() => onChange([...examples, BLANK])}>{t('draft.add', { what: t('item.examples') })}</button></p>
    </details>
  );
}

interface OneProps {
  readonly manifest: ItemManifest;
  readonly example: Example;
  readonly run: RunExample | null;
  readonly at: number;
  readonly onChange: (next: Example) => void;
}
const STATES = ['missing', 'provided', 'retrieved', 'invalid', 'deferred', 'committed'] as const;

function OneExample({ manifest, example, run, at, onChange }: OneProps) {
  const { t, language } = useText();
  const { given } = example;
  const give = (part: Partial<Example['given']>): void => onChange({ ...example, given: { ...given, ...part } });
  return (
    <>
      <Line label="example.name" value={example.name} onChange={name => onChange({ ...example, name })} />
      <Line label="example.today" type="date" value={given.today} onChange={today => give({ today })} />
      {manifest.situations.map(({ key, question, options }) => <Pick key={key} label={plainName(language, question)} value={given.situations[key] ?? ''} options={options.map(option => [option.key, plainName(language, option.label)])} onChange={answer => give({ situations: without({ ...given.situations, [key]: answer }, answer === '' ? key : null) })} />)}
      {manifest.form.map(field => <Line key={field.key} label={plainName(language, field.label)} value={textOfAnswer(given.form[field.key])} onChange={typed => give({ form: without({ ...given.form, [field.key]: answerOf(field, typed) }, typed === '' ? field.key : null) })} />)}
      {manifest.materials.map(({ key, name }) => <Pick key={key} label={plainName(language, name)} value={given.papers[key] ?? 'missing'} options={STATES.map(state => [state, t(`paper.state.${state}`)])} onChange={state => give({ papers: { ...given.papers, [key]: state as (typeof STATES)[number] } })} />)}
      <p className="field"><label className="check"><input type="checkbox" checked={given.applicant.byAgent} onChange={event => give({ applicant: { ...given.applicant, byAgent: event.target.checked } })} /> {t('cond.applicant.byAgent')}</label></p>
      <p className="field"><label className="check"><input type="checkbox" checked={given.applicant.badCredit} onChange={event => give({ applicant: { ...given.applicant, badCredit: event.target.checked } })} /> {t('cond.applicant.badCredit')}</label></p>
      <Expected example={example} run={run} onChange={onChange} />
      <Said pointer={`/examples/${at}`} />
    </>
  );
}

/** What the example promises, and a button that takes down what follows by the rules as they stand: to be looked at before it is kept. */
function Expected({ example, run, onChange }: Pick<OneProps, 'example' | 'run' | 'onChange'>) {
  const { t } = useText();
  const { accept, decide, rule } = example.expect;
  return (
    <>
      <p>{t('example.expects')}{t('list.colon')}{accept ? t(`rule.outcome.${accept}`) : '—'} · {decide ? t(`rule.outcome.${decide}`) : '—'} {rule && <code>{rule}</code>}</p>
      {run && <p className="actions"><button type="button" className="button button-plain button-small" onClick={() => onChange({ ...example, expect: followed(run) })}>{t('example.take', { outcome: t(`rule.outcome.${run.explanation.outcome.accept.outcome}`) })}</button></p>}
    </>
  );
}

const without = <T,>(values: Readonly<Record<string, T>>, key: string | null): Record<string, T> => Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));

function Line({ label, value, type = 'text', onChange }: { readonly label: string; readonly value: string; readonly type?: 'text' | 'date'; readonly onChange: (value: string) => void }) {
  const { t } = useText();
  const id = useId();
  return <p className="field"><label htmlFor={id}>{label.startsWith('example.') ? t(label as MessageId) : label}</label><input id={id} type={type} value={value} onChange={event => onChange(event.target.value)} autoComplete="off" /></p>;
}

function Pick({ label, value, options, onChange }: { readonly label: string; readonly value: string; readonly options: readonly (readonly [string, string])[]; readonly onChange: (value: string) => void }) {
  const id = useId();
  return <p className="field"><label htmlFor={id}>{label}</label><select id={id} value={value} onChange={event => onChange(event.target.value)}>{!options.some(([key]) => key === value) && <option value="">—</option>}{options.map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select></p>;
}
