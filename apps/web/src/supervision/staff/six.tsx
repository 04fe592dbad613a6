import type { Counts, FigureName } from '@yichuang/projections';
import type { ReactNode } from 'react';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { Count, Share, shareOf, toldOf, toldWords, type Told } from './count.tsx';
import type { Dashboard } from './reads.ts';

type To = (figure: FigureName) => string;
interface Tile {
  readonly title: MessageId;
  readonly big: ReactNode;
  readonly rest: ReactNode;
  /** What the trend is of: a number, or a share in per cent. */
  readonly trend: (counts: Counts) => Told;
}

const Line = ({ label, children }: { readonly label: MessageId; readonly children: ReactNode }) => <p>{useText().t(label)} {children}</p>;

function tiles(counts: Counts, to: To): readonly Tile[] {
  const count = (figure: FigureName): ReactNode => <Count of={counts[figure]} to={to(figure)} />;
  const share = (part: FigureName, whole: FigureName): ReactNode => <Share counts={counts} part={part} whole={whole} />;
  return [
    { title: 'watch.six.cases', big: count('received'), rest: <><Line label="watch.figure.decided">{count('decided')}</Line><Line label="watch.figure.open">{count('open')}</Line></>, trend: each => toldOf(each.received) },
    { title: 'watch.six.on-time', big: share('onTime', 'decided'), rest: <><Line label="watch.of-decided">{count('decided')}</Line><Line label="watch.figure.late">{count('late')}</Line><Line label="watch.six.pledge">{share('pledgeKept', 'decided')}</Line></>, trend: each => shareOf(each, 'onTime', 'decided') },
    { title: 'watch.six.lights', big: count('red'), rest: <><Line label="watch.figure.red">■ {count('red')}</Line><Line label="watch.figure.yellow">▲ {count('yellow')}</Line></>, trend: each => toldOf(each.late) },
    { title: 'watch.six.bad', big: share('bad', 'reviews'), rest: <><Line label="watch.figure.reviews">{count('reviews')}</Line><Line label="watch.figure.bad">{count('bad')}</Line><Line label="watch.six.called">{share('badCalled', 'bad')}</Line></>, trend: each => toldOf(each.reviews) },
    { title: 'watch.six.deferred', big: share('supplied', 'promised'), rest: <><Line label="watch.figure.promised">{count('promised')}</Line><Line label="watch.figure.lapsed">{count('lapsed')}</Line></>, trend: each => toldOf(each.promised) },
    { title: 'watch.six.agency', big: count('errands'), rest: <><Line label="watch.figure.errandsClosed">{count('errandsClosed')}</Line><Line label="watch.figure.errandsLate">{count('errandsLate')}</Line></>, trend: each => toldOf(each.errands) },
  ];
}

const TREND_OF: Readonly<Record<string, MessageId>> = { 'watch.six.on-time': 'watch.trend.share', 'watch.six.lights': 'watch.trend.late', 'watch.six.bad': 'watch.trend.reviews', 'watch.six.deferred': 'watch.trend.promised' };

/** Six numbers with what they rest on and how they went in the last months; every one leads to its list. @req #46 #47 #53 #69 */
export function SixNumbers({ view, to }: { readonly view: Dashboard; readonly to: To }) {
  const { t } = useText();
  return (
    <ul className="watch-six" aria-label={t('watch.six')}>
      {tiles(view.total.counts, to).map(({ title, big, rest, trend }) => (
        <li key={title} className="panel">
          <h2>{t(title)}</h2>
          <p className="watch-big">{big}</p>
          {rest}
          <Trend months={view.trend.map(({ month }) => month)} values={view.trend.map(({ counts }) => trend(counts))} label={TREND_OF[title] ?? 'watch.trend'} />
        </li>
      ))}
    </ul>
  );
}

/** The last months in words; the line beside them is the same for the eye. */
export function Trend({ months, values, label }: { readonly months: readonly string[]; readonly values: readonly Told[]; readonly label: MessageId }) {
  const text = useText();
  const most = Math.max(1, ...values.map(value => (typeof value === 'number' ? value : 0)));
  // What is not told has no place on the line.
  const points = values.flatMap((value, at) => (typeof value === 'number' ? [`${(at / Math.max(1, values.length - 1)) * 100},${22 - (value / most) * 20}`] : [])).join(' ');
  return (
    <div className="watch-trend">
      <svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true"><polyline points={points} /></svg>
      <p className="quiet">{text.t(label, { from: months[0] ?? '', to: months.at(-1) ?? '', values: values.map(value => toldWords(text, value, 'watch.none')).join(text.t('watch.comma')) })}</p>
    </div>
  );
}
