import { Grade } from '@yichuang/domain';
import type { FigureLine, ReviewFigures } from '@yichuang/projections';
import { useUnitNames } from '../../accountability/unit-names.ts';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useSteadyRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';

const BASIS_POINTS = 100;
const percent = (value: number | null): string => (value === null ? '–' : `${(value / BASIS_POINTS).toFixed(1)}%`);

/** What was said in a year, by unit, as it is open to everybody: given and assumed apart, small groups left out. @req #54 */
export function Figures() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const query = useSteadyRead<ReviewFigures>(address('/open/reviews.json', { by: 'unit', asOf, on }));
  return (
    <section aria-labelledby="review-figures">
      <h2 id="review-figures">{t('review.figures')}</h2>
      <p className="quiet">{t('review.figures.what')} <a href={address('/open/reviews.csv', { by: 'unit', asOf, on })}>CSV</a></p>
      <Loaded query={query} height="panel">{({ body }) => <Table figures={body} />}</Loaded>
    </section>
  );
}

function Table({ figures: { rows, total } }: { readonly figures: ReviewFigures }) {
  const { t } = useText();
  const units = useUnitNames();
  return (
    <div className="table-scroll" role="group" aria-label={t('review.figures')} tabIndex={0}>
      <table className="rows numbers-table">
        <thead><tr><th scope="col">{t('review.unit')}</th><th scope="col">{t('review.given')}</th><th scope="col">{t('review.defaulted')}</th>{Grade.options.map(grade => <th key={grade} scope="col">{t(`review.grade.${grade}`)}</th>)}<th scope="col">{t('review.satisfied')}</th><th scope="col">{t('review.satisfied.with')}</th></tr></thead>
        <tbody>
          <Line line={total} name={{ zh: t('review.total'), en: t('review.total') }} />
          {rows.map(row => <Line key={row.key} line={row} name={units.get(row.key) ?? { zh: row.key, en: row.key }} />)}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, name }: { readonly line: FigureLine; readonly name: { readonly zh: string; readonly en: string } }) {
  const { t } = useText();
  const shown = (value: number | null | undefined): string | number => value ?? t('review.few');
  return (
    <tr>
      <th scope="row"><Name of={name} /></th>
      <td className="digits">{shown(line.given)}</td><td className="digits">{shown(line.defaulted)}</td>
      {Grade.options.map(grade => <td key={grade} className="digits">{shown(line.grades?.[grade])}</td>)}
      <td className="digits">{percent(line.satisfied)}</td><td className="digits">{percent(line.satisfiedWithDefaults)}</td>
    </tr>
  );
}
