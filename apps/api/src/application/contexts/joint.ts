import type { JointCommand, JointContext, JointMatterContext, JointState, StoredFile } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import { isHandledThere } from './case.ts';
import { actContext } from '../contexts.ts';

export function jointMatterContext(act: Act<unknown>): JointMatterContext {
  const { world, today } = act;
  return { ...actContext(act), units: world.units(today), itemsOn: day => world.itemsOn(day) };
}

type Acting = Act<JointCommand, JointState>;

/** Files that the command names, as far as they are whole and the first applicant's own. @throws {CaseFilesFull} */
async function filesOf({ world, command, state, id }: Acting): Promise<ReadonlyMap<string, StoredFile>> {
  if (command.type !== 'AddJointPaperFiles' || world.cases.files === null) return new Map();
  const known = await world.cases.files([...new Set(command.data.files.map(({ digest }) => digest))], id, 'joint');
  return new Map([...known].filter(([, { subject }]) => subject === state.applicant?.subject));
}

/** What is known of the world is taken in one turn; files are waited for after it. */
export async function jointContext(act: Acting): Promise<JointContext> {
  const { world, today } = act;
  const known = {
    ...actContext(act), calendar: world.rulebook.calendar(), units: world.units(today), catalogue: world.itemsOn(today), itemsOn: (day: string) => world.itemsOn(day), isUsable: ({ item, town }: { readonly item: string; readonly town: string }) => isHandledThere(world, item, { town, today }), matter: (code: string) => world.joint.matterOn(code, today),
    person: (subject: string) => {
      const kind = world.personKind(subject);
      return kind && { kind };
    },
    caseOf: (id: string) => world.joint.caseOf(id), number: (year: string) => world.joint.takeNumber(year), illustrative: world.district()?.sample ?? false,
  };
  const files = await filesOf(act);
  return { ...known, file: digest => files.get(digest) ?? null };
}
