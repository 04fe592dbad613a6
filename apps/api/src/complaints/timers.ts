import { ApplicationReceived, type CaseEvent } from '@yichuang/domain';
import { naturalIdFor, type CommandEnvelope, type CommandResult } from '@yichuang/event-store';
import { createReactor, type Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { registry } from '../application/codec.ts';
import type { Waiting } from '../application/world/complaints.ts';
import { asOne, createStreamWaker, NOTHING, orOver, TIMER } from '../case/timers/stream-waker.ts';
import { decodedStream } from '../commands/conflict.ts';

interface Raised {
  readonly case: string;
  readonly number: number;
}

/** Id of the complaint that a complaint in a case becomes: one for each. */
export const complaintIdOf = ({ case: id, number }: Raised): string => naturalIdFor('complaint', [id, String(number)]);

/** Opens the complaint: about the town that gave the notice. Its words stay where they were written, in the case. */
async function open(app: Application, raised: Raised, envelope: CommandEnvelope): Promise<CommandResult> {
  const [first] = await decodedStream(app.store, `case-${raised.case}`);
  if (!first) return NOTHING;
  const { town, item, applicant: { subject } } = ApplicationReceived.schema.parse(first.data);
  const data = { channel: 'notice_breach', kind: 'one-time-notice', unit: town, person: null, item, case: raised.case, subject, anonymous: false, words: null, refused: null, contact: null, secret: null };
  return orOver(app.execute({ type: 'ReceiveComplaint', stream: `complaint-${complaintIdOf(raised)}`, data }, envelope));
}

/** Opens one complaint for each complaint about a notice; notes once that a complaint has no answer by its day, and that a major problem is not resolved by its. @req #10 #73 */
export function openComplaintTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const reactor = createReactor<CaseEvent, Raised>({
    name: 'notice-complaints', store, registry, clock, actor: TIMER, onFailure, execute: (raised, envelope) => open(app, raised, envelope),
    on: { NoticeComplaintRaised: ({ stream, number }) => [{ kind: 'now', command: { case: stream.slice('case-'.length), number } }] },
  });
  const wakerOf = (category: string, wake: string, { takeTouched: touched, open }: Waiting) => createStreamWaker(app, { category, wake, touched, open }, onFailure);
  return asOne([wakerOf('complaint', 'WakeComplaint', world.complaints.complaints), wakerOf('majorproblem', 'WakeProblem', world.complaints.problems)], [reactor]);
}
