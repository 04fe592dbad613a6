import type { DisclosureKind } from '@yichuang/domain';
import type { PresenceView, PublicDisclosure, UnitView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { answerProblem } from '../../public/problem-page.tsx';
import { useHref, usePage, type PageAnswer, type Visit } from '../../public/page.tsx';
import { Day, Name, plainName } from '../../shared/words.tsx';
import { KINDS, REGIMES } from '../words.tsx';
import { Entry } from './board-page.tsx';

type Paper = 'A4' | 'A3';

/** 公开专栏 of a centre or a station, as it hangs in the hall: one sheet for each kind, on A4 or A3. @req #28 #30 #55 */
export async function answerUnitBoard(visit: Visit): Promise<PageAnswer> {
  const { context, text, params, search } = visit;
  const code = params['unit'] ?? '';
  const unit = await context.query.unit(code);
  if (unit === null) return answerProblem(visit);
  const [shown, entries] = [await context.query.disclosures({ unit: code }), await context.query.whereabouts(code)];
  const paper: Paper = search.get('paper') === 'A3' ? 'A3' : 'A4';
  return { status: 200, title: text.t('disclosure.board.of', { unit: plainName(text.language, unit.name) }), description: text.t('disclosure.board.lead'), body: <UnitBoard unit={unit} shown={shown} entries={entries} paper={paper} /> };
}

interface BoardProps {
  readonly unit: UnitView;
  readonly shown: readonly PublicDisclosure[];
  readonly entries: readonly PresenceView[];
  readonly paper: Paper;
}

function UnitBoard({ unit, shown, entries, paper }: BoardProps) {
  const { t, language } = useText();
  const href = useHref();
  const other: Paper = paper === 'A4' ? 'A3' : 'A4';
  const byKind = Map.groupBy(shown, ({ kind }) => kind);
  return (
    <div className={`wrap board-${paper.toLowerCase()}`}>
      <p className="no-print"><a href={href('/open/board')}>← {t('disclosure.board.title')}</a></p>
      <h1>{t('disclosure.board.of', { unit: plainName(language, unit.name) })}</h1>
      <p className="no-print quiet">{t('disclosure.print', { paper })} <a href={href(`/open/board/${unit.code}`, { paper: other })}>{t('disclosure.print.other', { paper: other })}</a></p>
      <Whereabouts entries={entries} />
      {KINDS.filter(kind => kind !== 'whereabouts').map(kind => <Sheet key={kind} kind={kind} of={byKind.get(kind) ?? []} />)}
    </div>
  );
}

function Sheet({ kind, of }: { readonly kind: DisclosureKind; readonly of: readonly PublicDisclosure[] }) {
  const { t } = useText();
  return (
    <section className="board-sheet" aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{t(`disclosure.kind.${kind}`)} <span className="count">{of.length}</span></h2>
      {kind === 'work_rules' && <Regimes of={of} />}
      {of.length === 0 ? <p>{t('disclosure.board.none')}</p> : of.map(each => <Entry key={each.id} of={each} level={3} />)}
    </section>
  );
}

/** Which of the four regimes are there, and which are not. @req #55 */
function Regimes({ of }: { readonly of: readonly PublicDisclosure[] }) {
  const { t } = useText();
  const known = new Set(of.map(({ regime }) => regime));
  return <ul className="inline-links">{REGIMES.map(regime => <li key={regime}><span className={known.has(regime) ? 'badge badge-good' : 'badge badge-warn'}>{known.has(regime) ? '✓' : '○'} {t(`disclosure.regime.${regime}`)}</span></li>)}</ul>;
}

/** Posts and where their clerks are; nobody is named. @req #30 */
function Whereabouts({ entries }: { readonly entries: readonly PresenceView[] }) {
  const { t } = useText();
  const { moment } = usePage();
  return (
    <section className="board-sheet" aria-labelledby="whereabouts">
      <h2 id="whereabouts">{t('disclosure.kind.whereabouts')} <span className="quiet"><Day of={moment.on} /></span></h2>
      {entries.length === 0 ? <p>{t('disclosure.whereabouts.none')}</p> : (
        <div className="table-scroll" role="region" aria-label={t('disclosure.kind.whereabouts')} tabIndex={0}>
          <table className="rows board-table">
            <thead><tr><th scope="col">{t('disclosure.post')}</th><th scope="col">{t('disclosure.presence')}</th><th scope="col">{t('disclosure.hours')}</th><th scope="col">{t('disclosure.cover')}</th></tr></thead>
            <tbody>{entries.map(each => <tr key={each.event}><th scope="row"><Name of={each.title} /></th><td>{t(`disclosure.presence.${each.presence}`)}</td><td className="digits">{each.from}–{each.until}</td><td>{each.presence === 'at_work' ? '–' : t(each.covered ? 'disclosure.cover.b' : 'disclosure.cover.none')}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
