import type { IntegrityEvent, IntegrityRule, IntegritySignal } from '@yichuang/projections';
import { parseAsString, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { officeWord } from '../../accountability/office-words.ts';
import { useUnitNames, type BothNames } from '../../accountability/unit-names.ts';
import { useText } from '../../i18n/text.tsx';
import { Instant, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useSteadyRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { periodsUpTo, periodWord } from '../../supervision/staff/reads.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';

type Limits = Readonly<Record<IntegrityRule, Readonly<Record<string, number>>>>;
type Opens = 'stream' | 'case' | null;
interface Signals {
  readonly period: string;
  readonly limits: Limits;
  readonly opens: Opens;
  readonly data: readonly IntegritySignal[];
  readonly moment: { readonly on: string };
}

const RULES: readonly IntegrityRule[] = ['one_hand', 'minute', 'refusals', 'overrides', 'agent', 'reveals', 'gained'];

/** What rules over the log raise: what was seen, by which rule and its numbers, of whose post, in which events. It accuses nobody. @req #55 */
export default function SignalsPage() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const [month, choose] = useQueryState('month', parseAsString.withDefault(''));
  const query = useSteadyRead<Signals>(address('/api/v1/integrity-signals', { asOf, on, month }));
  const units = useUnitNames();
  useTitle(t('integrity.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('integrity.title')}</h1><p className="lead">{t('integrity.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            <Period of={body} choose={period => void choose(period)} />
            {body.data.length === 0 ? <Empty title={t('integrity.none')} /> : body.data.map(signal => <Seen key={`${signal.rule} ${signal.events[0]?.number}`} signal={signal} opens={body.opens} unit={units.get(signal.unit) ?? { zh: signal.unit, en: signal.unit }} />)}
            <Rules limits={body.limits} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Period({ of: { period, moment }, choose }: { readonly of: Signals; readonly choose: (period: string) => void }) {
  const text = useText();
  const { t } = text;
  const { months, quarters, years } = periodsUpTo(moment.on);
  const group = (label: string, periods: readonly string[]) => <optgroup label={label}>{periods.map(one => <option key={one} value={one}>{periodWord(text, one)}</option>)}</optgroup>;
  return (
    <form className="filters" onSubmit={event => event.preventDefault()}>
      <p className="field"><label htmlFor="integrity-month">{t('watch.period')}</label><select id="integrity-month" value={period} onChange={event => choose(event.target.value)}>{group(t('watch.months'), months)}{group(t('watch.quarters'), quarters)}{group(t('watch.years'), years)}</select></p>
    </form>
  );
}

function Seen({ signal: { rule, post, from, to, numbers, events }, opens, unit }: { readonly signal: IntegritySignal; readonly opens: Opens; readonly unit: BothNames }) {
  const text = useText();
  const { t } = text;
  return (
    <article className="panel">
      <p><span className="badge badge-warn">▲ {t(`integrity.rule.${rule}`)}</span> <Name of={unit} /> · {officeWord(text, post) ?? t('integrity.post', { post })}</p>
      <p>{t(`integrity.seen.${rule}`, { ...numbers })}</p>
      <p className="quiet"><Instant of={from} />{to !== from && <> – <Instant of={to} /></>} · {t('integrity.events')} {events.map(event => <span key={event.number}><EventLink event={event} opens={opens} /> </span>)}</p>
    </article>
  );
}

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** The way to an event, as far as somebody may go it. */
function EventLink({ event: { number, stream }, opens }: { readonly event: IntegrityEvent; readonly opens: Opens }) {
  if (opens === 'stream') return <Link className="digits" to={`/audit/replay/${stream}`}>#{number}</Link>;
  return opens === 'case' && stream.startsWith('case-') ? <Link className="digits" to={`/work/cases/${idOf(stream)}?tab=record`}>#{number}</Link> : <span className="digits">#{number}</span>;
}

/** The rules with the numbers from which on they speak. */
function Rules({ limits }: { readonly limits: Limits }) {
  const { t } = useText();
  return (
    <section aria-labelledby="integrity-rules">
      <h2 id="integrity-rules">{t('integrity.rules')}</h2>
      <dl className="facts">{RULES.map(rule => <div key={rule}><dt>{t(`integrity.rule.${rule}`)}</dt><dd>{t(`integrity.when.${rule}`, { ...limits[rule] })}</dd></div>)}</dl>
    </section>
  );
}
