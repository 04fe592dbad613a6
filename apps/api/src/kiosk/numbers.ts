import { queueOf, type QueueView, type TicketView } from '@yichuang/projections';
import { QueueTicketDrawn } from '@yichuang/domain';
import { attempt, formOf, goTo, keyIn, sentBy, show, type PageStep, type Params, type Turn } from '../case/pages/desk.ts';
import { decodedStream } from '../commands/conflict.ts';
import type { Budget } from '../edge/limits.ts';
import { Problem } from '../problems/problem.ts';
import type { FormProblem } from '../web-port-form.ts';
import { machineOf, nameMachine, requireSpent, spent, terminalOf, type Terminal } from './terminal.ts';

/** Numbers that one machine gives in a minute: people come one after another. How many it gives in a day, the rule of the queue says. */
const DRAWS: Budget = { perMinute: 6, burst: 6 };

/** The machine that asks, where its hall let it give numbers; null for every other browser. */
function admittedAt({ turn, town }: Terminal): string | null {
  const machine = machineOf(turn);
  return machine !== null && turn.desk.app.world.appointments.admittedBy(town.code, machine) !== null ? machine : null;
}

const queueAt = ({ turn: { desk, context, today }, town }: Terminal): QueueView => desk.reader.views.read(['appointments'], read => queueOf(read, { town: town.code, date: today }, context.moment));

/** How many people wait; null where this machine gives no numbers. */
export async function waitingAt(terminal: Terminal): Promise<number | null> {
  await terminal.turn.desk.app.world.refresh();
  return admittedAt(terminal) === null ? null : queueAt(terminal).waiting;
}

/** How many come before a number that waits: those who are served first, and those who came earlier. */
function aheadOf({ tickets }: QueueView, { ticket }: TicketView): number {
  const place = tickets.findIndex(each => each.ticket === ticket);
  return tickets.filter(({ status, priority }, at) => status === 'waiting' && (at < place || (priority && at > place))).length;
}

/** The number that a form drew: the same one, however often it was sent. */
async function drawnBy({ turn, town }: Terminal, { machine, key }: { readonly machine: string; readonly key: string }): Promise<string> {
  const { app } = turn.desk;
  const stream = `queue-${town.code}-${turn.today}`;
  await app.execute({ type: 'DrawTicket', stream, data: { terminal: machine } }, { commandId: key, actor: { id: `terminal-${machine}`, unit: 'system', post: 'kiosk' }, channel: 'system' });
  const drawn = (await decodedStream(app.store, stream)).find(({ type, metadata }) => type === 'QueueTicketDrawn' && metadata.commandId === key);
  if (!drawn) throw new Problem('not-found');
  return QueueTicketDrawn.schema.parse(drawn.data).ticket;
}

/** Queue numbers at a terminal: how it is admitted, drawing one, and the slip with who is before it. @param again shows the start with a refusal @req #11 #49 */
export function numberSteps(again: (terminal: Terminal, problem: FormProblem) => Promise<void>): readonly PageStep[] {
  /** What the machine is called, for whoever admits it on the page of hours and slots. */
  async function getTerminal(turn: Turn, params: Params): Promise<void> {
    const terminal = await terminalOf(turn, params);
    const code = nameMachine(turn);
    await turn.desk.app.world.refresh();
    await show(turn, { kind: 'kiosk-terminal', signedIn: turn.visit !== null, form: formOf(turn), town: terminal.town, at: terminal.at, code, admitted: turn.desk.app.world.appointments.admittedBy(terminal.town.code, code) !== null });
  }

  async function postNumber(turn: Turn, params: Params): Promise<void> {
    const { fields } = sentBy(turn);
    const terminal = await terminalOf(turn, params);
    await turn.desk.app.world.refresh();
    let ticket = '';
    const done = await attempt(turn, async () => {
      const machine = admittedAt(terminal);
      // A browser that is no machine of the hall is told so here: nobody from elsewhere writes to the log by pressing.
      if (machine === null) throw new Problem('terminal-not-admitted');
      requireSpent(spent(turn, DRAWS, { what: 'kiosk number', of: machine }));
      ticket = await drawnBy(terminal, { machine, key: keyIn(fields) });
    }, problem => again(terminal, problem));
    if (done) goTo(turn, `/kiosk/${terminal.town.code}/number/${ticket}`);
  }

  async function getNumber(turn: Turn, params: Params): Promise<void> {
    const terminal = await terminalOf(turn, params);
    const queue = queueAt(terminal);
    const mine = queue.tickets.find(({ ticket }) => ticket === params['ticket']);
    if (!mine) throw new Problem('not-found');
    await show(turn, {
      kind: 'kiosk-number', signedIn: turn.visit !== null, form: formOf(turn), town: terminal.town, at: terminal.at, ticket: mine.ticket, status: mine.status, window: mine.window, ahead: aheadOf(queue, mine), on: turn.today,
      current: queue.current.flatMap(({ ticket, window }) => (window === null ? [] : [{ ticket, window }])),
    });
  }

  return [['get', '/kiosk/:town/terminal', getTerminal], ['post', '/kiosk/:town/number', postNumber], ['get', '/kiosk/:town/number/:ticket', getNumber]];
}
