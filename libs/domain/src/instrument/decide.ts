import { requireHappened } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { AttachScan, InstrumentCommand, LinkInstrument, RegisterInstrument, RepealInstrument } from './commands.ts';
import type { InstrumentContext, InstrumentLink, Instruments } from './context.ts';
import type { InstrumentEvent } from './events.ts';
import type { InstrumentState } from './state.ts';

type Events = readonly InstrumentEvent[];

/** Whether `from` leads to `target` by links of one relation. */
function leadsTo(instruments: Instruments, from: string, target: { id: string; relation: InstrumentLink['relation'] }): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === target.id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(instruments.get(at)?.links ?? []).filter(link => link.relation === target.relation).map(link => link.to));
  }
  return false;
}

function register({ data }: RegisterInstrument, state: Readonly<InstrumentState>, context: InstrumentContext): Events {
  require(state.status === 'none' || state.issuedOn === data.issuedOn, 'duplicate-number', { number: data.number });
  require(state.status === 'none', 'already-exists');
  requireHappened(context, data.issuedOn);
  require(data.effectiveFrom >= data.issuedOn, 'bad-effective-date', { effectiveFrom: data.effectiveFrom, issuedOn: data.issuedOn });
  return [{ type: 'InstrumentRegistered', data: { ...data, instrumentId: context.id } }];
}

function link({ data }: LinkInstrument, state: Readonly<InstrumentState>, context: InstrumentContext): Events {
  if (state.links.some(known => known.to === data.to && known.relation === data.relation)) return [];
  require(context.instruments.has(data.to), 'unknown-instrument', { instrument: data.to });
  require(!leadsTo(context.instruments, data.to, { id: state.id, relation: data.relation }), 'instrument-cycle', { relation: data.relation });
  return [{ type: 'InstrumentLinked', data: { ...data, instrumentId: state.id } }];
}

function attach({ data }: AttachScan, state: Readonly<InstrumentState>): Events {
  if (state.scanSha256 === data.scan.sha256) return [];
  return [{ type: 'InstrumentScanAttached', data: { ...data, instrumentId: state.id } }];
}

function repeal({ data }: RepealInstrument, state: Readonly<InstrumentState>, context: InstrumentContext): Events {
  require(state.status !== 'repealed', 'already-done');
  require(data.effectiveFrom >= state.effectiveFrom, 'bad-effective-date', { effectiveFrom: data.effectiveFrom });
  require(data.by === null || (data.by !== state.id && context.instruments.has(data.by)), 'unknown-instrument', { instrument: data.by });
  return [{ type: 'InstrumentRepealed', data: { ...data, instrumentId: state.id } }];
}

/** Rules for documents. @throws {Rejection} on future or reversed days, a number used twice, links in a circle */
export function decide(command: InstrumentCommand, state: Readonly<InstrumentState>, context: InstrumentContext): Events {
  if (command.type === 'RegisterInstrument') return register(command, state, context);
  require(state.status !== 'none', 'does-not-exist');
  switch (command.type) {
    case 'LinkInstrument': return link(command, state, context);
    case 'AttachScan': return attach(command, state);
    case 'RepealInstrument': return repeal(command, state, context);
  }
}

/** @throws {Rejection} unless the document is registered and stands on the day of the act (#1) */
export function requireInstrument(instruments: Instruments, id: string, today: string): void {
  const known = instruments.get(id);
  require(known, 'unknown-instrument', { instrument: id });
  require(known.repealedFrom === null || known.repealedFrom > today, 'instrument-repealed', { instrument: id, from: known.repealedFrom });
}
