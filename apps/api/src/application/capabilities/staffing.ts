import {
  AccountCommand, accountDecider, accountEvents, dueMilestones, dueStaffingNotices, MilestoneCommand, milestoneDecider, milestoneEvents, StaffingCommand, staffingDecider, staffingEvents,
} from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { accountContext, milestoneContext, staffingContext } from '../contexts/staffing.ts';

/** Posts and staff, obligations of documents, accounts. */
export const staffingCapabilities: Readonly<Record<'staff' | 'milestone' | 'account', Capability>> = {
  staff: defineCapability({ aggregate: { decider: staffingDecider, events: staffingEvents, dueFacts: dueStaffingNotices }, commands: StaffingCommand, context: staffingContext }),
  milestone: defineCapability({ aggregate: { decider: milestoneDecider, events: milestoneEvents, dueFacts: dueMilestones }, commands: MilestoneCommand, context: milestoneContext }),
  account: defineCapability({ aggregate: { decider: accountDecider, events: accountEvents }, commands: AccountCommand, context: accountContext }),
};
