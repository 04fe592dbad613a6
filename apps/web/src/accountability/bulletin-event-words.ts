import type { MessageId } from '../i18n/text.tsx';

/** Words for bulletins. */
export const BULLETIN_EVENT_WORDS = { BulletinIssued: 'event.BulletinIssued' } as const satisfies Readonly<Record<string, MessageId>>;
