import { AddJointPaperFiles, ConfirmOutOfArea, ConsolidateJointCase, DeliverJointResult, ExtendJointHandling, ListJointMatter, NoteSubcaseDecision, NoteSubcaseRefusal, OpenSubcase, PublishJointMatter, ReceiveJointApplication, RetrySubcase, WakeJoint } from '@yichuang/domain';
import { COUNTER_STANDING, GOVERNMENT, JOINT_STANDING as standing } from '../../policy/joint.ts';
import { OWN_HALL } from '../../policy/services.ts';
import { acts, allows, creates, internal, opens, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const matters: Place = { category: 'jointmatter', at: '/joint-matters' };
const joints: Place = { category: 'joint', at: '/joint-cases' };
const at = (act: string, schema: CommandSchema): CommandEntry => allows(joints, act, { schema, ways: [OWN_HALL], standing });

/** Joint handling (W10): the list is 区审改办's, a joint case the halls'. What becomes of its legs the program notes. */
export const jointCommands: readonly CommandEntry[] = [
  creates(matters, ListJointMatter, { by: ['reform_officer'], id: 'code' }),
  acts(matters, 'publish', { schema: PublishJointMatter, by: ['reform_officer'] }),
  opens(joints, ReceiveJointApplication, { ways: [OWN_HALL], standing }),
  at('confirm', ConfirmOutOfArea),
  at('retry', RetrySubcase),
  at('consolidate', ConsolidateJointCase),
  allows(joints, 'deliver', { schema: DeliverJointResult, ways: [OWN_HALL], standing: COUNTER_STANDING }),
  // The head of the government approves, its office has the number of the approval: nobody who handles a leg extends the whole.
  allows(joints, 'extend', { schema: ExtendJointHandling, ways: [GOVERNMENT], standing }),
  allows(joints, 'add-files', { schema: AddJointPaperFiles, ways: [OWN_HALL], standing: COUNTER_STANDING }),
  internal(OpenSubcase, joints.category, 'system'),
  internal(NoteSubcaseRefusal, joints.category, 'system'),
  internal(NoteSubcaseDecision, joints.category, 'system'),
  internal(WakeJoint, joints.category, 'system'),
];
