import { RecordRefusal, RecordReveal, RegisterSubject } from '@yichuang/domain';
import { creates, internal, type CommandEntry, type Place } from './entry.ts';

const subjects: Place = { category: 'subject', at: '/subjects' };

/** People, and what is on record of who saw what. */
export const peopleCommands: readonly CommandEntry[] = [
  // A citizen who opens an account registers alone: sign-in sends it.
  creates(subjects, RegisterSubject, { by: ['operator'], id: 'subject', itself: true }),
  internal(RecordReveal, 'access', 'system'),
  internal(RecordRefusal, 'access', 'system'),
];
