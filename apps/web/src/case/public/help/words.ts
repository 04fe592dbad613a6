import type { MessageId } from '../../../i18n/text.tsx';
import { CASE_EVENT_WORDS } from '../../../accountability/case-event-words.ts';

/** Words for an act of an errand: those that everybody else reads. */
export const actWord = (type: string): MessageId => new Map<string, MessageId>(Object.entries(CASE_EVENT_WORDS)).get(type) ?? 'errand.act.other';
