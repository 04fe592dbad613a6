import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CommandLink } from '../../../api/src/web-port.ts';
import { Reason } from '../catalog/reason.tsx';
import { useText, type MessageId } from '../i18n/text.tsx';
import { Notice } from '../shared/words.tsx';
import { Refused } from '../staff/api.ts';
import { Conflict } from '../staff/conflict.tsx';
import { useShortcuts, type Shortcut } from '../staff/shortcuts.tsx';
import { Failure } from '../staff/states.tsx';
import type { Commander } from '../staff/use-command.ts';
import { offerOf } from './links.ts';

/** One act on a thing: the name of its link, its word, what it asks for, and the data it sends. */
export interface ActForm {
  readonly rel: string;
  readonly word: MessageId;
  /** What the act brings about, told before it is done. */
  readonly consequence?: MessageId;
  /** Ends something for good: the button is the quieter one. */
  readonly grave?: boolean;
  readonly fields?: (id: string) => ReactNode;
  /** Key that opens the act, in the notation of tinykeys. */
  readonly key?: string;
  /** A promise where somebody has to sign or send a file first; one that fails sends nothing. */
  readonly data: (form: FormData) => unknown;
}

interface ActListProps {
  readonly thing: { readonly links?: readonly CommandLink[] };
  readonly acts: readonly ActForm[];
  readonly commander: Commander;
  readonly travelling: boolean;
}

/** What the reader may do with a thing now; and of the rest, in words, what is missing. */
export function ActList({ thing, acts, commander, travelling }: ActListProps) {
  const { t } = useText();
  const title = useId();
  const [chosen, choose] = useState<string | null>(null);
  const offers = acts.flatMap(act => {
    const link = offerOf(thing, act.rel);
    return link ? [{ act, link }] : [];
  });
  const open = travelling ? [] : offers.filter(({ link }) => link.allowed);
  useActKeys(open, choose);
  const offer = open.find(({ act }) => act.rel === chosen);
  return (
    <div role="group" className="panel" aria-labelledby={title}>
      <h2 id={title} className="acts-title">{t('acts.title')}</h2>
      {open.length === 0 && <p>{t(whyNone(travelling, offers.length))}</p>}
      <p className="actions">{open.map(({ act }) => <button key={act.rel} type="button" className={act.grave ? 'button button-plain' : 'button'} aria-expanded={chosen === act.rel} disabled={commander.busy} onClick={() => choose(act.rel)}>{t(act.word)}{act.key && <> <kbd>{act.key}</kbd></>}</button>)}</p>
      {offer && <OneAct key={offer.act.rel} {...offer} commander={commander} onDone={() => choose(null)} />}
      <Outcome commander={commander} />
      <Closed offers={offers.filter(({ link }) => !link.allowed)} />
    </div>
  );
}

/** The keys of the acts that are open now. */
function useActKeys(open: readonly { readonly act: ActForm }[], choose: (rel: string) => void): void {
  const said = open.flatMap(({ act }) => (act.key ? [`${act.key} ${act.rel} ${act.word}`] : [])).join('\n');
  useShortcuts(useMemo(() => keysIn(said, choose), [said, choose]));
}

function keysIn(said: string, choose: (rel: string) => void): readonly Shortcut[] {
  return said.split('\n').flatMap(line => {
    const [keys = '', rel = '', word] = line.split(' ');
    return word === undefined ? [] : [{ keys, label: word as MessageId, run: () => choose(rel) }];
  });
}

const whyNone = (travelling: boolean, offers: number): MessageId => (travelling ? 'acts.past' : offers === 0 ? 'acts.no-act' : 'acts.none');

/** How the last act ended. */
function Outcome({ commander }: Pick<ActListProps, 'commander'>) {
  const { t } = useText();
  return (
    <>
      {commander.error && <Failure error={commander.error} />}
      {commander.done && !commander.busy && <Notice tone="good" title={t('proposal.recorded')} />}
      <Conflict commander={commander} />
    </>
  );
}

function Closed({ offers }: { readonly offers: readonly { readonly act: ActForm; readonly link: CommandLink }[] }) {
  const { t } = useText();
  if (offers.length === 0) return null;
  return <details className="more"><summary>{t('acts.closed')}</summary><ul>{offers.map(({ act, link }) => <li key={act.rel}>{t(act.word)} <span className="quiet"><Reason of={link} /></span></li>)}</ul></details>;
}

/** Why nothing was sent: what the service refused, in its words; else somebody did not sign. */
function NotSent({ error }: { readonly error: Error }) {
  const { t } = useText();
  return <div role="alert">{error instanceof Refused ? <Failure error={error} /> : <Notice tone="warn" title={t('acts.unsigned')} />}</div>;
}

function OneAct({ act, link, commander, onDone }: { readonly act: ActForm; readonly link: CommandLink; readonly commander: Commander; readonly onDone: () => void }) {
  const { t } = useText();
  const [failed, setFailed] = useState<Error | null>(null);
  // Two lists on one page may have the same act open.
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(), []);
  const submit = async (typed: FormData): Promise<void> => {
    setFailed(null);
    const data = await Promise.resolve(act.data(typed)).catch((problem: unknown) => (problem instanceof Error ? problem : new Error('unsigned')));
    if (data instanceof Error) setFailed(data);
    else if (await commander.run({ path: link.href, data })) onDone();
  };
  return (
    <form ref={form} onSubmit={event => { event.preventDefault(); void submit(new FormData(event.currentTarget)); }} onKeyDown={event => { if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit(); }}>
      {act.fields?.(id)}
      {act.consequence && <p>{t(act.consequence)}</p>}
      {failed && <NotSent error={failed} />}
      <p className="actions">
        <button className="button" disabled={commander.busy}>{t('acts.confirm', { act: t(act.word) })} <kbd>Ctrl+Enter</kbd></button>
        <button type="button" className="button button-plain" onClick={onDone}>{t('move.cancel')}</button>
      </p>
    </form>
  );
}
