import type { EventIndexRow } from '@yichuang/projections';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Instant } from '../../shared/words.tsx';
import { eventWord } from '../event-words.ts';

interface EventListProps {
  readonly events: readonly EventIndexRow[];
  readonly index: number;
  readonly onSelect: (index: number) => void;
}

const ROW = 64;

/** The events of a stream; only those on screen are drawn. The chosen one is kept in view. */
export function EventList({ events, index, onSelect }: EventListProps) {
  const text = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: events.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 6 });
  useEffect(() => virtual.scrollToIndex(index, { align: 'auto' }), [index, virtual]);
  return (
    <div ref={scroll} className="event-scroll" role="region" aria-label={text.t('replay.list')} tabIndex={0}>
      <ol className="event-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: place, start }) => {
          const event = events[place];
          return event && (
            <li key={event.number} style={{ transform: `translateY(${start}px)`, height: ROW }} aria-setsize={events.length} aria-posinset={place + 1}>
              <button type="button" aria-current={place === index ? 'true' : undefined} onClick={() => onSelect(place)}>
                <span className="event-type">{eventWord(text, event.type)}</span>
                <span className="quiet"><Instant of={event.recordedAt} /> <span className="digits">p:{event.number}</span></span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
