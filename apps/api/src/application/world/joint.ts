import { jointDecider, jointMatterDecider, jointMatterOn, SubcaseRetried, type Actor, type JointMatterVersion, type JointState } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { z } from 'zod';
import { foldOf, type Fold } from '../folds.ts';
import { legsFold, type JointLegs } from './joint/legs.ts';
import { createNumbers } from './numbers.ts';
import { createTouched } from './touched.ts';

/** What decisions about joint cases, and the program that opens their legs, ask beyond their own stream. */
export interface JointWorld extends JointLegs {
  /** The version of a matter that counts on a day. */
  matterOn(code: string, day: string): JointMatterVersion | null;
  state(id: string): Readonly<JointState> | null;
  /** Joint cases in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
  /** In whose name the case of a leg is opened: whoever took the application in, or has it tried again. */
  clerkOf(of: { readonly joint: string; readonly item: string }): Actor | null;
  /** Takes the next number of a year, `LBYYYY-NNNNNN`: never given twice, used or not. */
  takeNumber(year: string): string;
}

type Taking = Pick<Fold<unknown>, 'category' | 'take'>;

const Numbered = z.object({ number: z.string() });

/** Who stands behind each joint case and its legs, and the last number of each year. */
function clerksFold(): { readonly fold: Taking; readonly world: Pick<JointWorld, 'clerkOf' | 'takeNumber' | 'takeTouched'> } {
  const clerks = new Map<string, Actor>();
  const numbers = createNumbers('LB');
  const touched = createTouched();
  function received({ stream, data, metadata: { actor } }: DecodedEvent): void {
    numbers.used(Numbered.parse(data).number);
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
      takeNumber: numbers.take,
      takeTouched: touched.take,
    },
  };
}

export function jointFolds(): { readonly folds: readonly Taking[]; readonly world: JointWorld } {
  const [matters, joints, clerks] = [foldOf(jointMatterDecider), foldOf(jointDecider), clerksFold()];
  const legs = legsFold(joints);
  return {
    folds: [matters, joints, clerks.fold, ...legs.folds],
    world: {
      ...clerks.world,
      ...legs.world,
      matterOn: (code, day) => {
        const state = matters.states.get(code);
        return state ? jointMatterOn(state, day) : null;
      },
      state: id => joints.states.get(id) ?? null,
    },
  };
}
