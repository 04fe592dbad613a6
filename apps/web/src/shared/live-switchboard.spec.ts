import { beforeEach, describe, expect, it } from 'vitest';
import { createSwitchboard, POLL_MS, type Hint, type Switchboard } from './live-switchboard.ts';

type Listener = (event: { readonly data?: unknown; readonly lastEventId?: string }) => void;
/** A connection of which the test says what comes through it. */
interface Wire {
  readonly url: string;
  readyState: number;
  closed: boolean;
  emit(type: string, event?: { readonly data?: unknown; readonly lastEventId?: string }): void;
}

describe('the line that all tabs share', () => {
  let wires: Wire[];
  let waiting: { run: () => void; milliseconds: number }[];
  let board: Switchboard;
  const hints: Record<string, Hint[]> = {};
  const last = (): Wire => wires.at(-1) ?? expect.fail('nothing was opened');
  /** Lets the time pass that something waits for. */
  const pass = (): number[] => {
    const due = waiting;
    waiting = [];
    for (const { run } of due) run();
    return due.map(({ milliseconds }) => milliseconds);
  };
  const tab = (name: string, ...topics: readonly string[]): object => {
    const reader = { name };
    hints[name] = [];
    board.follow(reader, topics, hint => hints[name]?.push(hint));
    return reader;
  };
  const change = (topic: string, number: number): void => last().emit('changed', { data: JSON.stringify({ topic, revision: 1, position: `p:${number}` }), lastEventId: `p:${number}` });

  beforeEach(() => {
    [wires, waiting] = [[], []];
    board = createSwitchboard({
      open: url => {
        const listeners = new Map<string, Listener>();
        const wire: Wire = { url, readyState: 1, closed: false, emit: (type, event = {}) => listeners.get(type)?.(event) };
        wires.push(wire);
        return { get readyState() { return wire.readyState; }, addEventListener: (type, listener) => void listeners.set(type, listener), close: () => { wire.closed = true; } };
      },
      later: (run, milliseconds) => {
        const entry = { run, milliseconds };
        waiting.push(entry);
        return () => { waiting = waiting.filter(each => each !== entry); };
      },
    });
  });

  it('is one connection for eight tabs, with every topic once', () => {
    for (let n = 1; n <= 8; n += 1) tab(`tab ${n}`, 'matrix', n % 2 === 0 ? 'staff:1' : 'matrix');
    pass();
    expect(wires.map(({ url }) => url)).toEqual(['/api/v1/stream?topics=matrix%2Cstaff%3A1']);
    change('staff:1', 7);
    expect([hints['tab 1'], hints['tab 2']]).toEqual([[], [{ topic: 'staff:1', position: 'p:7' }]]);
  });

  it('comes back at its position when tabs follow something else', () => {
    tab('a', 'matrix');
    pass();
    change('matrix', 41);
    tab('b', 'guide');
    pass();
    expect(wires.map(({ url, closed }) => [url, closed])).toEqual([['/api/v1/stream?topics=matrix', true], ['/api/v1/stream?topics=guide%2Cmatrix&after=p%3A41', false]]);
  });

  it('tells everybody to ask again after a gap, and says where the log stands', () => {
    tab('a', 'matrix');
    pass();
    last().emit('resync', { lastEventId: 'p:90' });
    expect(hints.a).toEqual([{ topic: null, position: 'p:90' }]);
  });

  it('opens again after good-bye', () => {
    tab('a', 'matrix');
    pass();
    change('matrix', 5);
    last().emit('bye', { data: '{"reason":"stopping"}' });
    expect(last().closed).toBe(true);
    pass();
    expect(last().url).toContain('after=p%3A5');
  });

  it('leaves a hiccup to the browser, and falls back to asking when the browser gives up', () => {
    tab('a', 'matrix');
    pass();
    Object.assign(last(), { readyState: 0 }).emit('error');
    expect([hints.a, waiting]).toEqual([[], []]);
    Object.assign(last(), { readyState: 2 }).emit('error');
    expect(hints.a).toEqual([{ topic: null, position: null }]);
    expect(pass()).toEqual([POLL_MS]);
    expect(wires).toHaveLength(2);
  });

  it('hangs up when the last tab has gone', () => {
    const reader = tab('a', 'matrix');
    pass();
    board.leave(reader);
    pass();
    expect([wires.length, last().closed]).toEqual([1, true]);
  });

  it('does not hear a connection that it has left', () => {
    tab('a', 'matrix');
    pass();
    const old = last();
    tab('b', 'guide');
    pass();
    old.emit('changed', { data: '{"topic":"matrix","position":"p:1"}', lastEventId: 'p:1' });
    old.emit('changed', { data: 'no json' });
    expect(hints.a).toEqual([]);
  });
});
