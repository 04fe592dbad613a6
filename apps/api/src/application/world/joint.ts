import {
  ApplicationAbandoned, ApplicationNotAccepted, ApplicationReceived, CaseGranted, CaseRefused, CaseTerminated, CaseWithdrawn, jointDecider, jointMatterDecider, jointMatterOn, RenewalDeemedGranted, SubcaseRetried,
  type Actor, type JointMatterVersion, type JointState, type KnownCase,
} from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { z } from 'zod';
import { foldOf, type Fold } from '../folds.ts';

/** What decisions about joint cases, and the program that opens their legs, ask beyond their own stream. */
export interface JointWorld {
  /** The version of a matter that counts on a day. */
  matterOn(code: string, day: string): JointMatterVersion | null;
  state(id: string): Readonly<JointState> | null;
  /** Joint cases that have not been told in one answer yet. */
  running(): ReadonlySet<string>;
  /** Joint cases in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
  /** In whose name the case of a leg is opened: whoever took the application in, or has it tried again. */
  clerkOf(of: { readonly joint: string; readonly item: string }): Actor | null;
  caseOf(id: string): KnownCase | null;
  /** Takes the next number of a year, `LBYYYY-NNNNNN`: never given twice, used or not. */
  takeNumber(year: string): string;
}

type Taking = Pick<Fold<unknown>, 'category' | 'take'>;
type End = NonNullable<KnownCase['end']>;
const DIGITS = 6;
const NUMBER = /^LB(\d{4})-(\d+)$/;

const Numbered = z.object({ number: z.string() });
const On = z.object({ on: z.string() });
/** What an event of a case says of its end. */
const ENDS: Readonly<Record<string, (data: unknown) => End>> = {
  [CaseGranted.type]: data => ({ outcome: 'granted', on: On.parse(data).on }),
  [CaseRefused.type]: data => ({ outcome: 'refused', on: On.parse(data).on }),
  [RenewalDeemedGranted.type]: data => ({ outcome: 'granted', on: RenewalDeemedGranted.schema.parse(data).expired }),
  [ApplicationNotAccepted.type]: data => ({ outcome: 'not_accepted', on: On.parse(data).on }),
  [ApplicationAbandoned.type]: data => ({ outcome: 'abandoned', on: ApplicationAbandoned.schema.parse(data).due }),
  [CaseWithdrawn.type]: data => ({ outcome: 'withdrawn', on: On.parse(data).on }),
  [CaseTerminated.type]: data => ({ outcome: 'terminated', on: On.parse(data).on }),
};
const Head = z.object({ item: z.string(), town: z.string(), applicant: z.object({ subject: z.string() }) });

/** Of every case: of what, where, whose, and its first end. */
function casesFold(): { readonly fold: Taking; readonly of: JointWorld['caseOf'] } {
  const known = new Map<string, KnownCase>();
  return {
    fold: {
      category: 'case',
      take: ({ type, stream, data }) => {
        const id = stream.slice('case-'.length);
        if (type === ApplicationReceived.type) {
          const { item, town, applicant } = Head.parse(data);
          known.set(id, { item, town, applicant: applicant.subject, end: null });
        }
        const [found, end] = [known.get(id), ENDS[type]?.(data)];
        if (found && end && found.end === null) known.set(id, { ...found, end });
      },
    },
    of: id => known.get(id) ?? null,
  };
}

/** Who stands behind each joint case and its legs, and the last number of each year. */
function clerksFold(): { readonly fold: Taking; readonly world: Pick<JointWorld, 'clerkOf' | 'takeNumber' | 'takeTouched'> } {
  const clerks = new Map<string, Actor>();
  const last = new Map<string, number>();
  let touched = new Set<string>();
  function received({ stream, data, metadata: { actor } }: DecodedEvent): void {
    const [, year = '', digits = '0'] = NUMBER.exec(Numbered.parse(data).number) ?? [];
    last.set(year, Math.max(last.get(year) ?? 0, Number(digits)));
    clerks.set(stream, actor);
  }
  return {
    fold: {
      category: 'joint',
      take: event => {
        touched.add(event.stream.slice('joint-'.length));
        if (event.type === 'JointApplicationReceived') received(event);
        else if (event.type === SubcaseRetried.type) clerks.set(`${event.stream} ${SubcaseRetried.schema.parse(event.data).item}`, event.metadata.actor);
      },
    },
    world: {
      clerkOf: ({ joint, item }) => clerks.get(`joint-${joint} ${item}`) ?? clerks.get(`joint-${joint}`) ?? null,
      takeNumber: year => {
        const next = (last.get(year) ?? 0) + 1;
        last.set(year, next);
        return `LB${year}-${String(next).padStart(DIGITS, '0')}`;
      },
      takeTouched: () => {
        const taken = touched;
        touched = new Set();
        return taken;
      },
    },
  };
}

export function jointFolds(): { readonly folds: readonly Taking[]; readonly world: JointWorld } {
  const [matters, joints, cases, clerks] = [foldOf(jointMatterDecider), foldOf(jointDecider), casesFold(), clerksFold()];
  return {
    folds: [matters, joints, cases.fold, clerks.fold],
    world: {
      ...clerks.world,
      matterOn: (code, day) => {
        const state = matters.states.get(code);
        return state ? jointMatterOn(state, day) : null;
      },
      state: id => joints.states.get(id) ?? null,
      running: () => new Set([...joints.states].filter(([, { status }]) => status === 'running').map(([id]) => id)),
      caseOf: cases.of,
    },
  };
}
