import type { StaffUnitLine } from '@yichuang/projections';
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useText } from '../i18n/text.tsx';
import { Name } from '../shared/words.tsx';
import { address } from '../staff/api.ts';
import { useRead } from '../staff/query.ts';
import { Empty, Loaded } from '../staff/states.tsx';
import { useTitle } from '../staff/title.ts';
import { useActingPost } from '../staff/use-session.ts';
import type { ListOf } from '../delegation/links.ts';
import { gapsOf } from './gaps.ts';

const text = parseAsString.withDefault('');
const LEVELS = ['all', 'departments', 'towns', 'villages'] as const;
type Level = (typeof LEVELS)[number];
const KINDS: Readonly<Record<Exclude<Level, 'all'>, readonly string[]>> = { departments: ['department', 'vertical_branch', 'mass_organisation', 'government', 'reform_office', 'service_centre'], towns: ['town', 'subdistrict'], villages: ['village', 'community'] };

/** Posts and staff of every unit, as sums: where somebody is missing stands first. @req #41 #50 #57 #58 #6 #40 */
export default function UnitsPage() {
  const { t } = useText();
  const office = useActingPost()?.office;
  const [place, set] = useQueryStates({ asOf: text, on: text, level: text, q: text, gaps: parseAsBoolean.withDefault(false) });
  const query = useRead<ListOf<StaffUnitLine>>(address('/api/v1/staff', { asOf: place.asOf, on: place.on }));
  useTitle(t('posts.title'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('posts.title')}</h1><p className="lead">{t('posts.lead')}</p>{office === 'operator' && <p><Link to="/office/accounts">{t('posts.accounts')}</Link></p>}</header>
      <form className="filters" role="search" aria-label={t('posts.filters')} onSubmit={event => event.preventDefault()}>
        <p className="field"><label htmlFor="posts-q">{t('posts.find')}</label><input id="posts-q" type="search" value={place.q} onChange={event => void set({ q: event.target.value || null })} /></p>
        <p className="field"><label htmlFor="posts-level">{t('posts.level')}</label><select id="posts-level" value={place.level || 'all'} onChange={event => void set({ level: event.target.value === 'all' ? null : event.target.value })}>{LEVELS.map(level => <option key={level} value={level}>{t(`posts.level.${level}`)}</option>)}</select></p>
        <p className="field"><label className="check"><input type="checkbox" checked={place.gaps} onChange={event => void set({ gaps: event.target.checked || null })} /> {t('posts.gaps-only')}</label></p>
      </form>
      <Loaded query={query} height="page">{({ body }) => <Units units={body.data.filter(unit => passes(unit, place))} />}</Loaded>
    </div>
  );
}

const isLevel = (level: string): level is Exclude<Level, 'all'> => Object.hasOwn(KINDS, level);
const isNamed = ({ zh, en, code }: StaffUnitLine, words: string): boolean => [zh, en.toLowerCase(), code].some(text => text.includes(words.toLowerCase()));

function passes(unit: StaffUnitLine, { q, level, gaps }: { readonly q: string; readonly level: string; readonly gaps: boolean }): boolean {
  return isNamed(unit, q) && (!isLevel(level) || KINDS[level].includes(unit.kind)) && (!gaps || gapsOf(unit).length > 0);
}

function Units({ units }: { readonly units: readonly StaffUnitLine[] }) {
  const { t } = useText();
  if (units.length === 0) return <Empty title={t('posts.none')} />;
  return (
    <div className="table-scroll" role="group" aria-label={t('posts.title')} tabIndex={0}>
      <table className="rows numbers-table">
        <thead><tr><th scope="col">{t('posts.unit')}</th><th scope="col">{t('posts.posts')}</th><th scope="col">{t('posts.persons')}</th><th scope="col">{t('posts.absent')}</th><th scope="col">{t('posts.left')}</th><th scope="col">{t('posts.gaps')}</th></tr></thead>
        <tbody>
          {units.map(unit => (
            <tr key={unit.code}>
              <th scope="row"><Link to={`/office/staff/${unit.code}`}><Name of={unit} /></Link></th>
              <td className="digits">{unit.counts.posts}</td>
              <td className="digits">{unit.counts.persons}</td>
              <td className="digits">{unit.counts.absent}</td>
              <td className="digits">{unit.counts.left}</td>
              <td><Gaps unit={unit} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is missing, in words; nothing missing is said too. */
function Gaps({ unit }: { readonly unit: StaffUnitLine }) {
  const { t } = useText();
  const gaps = gapsOf(unit);
  return gaps.length === 0 ? <>{t('posts.gap.none')}</> : <>{gaps.map(gap => <span key={gap.word} className="badge badge-warn">{t(gap.word, { count: gap.count })}</span>)}</>;
}
