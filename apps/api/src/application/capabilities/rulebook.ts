import { dueReleaseNotices, RulebookCommand, rulebookDecider, rulebookEvents, SigningKeyCommand, signingKeyDecider, signingKeyEvents } from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { rulebookContext, signingKeyContext } from '../contexts/rulebook.ts';

/** Releases of rules, and keys that sign them, by the category of their streams. */
export const rulebookCapabilities: Readonly<Record<'rulebook' | 'signingkey', Capability>> = {
  rulebook: defineCapability({ aggregate: { decider: rulebookDecider, events: rulebookEvents, dueFacts: dueReleaseNotices }, commands: RulebookCommand, context: rulebookContext }),
  signingkey: defineCapability({ aggregate: { decider: signingKeyDecider, events: signingKeyEvents }, commands: SigningKeyCommand, context: signingKeyContext }),
};
