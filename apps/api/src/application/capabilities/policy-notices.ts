import { dueNoticeFacts, PolicyNoticeCommand, policyNoticeDecider, policyNoticeEvents } from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { policyNoticeContext } from '../contexts/policy-notices.ts';

/** Notices of what departments change, by the category of their streams. */
export const policyNoticeCapabilities: Readonly<Record<'policynotice', Capability>> = {
  policynotice: defineCapability({ aggregate: { decider: policyNoticeDecider, events: policyNoticeEvents, dueFacts: dueNoticeFacts }, commands: PolicyNoticeCommand, context: policyNoticeContext }),
};
