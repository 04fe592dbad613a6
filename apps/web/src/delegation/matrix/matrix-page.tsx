import type { Matrix } from '@yichuang/projections';
import { useCallback, useMemo, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Day } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useSteadyRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useNarrow } from '../../shared/use-narrow.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { compare } from './compare.ts';
import { linesOf } from './grid-rows.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { Legend, MatrixToolbar } from './matrix-toolbar.tsx';
import { ProposeBar } from './propose-bar.tsx';
import { TownList } from './town-list.tsx';
import { useMatrixPlace, type MatrixPlace } from './use-matrix-place.ts';

/** The delegation matrix (screen 12): 366 items × 15 towns × steps, on any day. @req #21 #33 */
export default function MatrixPage() {
  const { t } = useText();
  const place = useMatrixPlace();
  const { asOf, on, vs } = place;
  const now = useSteadyRead<Matrix>(address('/api/v1/matrix', { asOf, on }));
  const then = useSteadyRead<Matrix>(vs === '' ? null : address('/api/v1/matrix', { asOf, on: vs }));
  useTitle(t('matrix.title'));
  return (
    <div className="page page-wide">
      <header className="page-head page-head-line"><h1>{t('matrix.title')}</h1><p className="lead">{t('matrix.lead')}</p></header>
      <Loaded query={now} height="page">
        {({ body, number }) => (body.version === null ? <Empty title={t('matrix.none')} /> : (
          <>
            <p className="quiet matrix-version">{t('matrix.version', { version: body.version })} · {body.effectiveFrom && <Day of={body.effectiveFrom} />} {t('matrix.in-force')} <CopyLink number={number} /></p>
            <OneMatrix matrix={body} then={vs === '' ? null : (then.data?.body ?? null)} place={place} />
          </>
        ))}
      </Loaded>
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

function OneMatrix({ matrix, then, place }: { readonly matrix: Matrix; readonly then: Matrix | null; readonly place: MatrixPlace }) {
  const narrow = useNarrow(720);
  const [selected, select] = useState<ReadonlySet<string>>(NONE);
  const comparison = useMemo(() => compare(matrix, then), [matrix, then]);
  const { q, department, changedOnly, set, open } = place;
  const lines = useMemo(() => linesOf(matrix, { words: q, department, keep: changedOnly && then ? item => comparison.changedOf(item) !== 0 : null }), [matrix, q, department, changedOnly, then, comparison]);
  const onOpen = useCallback((item: number, town: number) => set({ sel: `${matrix.items[item]?.code ?? ''}/${matrix.towns[town]?.code ?? ''}` }), [matrix, set]);
  const close = (): void => {
    set({ sel: '' });
    document.querySelector<HTMLElement>('.matrix [tabindex="0"]')?.focus();
  };
  return (
    <>
      <MatrixToolbar matrix={matrix} place={place} comparison={comparison} />
      {!narrow && <ProposeBar matrix={matrix} selected={selected} travelling={place.asOf !== ''} />}
      <Legend />
      <div className={open ? 'matrix-open' : undefined}>
        {narrow ? <TownList matrix={matrix} lines={lines} place={place} /> : <MatrixGrid matrix={matrix} lines={lines} changedOf={comparison.changedOf} onSelect={select} onOpen={onOpen} />}
        {open && <CellDrawer item={open.item} town={open.town} moment={{ asOf: place.asOf, on: place.on }} onClose={close} />}
      </div>
    </>
  );
}
