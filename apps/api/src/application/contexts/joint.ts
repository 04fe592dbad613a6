import type { JointContext, JointMatterContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import { isHandledThere } from './case.ts';
import { actContext } from '../contexts.ts';

export function jointMatterContext(act: Act<unknown>): JointMatterContext {
  const { world, today } = act;
  return { ...actContext(act), units: world.units(today), itemsOn: day => world.itemsOn(day) };
}

export function jointContext(act: Act<unknown>): JointContext {
  const { world, today } = act;
  return {
    ...actContext(act), calendar: world.rulebook.calendar(), units: world.units(today), catalogue: world.itemsOn(today), isUsable: ({ item, town }) => isHandledThere(world, item, { town, today }), matter: code => world.joint.matterOn(code, today),
    person: subject => {
      const kind = world.personKind(subject);
      return kind && { kind };
    },
    caseOf: id => world.joint.caseOf(id), number: year => world.joint.takeNumber(year), illustrative: world.district()?.sample ?? false,
  };
}
