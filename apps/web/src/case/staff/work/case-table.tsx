import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { useNarrow } from '../../../shared/use-narrow.ts';
import { Day, Name, Words } from '../../../shared/words.tsx';
import type { CaseRow } from '../reads.ts';
import { nextWords, statusWord } from '../words/case-words.ts';
import { LightBadge } from '../words/light.tsx';
import { movedRow } from './row-keys.ts';

/** Heights of a row by how the list stands: over the whole width, beside a preview, as cards on a phone. */
const HEIGHTS = { wide: 56, beside: 56, cards: 128 } as const;

interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  /** Id of the case that the preview shows; empty: none. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** The last rows have come into sight. */
  readonly onEnd: () => void;
}

/** Cases of a queue, the nearest due day first. One tab stop; ↑↓ or j k move, Enter shows the case beside the list. Only the rows on screen are drawn. */
export function CaseTable({ rows, chosen, onChoose, onEnd }: CaseTableProps) {
  const { t } = useText();
  const narrow = useNarrow(720);
  const layout = narrow ? 'cards' : chosen === '' ? 'wide' : 'beside';
  const scroller = useRef<HTMLDivElement>(null);
  const height = HEIGHTS[layout];
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 6 });
  const [active, setActive] = useState(() => Math.max(0, rows.findIndex(row => row.id === chosen)));
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => virtual.measure(), [virtual, height]);
  useEffect(() => {
    if (last >= rows.length - 8) onEnd();
  }, [last, rows.length, onEnd]);
  const ready = drawn.length > 0;
  // The list has the keys at once, unless somebody is already writing elsewhere.
  useEffect(() => {
    if (ready && document.activeElement === document.body) scroller.current?.querySelector<HTMLElement>('.case-grid-body [tabindex="0"]')?.focus({ preventScroll: true });
  }, [ready]);
  const go = (at: number): void => {
    setActive(at);
    virtual.scrollToIndex(at);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus({ preventScroll: true }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = movedRow(event.key, { at: active, count: rows.length, page: 8 });
    if (to !== null) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onChoose(rows[active]?.id ?? '');
    }
  };
  return (
    <div ref={scroller} className={`case-grid case-grid-${layout}`} role="grid" aria-label={t('work.list')} aria-rowcount={rows.length + 1} aria-colcount={4} tabIndex={-1} onKeyDown={onKeyDown}>
      <div role="rowgroup" className="case-grid-head"><div role="row" aria-rowindex={1} className="case-row">{HEADS.map(head => <div key={head} role="columnheader">{t(head)}</div>)}</div></div>
      <div role="rowgroup" className="case-grid-body" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rows[index];
          return row && (
            <div key={row.id} role="row" aria-rowindex={index + 2} aria-selected={row.id === chosen} data-at={index} tabIndex={index === active ? 0 : -1} className="case-row" style={{ transform: `translateY(${start}px)`, height }} onClick={() => { setActive(index); onChoose(row.id); }}>
              <OneRow row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const HEADS = ['work.head.light', 'work.head.case', 'work.head.next', 'work.head.from'] as const;

function OneRow({ row }: { readonly row: CaseRow }) {
  const text = useText();
  const { t } = text;
  return (
    <>
      <div role="gridcell" className="case-cell"><LightBadge of={row} />{row.due && <span className="quiet case-due"><Day of={row.due} /></span>}</div>
      <div role="gridcell" className="case-cell"><span className="case-item"><Name of={row.itemName} /></span><span className="quiet"><span className="digits">{row.number}</span>{row.applicantName !== null && <> · <Words>{row.applicantName}</Words></>}</span></div>
      <div role="gridcell" className="case-cell"><span>{nextWords(text, row.next)}</span><span className="quiet">{statusWord(text, row.status)}</span></div>
      <div role="gridcell" className="case-cell"><span><Name of={row.town} /></span><span className="quiet">{t(`case.channel.${channelOf(row.channel)}`)}{row.priority && <> <span className="badge badge-warn">{t('case.priority')}</span></>}</span></div>
    </>
  );
}

const CHANNELS = ['window', 'web', 'mobile', 'kiosk', 'paper', 'agent', 'system'] as const;
/** A channel that has a word; whatever else the log may hold came over the network. */
function channelOf(channel: string): (typeof CHANNELS)[number] {
  return CHANNELS.find(one => one === channel) ?? 'web';
}
