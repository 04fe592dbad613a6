import { RecordRefusal, RecordReveal, RegisterSubject } from '@yichuang/domain';
import { creates, internal, type CommandEntry, type Place } from './entry.ts';

const subjects: Place = { category: 'subject', at: '/subjects' };

/** People, and what is on record of who saw what. */
export const peopleCommands: readonly CommandEntry[] = [
  // A citizen who opens an account registers alone: sign-in sends it. Whoever comes to a counter is registered there.
  creates(subjects, RegisterSubject, { by: ['operator', 'town_acceptor', 'town_reviewer', 'centre_manager', 'village_agent', 'village_manager'], id: 'subject', itself: true }),
  internal(RecordReveal, 'access', 'system'),
  internal(RecordRefusal, 'access', 'system'),
];
