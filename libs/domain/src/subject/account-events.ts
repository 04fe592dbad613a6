// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Reason } from '../kernel/values.ts';

const internal = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const account = z.string().min(1).max(64);

/** An account stands for one person, known by reference; a person with two accounts is still one person to every rule. No name, no secret. */
export const AccountOpened = defineEvent('AccountOpened', 1, internal({ account, subject: z.string().min(1).max(64), audience: z.enum(['staff', 'citizen']), provider: z.enum(['local', 'oidc']) }));
/** A means of proof was added, changed or taken away; what it is, never its secret. */
export const CredentialChanged = defineEvent('CredentialChanged', 1, internal({ account, credential: z.enum(['password', 'totp', 'passkey']), change: z.enum(['added', 'changed', 'removed', 'reset']) }));
export const AccountClosed = defineEvent('AccountClosed', 1, internal({ account, reason: Reason }));
/** Nobody can sign in with it until it is unlocked; what was open is ended. */
export const AccountLocked = defineEvent('AccountLocked', 1, internal({ account, reason: Reason }));
export const AccountUnlocked = defineEvent('AccountUnlocked', 1, internal({ account, reason: Reason }));
/** Every session of the person was ended by somebody else. */
export const SessionsEnded = defineEvent('SessionsEnded', 1, internal({ account, reason: Reason }));

export const accountEvents = [AccountOpened, CredentialChanged, AccountClosed, AccountLocked, AccountUnlocked, SessionsEnded] as const;
export type AccountEvent = EventOf<typeof accountEvents>;
