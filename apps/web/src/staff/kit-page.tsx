import { useState, type ReactNode } from 'react';
import { changesBetween } from '../accountability/diff/changes.ts';
import { FieldDiff } from '../accountability/diff/field-diff.tsx';
import { StateTree } from '../accountability/replay/state-tree.tsx';
import { TimeBar } from '../accountability/replay/time-bar.tsx';
import { Balance } from '../catalog/balance.tsx';
import { CounterKit } from '../case/staff/kit-section.tsx';
import { Gates } from '../catalog/proposal/gates.tsx';
import { Opinions } from '../catalog/proposal/opinions.tsx';
import { useText } from '../i18n/text.tsx';
import { Refused } from './api.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { kitAfter, kitBefore, kitGates, kitLines, kitStops } from './kit-examples.ts';
import { Empty, Failure, Skeleton } from './states.tsx';
import { useTitle } from './title.ts';
import type { ConflictState } from './use-command.ts';

/** Every staff component in its states, on one page, for the eye and for the checkers. */
export default function StaffKit() {
  const { t } = useText();
  const [index, setIndex] = useState(1);
  useTitle(t('kit.staff'));
  const changes = changesBetween(kitBefore, kitAfter);
  return (
    <div className="page">
      <h1>{t('kit.staff')}</h1>
      <Section title={t('kit.story')}>
        <Empty title={t('streams.empty')}><p>{t('streams.empty.hint')}</p></Empty>
        <Skeleton height="panel" />
        {PROBLEMS.map(problem => <Failure key={problem.code} error={new Refused({ ...problem, title: t('problem.500.title'), detail: '', traceId: 'a1b2c3' })} onRetry={() => undefined} />)}
        <ConflictExample />
      </Section>
      <Section title={t('time.label')}><TimeBar stops={kitStops} index={index} onMove={setIndex} /></Section>
      <Section title={t('replay.diff.moment')}><FieldDiff changes={changes} caption={t('replay.diff.moment')} /><FieldDiff changes={[]} caption={t('replay.diff.now')} /></Section>
      <Section title={t('replay.whole')}><StateTree state={kitAfter} changes={changes} /></Section>
      <Section title={t('balance.label')}><Balance lines={kitLines} /><Balance lines={kitLines.filter(line => line.fate !== null)} /></Section>
      <Section title={t('gate.label')}><Gates gates={kitGates} /></Section>
      <Section title={t('work.title')}><CounterKit /></Section>
      <Opinions opinions={{ can: 12, canWithSupport: 2, cannot: 1, noAnswer: 0 }} />
    </div>
  );
}

const PROBLEMS = [
  { status: 0, code: 'offline' },
  { status: 403, code: 'not-delegated', missing: 'reform_officer' },
  { status: 500, code: 'internal-error' },
] as const;

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section><h2>{title}</h2>{children}</section>;
}

function ConflictExample() {
  const { t } = useText();
  const [conflict, setConflict] = useState<ConflictState | null>(null);
  const close = async (): Promise<void> => setConflict(null);
  return (
    <>
      <p><button type="button" className="button button-plain" onClick={() => setConflict(EXAMPLE)}>{t('conflict.title')}</button></p>
      <ConflictDialog commander={{ conflict, reapply: close, dismiss: close }} />
    </>
  );
}

const EXAMPLE: ConflictState = { command: { path: '', data: null }, problem: { status: 412, code: 'revision-conflict', title: '', detail: '', traceId: null, expected: 17, actual: 18, changes: [{ event: 'ItemWithdrawn', number: 1185, by: 'D-MZJ dept_catalog_owner', at: '2023-01-09T02:12:03.000Z', pointers: ['/fates/990511001000/fate'] }], fields: [{ pointer: '/fates/990511001000/fate', kind: 'changed', before: 'kept', after: 'withdrawn' }] } };
