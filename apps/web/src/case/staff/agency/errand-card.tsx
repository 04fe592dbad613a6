import type { ErrandView, VillageItemView } from '@yichuang/projections';
import { useState } from 'react';
import { Link } from 'react-router';
import { offerOf, type ListOf, type WithLinks } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { Day, Name } from '../../../shared/words.tsx';
import { useRead } from '../../../staff/query.ts';
import { useActingPost } from '../../../staff/use-session.ts';
import { errandAt } from '../reads.ts';
import { errandActs, type ErrandAct } from './errand-acts.tsx';
import { ErrandFiles, type WithFiles } from './errand-files.tsx';
import { fileToGo } from './file-to-go.ts';
import type { OutboxHere } from './use-outbox.ts';

interface CardProps {
  readonly errand: ErrandView;
  readonly outbox: OutboxHere;
}

/** One errand: how far it is, until when the mandate goes, who has the originals; and what the station may do next. */
export function ErrandCard({ errand: row, outbox }: CardProps) {
  const { t } = useText();
  // Its acts are read with it, so that they are there when the network is not.
  const errand = useRead<WithLinks<ErrandView & WithFiles>>(errandAt(row.id)).data?.body ?? { ...row, files: [] };
  const held = errand.custody.filter(({ original, holder }) => original && holder === 'village').length;
  const waiting = outbox.entries.some(entry => entry.outcome.state === 'waiting' && entry.path.includes(errand.id));
  return (
    <article className="panel" aria-labelledby={`errand-${errand.id}`}>
      <Title of={errand} />
      <p className="quiet">{t('agency.requested')} <Day of={errand.requestedOn} />{errand.handoverDue !== null && <> · {t('agency.hand-over-by')} <Day of={errand.handoverDue} /></>}</p>
      <Mandate of={errand.mandate} />
      <Custody of={errand} />
      <ErrandFiles of={errand} />
      <TakeIn errand={errand} />
      {waiting ? <p role="status"><span className="badge badge-warn">{t('agency.waits')}</span></p> : <Acts errand={errand} held={held} outbox={outbox} />}
    </article>
  );
}

function Title({ of: { id, item, villageItem, status, overdue, priority } }: { readonly of: ErrandView }) {
  const { t } = useText();
  // The list of what villages do is kept with the screen, so its names are there without a network.
  const named = useRead<ListOf<VillageItemView>>('/api/v1/village-items').data?.body.data.find(({ code }) => code === villageItem);
  return <h3 id={`errand-${id}`}>{named ? <Name of={named.name} /> : <span className="digits">{item}</span>} <span className="badge">{t(`agency.status.${status}`)}</span>{overdue && <> <span className="badge badge-bad">{t('agency.overdue')}</span></>}{priority && <> <span className="badge badge-warn">{t('case.priority')}</span></>}</h3>;
}

/** What the helper may do in the resident's name, and until when. */
function Mandate({ of }: { readonly of: ErrandView['mandate'] }) {
  const { t } = useText();
  if (of === null) return <p>{t('agency.no-mandate')}</p>;
  return <p>{t('agency.mandate', { scope: of.scope.map(one => t(`agency.scope.${one}`)).join(t('list.separator')) })} <Day of={of.until} />{of.revokedFrom !== null && <> <span className="badge badge-bad">{t('agency.revoked')}</span></>}</p>;
}

/** 保管: paper by paper, where it lies and by which slips it came there. */
function Custody({ of: { custody } }: { readonly of: ErrandView }) {
  const { t } = useText();
  if (custody.length === 0) return null;
  return <ul className="terms">{custody.map((paper, at) => <li key={`${at}-${paper.name}`}>{paper.name} {paper.original && <span className="badge">{t('agency.original')}</span>} <span className="quiet">{t(`agency.holder.${paper.holder}`)}{paper.receipts.length > 0 && <> · {t('agency.slips')} {paper.receipts.join(t('list.separator'))}</>}</span></li>)}</ul>;
}

const STATION: readonly string[] = ['village_agent', 'village_manager'];

/** What has been handed over becomes an application at the counter of the town. */
function TakeIn({ errand: { id, status } }: { readonly errand: ErrandView }) {
  const { t } = useText();
  const post = useActingPost();
  if (status !== 'handed_over' || post === null || STATION.includes(post.office)) return null;
  return <p><Link className="button button-small" to={`/work/intake?errand=${id}`}>{t('agency.take-in')}</Link></p>;
}

function Acts({ errand, held, outbox }: { readonly errand: WithLinks<ErrandView>; readonly held: number; readonly outbox: OutboxHere }) {
  const { t } = useText();
  const [chosen, choose] = useState<string | null>(null);
  const open = errandActs({ errand, held }).flatMap(act => {
    const link = offerOf(errand, act.rel);
    return link?.allowed ? [{ act, href: link.href }] : [];
  });
  const offer = open.find(({ act }) => act.rel === chosen);
  const send = async (act: ErrandAct, href: string, form: FormData): Promise<void> => {
    const file = act.file === undefined ? null : form.get(act.file);
    const taken = file instanceof File && file.size > 0 && act.file !== undefined ? { file: await fileToGo(file, { at: act.file, subject: errand.resident }) } : {};
    await outbox.add({ path: href, data: act.data(form), revision: errand.revision, label: `${t(act.word)} · ${errand.item}`, ...taken });
    choose(null);
  };
  return (
    <>
      <p className="actions">{open.map(({ act }) => <button key={act.rel} type="button" className="button button-plain button-small" aria-expanded={act.rel === chosen} onClick={() => choose(act.rel === chosen ? null : act.rel)}>{t(act.word)}</button>)}</p>
      {offer && (
        <form key={offer.act.rel} onSubmit={event => { event.preventDefault(); void send(offer.act, offer.href, new FormData(event.currentTarget)); }}>
          {offer.act.fields(`${errand.id}-${offer.act.rel}`)}
          <p className="actions"><button className="button button-small">{t('acts.confirm', { act: t(offer.act.word) })}</button><button type="button" className="button button-plain button-small" onClick={() => choose(null)}>{t('move.cancel')}</button></p>
        </form>
      )}
    </>
  );
}
