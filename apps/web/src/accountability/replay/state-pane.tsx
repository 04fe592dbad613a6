import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Failure, Skeleton } from '../../staff/states.tsx';
import type { StreamStateBody } from '../reads.ts';
import { changesBetween, type Change, type Json } from '../diff/changes.ts';
import { FieldDiff } from '../diff/field-diff.tsx';
import { AskOrigin } from '../diff/field-link.tsx';
import { OriginPanel } from './origin-panel.tsx';
import { StateTree } from './state-tree.tsx';
import { useOrigin } from './use-origin.ts';
import { useStates, type Against, type Replay } from './use-replay.ts';

/** The state at the chosen moment and how it differs from another one. */
export function StatePane({ stream, replay }: { readonly stream: string; readonly replay: Replay }) {
  const { t } = useText();
  const { at, other, here, there } = useStates(stream, replay);
  const failed = here.error ?? there.error;
  return (
    <section aria-labelledby="pane-state" className="state-pane">
      <h2 id="pane-state">{t('replay.state', { number: at ?? 0 })}</h2>
      <AgainstChoice replay={replay} at={at} />
      <WithOrigin stream={stream} replay={replay} at={at}>{failed ? <Failure error={failed} /> : <Compared against={replay.against} here={here.data?.body} there={other === null ? null : there.data?.body.state} />}</WithOrigin>
    </section>
  );
}

/** Lets every field below be asked where it comes from, and shows the answer above them. */
function WithOrigin({ stream, replay, at, children }: { readonly stream: string; readonly replay: Replay; readonly at: number | null; readonly children: ReactNode }) {
  const { field, ask, close } = useOrigin();
  return (
    <>
      {field !== null && at !== null && <OriginPanel key={`${field} ${at}`} stream={stream} pointer={field} at={at} onGo={replay.goToNumber} onClose={close} />}
      <AskOrigin value={ask}>{children}</AskOrigin>
    </>
  );
}

interface ComparedProps {
  readonly against: Against;
  readonly here: StreamStateBody | undefined;
  /** null: before the first event there is nothing; undefined: not known yet. */
  readonly there: Json | undefined;
}

function Compared({ against, here, there }: ComparedProps) {
  const { t } = useText();
  const changes = useMemo(() => (here === undefined || there === undefined ? null : inOrder(against, there, here.state)), [here, there, against]);
  if (!here || changes === null) return <Skeleton height="panel" />;
  return (
    <>
      <FieldDiff changes={changes} caption={t(`replay.diff.${against}`)} />
      <h3>{t('replay.whole')}</h3>
      <p className="hint">{t('blame.hint')}</p>
      <StateTree state={here.state} changes={against === 'now' ? [] : changes} />
      <p className="quiet">{t('replay.digest')} <span className="digits breakable">{here.digest}</span></p>
    </>
  );
}

/** Reads from the older state to the newer one: against `now` the chosen moment is the older. */
function inOrder(against: Against, other: Json, here: Json): readonly Change[] {
  return against === 'now' ? changesBetween(here, other) : changesBetween(other, here);
}

const CHOICES = ['previous', 'now', 'moment'] as const;

function AgainstChoice({ replay, at }: { readonly replay: Replay; readonly at: number | null }) {
  const { t } = useText();
  const [typed, setTyped] = useState(replay.vs === null ? '' : String(replay.vs));
  return (
    <fieldset className="segmented">
      <legend>{t('replay.against')}</legend>
      {CHOICES.map(choice => (
        <label key={choice}><input type="radio" name="against" checked={replay.against === choice} onChange={() => replay.compareWith(choice, choice === 'moment' ? (replay.vs ?? at) : replay.vs)} /> {t(`replay.against.${choice}`)}</label>
      ))}
      {replay.against === 'moment' && (
        <label className="vs">p: <input inputMode="numeric" size={8} value={typed} aria-label={t('replay.vs')} onChange={event => { setTyped(event.target.value); if (/^\d{1,15}$/.test(event.target.value)) replay.compareWith('moment', Number(event.target.value)); }} /></label>
      )}
    </fieldset>
  );
}
