import { useState } from 'react';
import type { CommandLink } from '../../../../api/src/web-port.ts';
import { useText } from '../../i18n/text.tsx';
import { textIn } from '../../staff/form-text.ts';
import { useActingPost } from '../../staff/use-session.ts';
import type { Commander } from '../../staff/use-command.ts';
import { Name } from '../../shared/words.tsx';
import { Reason } from '../reason.tsx';
import { linkTo, type AdjustmentBody } from '../adjustments.ts';
import { ACTS, dataOf, type Act } from './acts.ts';

interface GateActionsProps {
  readonly body: AdjustmentBody;
  readonly commander: Commander;
  readonly travelling: boolean;
  readonly allRead: boolean;
}

/** What the reader may do at this gate, by the office held; and of the rest, why not. */
export function GateActions({ body, commander, travelling, allRead }: GateActionsProps) {
  const { t } = useText();
  const role = useActingPost();
  const [chosen, choose] = useState<Act | null>(null);
  const offers = ACTS.flatMap(act => {
    const link = linkTo(body, act.rel);
    return link ? [{ act, link }] : [];
  });
  const open = offers.filter(({ link }) => link.allowed && !travelling);
  const offer = open.find(({ act }) => act.rel === chosen?.rel);
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">{t('acts.title')}</h2>
      <p className="quiet">{role ? <>{t('session.acting')} · <Name of={role.name} /></> : t('session.none')}</p>
      {open.length === 0 && <p>{t(travelling ? 'acts.past' : offers.length === 0 ? 'acts.finished' : 'acts.none')}</p>}
      <p className="actions">
        {open.map(({ act }) => <button key={act.rel} type="button" className={act.grave ? 'button button-plain' : 'button'} aria-expanded={chosen?.rel === act.rel} disabled={commander.busy} onClick={() => choose(act)}>{t(`act.${act.command}`)}</button>)}
      </p>
      {offer && <ActForm key={offer.act.rel} {...offer} body={body} commander={commander} blocked={offer.act.needsReading && !allRead} onDone={() => choose(null)} />}
      <Closed offers={offers.filter(({ link }) => !link.allowed)} />
    </section>
  );
}

interface ActFormProps {
  readonly act: Act;
  readonly link: CommandLink;
  readonly body: AdjustmentBody;
  readonly commander: Commander;
  readonly blocked: boolean;
  readonly onDone: () => void;
}

function ActForm({ act, link, body, commander, blocked, onDone }: ActFormProps) {
  const { t } = useText();
  const submit = async (words: string): Promise<void> => {
    if (await commander.run({ path: link.href, data: dataOf(act, body, words) })) onDone();
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (!blocked) void submit(textIn(new FormData(event.currentTarget), 'words'));
      }}
      onKeyDown={event => { if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit(); }}
    >
      {act.words && (
        <p className="field">
          <label htmlFor="act-words">{t(`acts.${act.words}`)}</label>
          <textarea id="act-words" name="words" rows={3} minLength={2} maxLength={1000} required />
        </p>
      )}
      <p>{t(`act.consequence.${act.command}`)}</p>
      {blocked && <p id="act-blocked" className="field-error">{t('acts.read-first')}</p>}
      <p className="actions">
        <button className="button" aria-disabled={blocked || commander.busy} aria-describedby={blocked ? 'act-blocked' : undefined}>{t('acts.confirm', { act: t(`act.${act.command}`) })}</button>
        <button type="button" className="button button-plain" onClick={onDone}>{t('move.cancel')}</button>
      </p>
    </form>
  );
}

function Closed({ offers }: { readonly offers: readonly { readonly act: Act; readonly link: CommandLink }[] }) {
  const { t } = useText();
  if (offers.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('acts.closed')}</summary>
      <ul>{offers.map(({ act, link }) => <li key={act.rel}>{t(`act.${act.command}`)} <span className="quiet"><Reason of={link} /></span></li>)}</ul>
    </details>
  );
}
