import type { MessageId } from '../i18n/text.tsx';

/** Words for the events of departments' rules and of the keys that sign them. */
export const RULEBOOK_EVENT_WORDS = {
  ItemManifestProposed: 'event.ItemManifestProposed', ReleaseProposed: 'event.ReleaseProposed', ReleaseTested: 'event.ReleaseTested', ReleaseRehearsed: 'event.ReleaseRehearsed',
  ReleaseApproved: 'event.ReleaseApproved', ReleaseReturned: 'event.ReleaseReturned', ReleasePublished: 'event.ReleasePublished', ReleaseWithdrawn: 'event.ReleaseWithdrawn',
  RollbackSigned: 'event.RollbackSigned', ReleaseSuspended: 'event.ReleaseSuspended', ReleaseResumed: 'event.ReleaseResumed', ReleaseTookEffect: 'event.ReleaseTookEffect',
  ReleaseSuperseded: 'event.ReleaseSuperseded', SigningKeyRegistered: 'event.SigningKeyRegistered', SigningKeyRotated: 'event.SigningKeyRotated', SigningKeyRevoked: 'event.SigningKeyRevoked',
} as const satisfies Readonly<Record<string, MessageId>>;
