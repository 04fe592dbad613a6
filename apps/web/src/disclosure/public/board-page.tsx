import { DisclosureKind } from '@yichuang/domain';
import type { PublicDisclosure } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Downloads } from '../../public/downloads.tsx';
import { useHref, usePage, type PageAnswer, type Visit } from '../../public/page.tsx';
import { Day, langOf, Name, plainName } from '../../shared/words.tsx';
import { ContentOf, KINDS } from '../words.tsx';

interface Chosen {
  readonly unit: string;
  readonly kind: string;
}

/** Everything that is disclosed, by unit and kind; works without scripts. @req #28 #29 */
export async function answerBoard(visit: Visit): Promise<PageAnswer> {
  const { search } = visit;
  return board(visit, { unit: search.get('unit') ?? '', kind: search.get('kind') ?? '' });
}

/** 办理结果 alone. @req #28 */
export async function answerResults(visit: Visit): Promise<PageAnswer> {
  return board(visit, { unit: visit.search.get('unit') ?? '', kind: 'results' });
}

async function board({ context, text }: Visit, { unit, kind }: Chosen): Promise<PageAnswer> {
  const all = await context.query.disclosures({});
  const known = DisclosureKind.safeParse(kind);
  const shown = all.filter(each => (unit === '' || each.unit.code === unit) && (!known.success || each.kind === known.data));
  return { status: 200, title: text.t('disclosure.board.title'), description: text.t('disclosure.board.lead'), body: <Board all={all} shown={shown} chosen={{ unit, kind: known.success ? known.data : '' }} /> };
}

function Board({ all, shown, chosen }: { readonly all: readonly PublicDisclosure[]; readonly shown: readonly PublicDisclosure[]; readonly chosen: Chosen }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap">
      <h1>{t('disclosure.board.title')}</h1>
      <p className="lead">{t('disclosure.board.lead')}</p>
      <Filter all={all} chosen={chosen} />
      <Downloads of="/open/disclosures"><a href="/open/disclosures.atom">Atom</a> · <a href={href('/open/exemptions')}>{t('disclosure.exemptions.title')}</a></Downloads>
      {chosen.unit !== '' && <p><a href={href(`/open/board/${chosen.unit}`)}>{t('disclosure.board.of-unit')}</a></p>}
      <p role="status">{t('disclosure.board.count', { count: shown.length })}</p>
      {shown.length === 0 ? <p>{t('disclosure.board.none')}</p> : shown.map(each => <Entry key={each.id} of={each} />)}
    </div>
  );
}

function Filter({ all, chosen }: { readonly all: readonly PublicDisclosure[]; readonly chosen: Chosen }) {
  const { t, language } = useText();
  const { request } = usePage();
  const search = new URLSearchParams(request.search);
  const units = new Map(all.map(({ unit }) => [unit.code, unit]));
  return (
    <form className="moment no-print" method="get" action={`${request.language === 'en' ? '/en' : ''}/open/board`}>
      {['asOf', 'on'].map(name => search.get(name) && <input key={name} type="hidden" name={name} value={search.get(name) ?? ''} />)}
      <p className="field"><label htmlFor="unit">{t('disclosure.unit')}</label><select id="unit" name="unit" defaultValue={chosen.unit}><option value="">{t('disclosure.all')}</option>{[...units.values()].map(unit => <option key={unit.code} value={unit.code} lang={langOf(language, unit)}>{plainName(language, unit)}</option>)}</select></p>
      <p className="field"><label htmlFor="kind">{t('disclosure.kind')}</label><select id="kind" name="kind" defaultValue={chosen.kind}><option value="">{t('disclosure.all')}</option>{KINDS.map(kind => <option key={kind} value={kind}>{t(`disclosure.kind.${kind}`)}</option>)}</select></p>
      <p><button className="button">{t('disclosure.show')}</button></p>
    </form>
  );
}

/** One piece of information with its days. */
export function Entry({ of, level = 2 }: { readonly of: PublicDisclosure; readonly level?: 2 | 3 }) {
  const { t } = useText();
  const href = useHref();
  const Heading = `h${level}` as const;
  return (
    <article id={`d-${of.id}`} aria-labelledby={`t-${of.id}`}>
      <Heading id={`t-${of.id}`}><Name of={of.title} /></Heading>
      <p className="quiet">
        <a href={href(`/open/board/${of.unit.code}`)}><Name of={of.unit} /></a>{of.illustrative && <> <span className="badge badge-sample">{t('venue.fictional')}</span></>} · {t(`disclosure.kind.${of.kind}`)}{of.regime !== null && <> · {t(`disclosure.regime.${of.regime}`)}</>} · {t('disclosure.released-on')} <Day of={of.releasedOn} />
        {of.updatedOn !== null && <> · {t('disclosure.updated-on')} <Day of={of.updatedOn} /></>}{of.expiresOn !== null && <> · {t('disclosure.expires-on')} <Day of={of.expiresOn} /></>}
      </p>
      <ContentOf of={of.content} link={(path, words) => <a href={href(path)}>{words}</a>} />
    </article>
  );
}
