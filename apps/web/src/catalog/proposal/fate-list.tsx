import type { FateLine } from '@yichuang/projections';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Name, Words } from '../../shared/words.tsx';
import type { ReadMarks } from './read-marks.ts';

/** Groups in the order in which they matter to a reviewer: what goes and what comes before what stays. */
const ORDER = ['withdrawn', 'merged', 'split', 'split_result', 'added', 'renamed', null, 'kept'] as const;

/** What the proposal changes, line by line, by fate. Each line can be marked as read; the progress is counted. */
export function FateList({ lines, marks }: { readonly lines: readonly FateLine[]; readonly marks: ReadMarks }) {
  const { t } = useText();
  const groups = Map.groupBy(lines, line => line.fate);
  const read = marks.count(lines);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('proposal.changes')}</h2>
      <p className="progress-line"><label htmlFor="read-progress">{t('proposal.read', { read, total: lines.length })}</label> <progress id="read-progress" max={lines.length} value={read} /></p>
      {ORDER.map(fate => {
        const group = groups.get(fate) ?? [];
        return group.length > 0 && <FateGroup key={fate ?? 'open'} fate={fate} lines={group} marks={marks} />;
      })}
    </section>
  );
}

function FateGroup({ fate, lines, marks }: { readonly fate: FateLine['fate']; readonly lines: readonly FateLine[]; readonly marks: ReadMarks }) {
  const { t } = useText();
  const codes = lines.map(line => line.code);
  const read = marks.count(lines);
  return (
    <details className="fate-group" open={fate !== 'kept'}>
      <summary><h3>{fate ? t(`fate.${fate}`) : t('column.undecided')}</h3> <span className="count">{t('proposal.group', { read, total: lines.length })}</span></summary>
      <p><button type="button" className="button button-plain button-small" onClick={() => marks.set(codes, read < lines.length)}>{t(read < lines.length ? 'proposal.read-all' : 'proposal.unread-all')}</button></p>
      <Lines label={fate ? t(`fate.${fate}`) : t('column.undecided')} lines={lines} marks={marks} />
    </details>
  );
}

const ROW = 92;

function Lines({ label, lines, marks }: { readonly label: string; readonly lines: readonly FateLine[]; readonly marks: ReadMarks }) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 4 });
  return (
    <div ref={scroll} className="fate-scroll" onFocus={event => { const { target } = event; requestAnimationFrame(() => target.scrollIntoView({ block: 'nearest' })); }} role="region" aria-label={label} tabIndex={0}>
      <ul className="fate-lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return line && <li key={key} ref={virtual.measureElement} data-index={index} style={{ transform: `translateY(${start}px)` }}><Line line={line} marks={marks} /></li>;
        })}
      </ul>
    </div>
  );
}

const SIGN: Readonly<Partial<Record<NonNullable<FateLine['fate']>, string>>> = { withdrawn: '−', merged: '→', split: '⑂', split_result: '+', added: '+', renamed: '~', kept: '=' };

function Line({ line, marks }: { readonly line: FateLine; readonly marks: ReadMarks }) {
  const { t } = useText();
  return (
    <div className="fate-line">
      <span className="sign digits" aria-hidden="true">{line.fate ? SIGN[line.fate] : '?'}</span>
      <div><What line={line} /><Why line={line} /></div>
      <label className="check"><input type="checkbox" checked={marks.has(line.code)} onChange={event => marks.set([line.code], event.target.checked)} /> {t('proposal.mark')}<span className="visually-hidden"> {line.code}</span></label>
    </div>
  );
}

function What({ line }: { readonly line: FateLine }) {
  const item = line.before ?? line.after;
  return (
    <p>
      {item && <Name of={item.name} />}{line.fate === 'renamed' && line.after && <> → <ins><Name of={line.after.name} /></ins></>} <span className="digits quiet">{line.code}</span>
      {line.into.length > 0 && <span className="digits"> → {line.into.join(' ')}</span>}
    </p>
  );
}

function Why({ line }: { readonly line: FateLine }) {
  const { t } = useText();
  return (
    <p className="quiet">
      <Name of={line.departmentName} />{line.reason && <> · <Words>{line.reason}</Words></>}
      {line.drift.map(one => <span key={one.field} className="badge badge-bad">{t('proposal.drift', { field: t(`field.${one.field}`) })}</span>)}
      {line.deviation && <> · {t('move.deviation')} <Words>{line.deviation}</Words></>}
    </p>
  );
}
