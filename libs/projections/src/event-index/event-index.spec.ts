import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bench, type Bench } from '../testing/log.ts';
import { CATALOGUE_2022, CODES, FATES_2023, FIRST, PLAN, SECOND } from '../testing/catalogue-log.ts';
import { events, type EventQuery } from './query.ts';
import { subjectsOf } from './subjects.ts';

describe('the event index', () => {
  let log: Bench;
  let head = -1;
  beforeEach(async () => {
    log = await bench();
    head = await log.happened(...CATALOGUE_2022, ...FATES_2023);
  });
  afterEach(() => log.close());
  const find = (query: EventQuery) => log.read(['event-index'], read => events(read, query));
  const numbers = (query: EventQuery) => find(query).events.map(({ number }) => number);

  it('says in which office each act was done', () => {
    const { events: rows } = find({ limit: 3 });
    expect(rows.map(({ post }) => post)).toEqual(rows.map(() => expect.stringMatching(/^[a-z_]+$/)));
  });

  it('lists every event, newest first, page by page', () => {
    const first = find({ limit: 4 });
    expect(first.events.map(({ number }) => number)).toEqual([head, head - 1, head - 2, head - 3]);
    expect(numbers({ limit: 4, cursor: first.next ?? '' })).toEqual([head - 4, head - 5, head - 6, head - 7]);
    const all: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = find({ limit: 3, cursor: cursor ?? undefined, oldestFirst: true });
      all.push(...page.events.map(({ number }) => number));
      cursor = page.next;
    }
    expect(all).toEqual(Array.from({ length: head + 1 }, (_, number) => number));
  });

  it('finds by stream, type, category and actor, together or alone', () => {
    expect(find({ stream: `adjustment-${SECOND}` }).events).toHaveLength(FATES_2023.length);
    expect(find({ type: 'ItemAdded' }).events).toHaveLength(5);
    expect(find({ category: 'instrument' }).events).toMatchObject([{ type: 'InstrumentRegistered', stream: `instrument-${PLAN}`, revision: 0, unit: 'D-TEST', channel: 'system' }]);
    expect(find({ stream: `adjustment-${FIRST}`, type: 'ItemAdded', actor: 'test' }).events).toHaveLength(5);
    expect(find({ actor: 'nobody' })).toEqual({ events: [], next: null });
  });

  it('finds by what an event is about', () => {
    expect(find({ subject: CODES[3] }).events.map(({ type }) => type)).toEqual(['ItemsMerged', 'ItemAdded']);
    expect(find({ subject: CODES[0] }).events.map(({ type }) => type)).toEqual(['ItemsMerged', 'ItemKept', 'ItemAdded']);
    expect(find({ subject: '990711052000', type: 'ItemSplit' }).events).toHaveLength(1);
    expect(find({ subject: PLAN, limit: 1 }).next).not.toBeNull();
  });

  it('names letters, changes, persons and items that an event is about, and no day or instant', () => {
    expect(subjectsOf({ letter: '汉民委〔2023〕1号', department: 'D-MZJ', town: '610702100', items: [{ code: CODES[0], scope: ['accept'] }], from: '2023-02-01', to: '2023-12-31' })).toEqual(['610702100', 'D-MZJ', '汉民委〔2023〕1号', CODES[0]]);
    expect(subjectsOf({ unit: '610702100', post: 'A1', person: 'officer-1', from: '2023-02-01T01:00:00.000Z' })).toEqual(['610702100', 'officer-1']);
    expect(subjectsOf({ changeId: SECOND, items: [CODES[1]] })).toEqual([SECOND, CODES[1]]);
  });

  it('keeps to the numbers asked for', () => {
    expect(numbers({ from: 3, to: 5 })).toEqual([5, 4, 3]);
    expect(numbers({ from: 3, to: 5, oldestFirst: true })).toEqual([3, 4, 5]);
    expect(numbers({ subject: CODES[0], to: head - 4 })).toEqual(numbers({ subject: CODES[0] }).filter(number => number <= head - 4));
  });

  it('never takes free text or sealed values for a subject', () => {
    expect(subjectsOf({ code: CODES[0], reason: '王某某', name: { zh: '名', en: '' }, phone: { $sealed: 1, s: 'x' } })).toEqual([CODES[0]]);
    expect(subjectsOf(null)).toEqual([]);
  });
});
