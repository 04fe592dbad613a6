import { AcknowledgePolicyNotice, ClosePolicyNotice, HALL_OFFICES, ImplementPolicyAdjustment, SendPolicyNotice, WakePolicyNotice } from '@yichuang/domain';
import { acts, creates, internal, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const notices: Place = { category: 'policynotice', at: '/policy-notices' };
/** Fifteen towns answer one notice at once, none of them on what another has just said. */
const answering = (act: string, schema: CommandSchema): CommandEntry => ({ ...acts(notices, act, { schema, by: HALL_OFFICES }), unconditional: true });

/** Notices of what departments change (W15). Whose items and which town is the domain's to say. */
export const policyNoticeCommands: readonly CommandEntry[] = [
  { ...creates(notices, SendPolicyNotice, { by: ['dept_catalog_owner'], id: () => '' }), idOf: null, idFromKey: true },
  answering('acknowledge', AcknowledgePolicyNotice),
  answering('implement', ImplementPolicyAdjustment),
  acts(notices, 'close', { schema: ClosePolicyNotice, by: ['dept_catalog_owner'] }),
  internal(WakePolicyNotice, notices.category, 'system'),
];
