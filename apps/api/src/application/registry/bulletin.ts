import { IssueBulletin } from '@yichuang/domain';
import { creates, type CommandEntry, type Place } from './entry.ts';

const bulletins: Place = { category: 'bulletin', at: '/bulletins' };

/** Bulletins on the progress of the work (三（二）). @req #69 */
export const bulletinCommands: readonly CommandEntry[] = [creates(bulletins, IssueBulletin, { by: ['approval_bureau'], id: 'period' })];
