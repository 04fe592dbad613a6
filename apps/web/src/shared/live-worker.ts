import { browserLine, createSwitchboard, type Hint } from './live-switchboard.ts';

/** One line for all tabs of a browser. A tab says what it follows, and that it is still there; one that falls silent has gone. */

const SILENT_MS = 90_000;
const board = createSwitchboard(browserLine);
const heard = new Map<MessagePort, number>();

function leave(port: MessagePort): void {
  heard.delete(port);
  board.leave(port);
  port.close();
}

function take(port: MessagePort, message: unknown): void {
  heard.set(port, Date.now());
  if (message === 'leave') leave(port);
  else if (Array.isArray(message)) board.follow(port, message.filter(topic => typeof topic === 'string'), (hint: Hint) => port.postMessage(hint));
}

addEventListener('connect', event => {
  const [port] = event instanceof MessageEvent ? event.ports : [];
  if (port === undefined) return;
  port.addEventListener('message', ({ data }) => take(port, data));
  port.start();
});

setInterval(() => {
  for (const [port, at] of heard) if (at < Date.now() - SILENT_MS) leave(port);
}, SILENT_MS);
