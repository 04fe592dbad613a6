import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLIC } from '../policy/caller.ts';
import { openFeed, type Sink } from './feed.ts';
import { topicsFor } from './topics.ts';

const granted = topicsFor('delegation,matrix,unit:D-MZJ', PUBLIC);
const { topics } = granted;
const letter = (number: number) => ({ number, stream: 'delegation-D-MZJ-610702100', revision: number });

/** A reader of which one can say whether it reads. */
function reader(): { sink: Sink; written: string[]; slow: boolean; drain(): void } {
  let then = (): void => undefined;
  const written: string[] = [];
  const self = {
    written, slow: false,
    sink: { write: (text: string) => { written.push(text); return !self.slow; }, onDrain: (resume: () => void) => { then = resume; }, end: (text?: string) => void written.push(text ?? '') },
    drain: () => { self.slow = false; then(); },
  };
  return self;
}
const idsIn = (texts: readonly string[]): number[] => texts.join('').split('\n').flatMap(line => (line.startsWith('id: p:') ? [Number(line.slice(6))] : []));

describe('the feed of one reader', () => {
  it('keeps one hint per topic for a reader that does not read, and tells the latest when it does', () => {
    const self = reader();
    self.slow = true;
    const feed = openFeed(self.sink, granted);
    feed.begin(0);
    const { length } = self.written;
    for (let number = 1; number <= 100_000; number += 1) feed.take(letter(number));
    expect(feed.waiting).toBe(2);
    expect(self.written).toHaveLength(length);
  });

  it('goes on where it was when the reader reads again', () => {
    const slow = reader();
    const feed = openFeed(slow.sink, granted);
    feed.begin(0);
    slow.slow = true;
    feed.take(letter(1));
    const before = slow.written.length;
    for (let number = 2; number <= 500; number += 1) feed.take(letter(number));
    feed.beat(500);
    expect(slow.written).toHaveLength(before);
    slow.drain();
    expect(slow.written.slice(before).join('')).toContain('data: {"topic":"matrix","revision":500,"position":"p:500"}');
    expect(feed.waiting).toBe(0);
  });

  it('tells ids that only grow, and every topic up to its last event, however slowly it is read', () => {
    const streams = fc.constantFrom('delegation-D-MZJ-610702100', 'unit-D-MZJ', 'unit-D-SPJ', 'staff-610702100', 'catalog-610702');
    fc.assert(fc.property(fc.array(fc.record({ stream: streams, slow: fc.boolean(), drains: fc.boolean() }), { maxLength: 60 }), steps => {
      const self = reader();
      const feed = openFeed(self.sink, granted);
      feed.begin(0);
      const last = new Map<string, number>();
      steps.forEach(({ stream, slow, drains }, index) => {
        const seen = { number: index + 1, stream, revision: index };
        if (drains) self.drain();
        self.slow = slow;
        feed.take(seen);
        for (const { name, matches } of topics) if (matches(seen)) last.set(name, seen.number);
      });
      self.drain();
      self.drain();
      const ids = idsIn(self.written);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
      for (const [name, number] of last) expect(self.written.join('')).toContain(`"topic":"${name}","revision":${number - 1},"position":"p:${number}"`);
      expect(self.written.join('')).not.toContain('staff');
    }));
  });

  it('moves the reader on though nothing that it follows has changed', () => {
    const self = reader();
    const feed = openFeed(self.sink, granted);
    feed.begin(3);
    feed.take({ number: 9, stream: 'staff-610702100', revision: 0 });
    feed.beat(9);
    expect(self.written.at(-1)).toBe(':\nid: p:9\n\n');
  });

  it('says nothing more after good-bye', () => {
    const self = reader();
    const feed = openFeed(self.sink, granted);
    feed.begin(0);
    feed.bye('session');
    const { length } = self.written;
    feed.take(letter(1));
    feed.beat(1);
    feed.bye('stopping');
    expect(self.written).toHaveLength(length);
  });
});
