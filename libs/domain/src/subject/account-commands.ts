import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { Reason } from '../kernel/values.ts';
import { AccountOpened, CredentialChanged } from './account-events.ts';

const { account, subject, audience, provider } = AccountOpened.schema.shape;
export const OpenAccount = defineCommand('OpenAccount', { account, subject, audience, provider });
const { credential, change } = CredentialChanged.schema.shape;
export const RecordCredentialChange = defineCommand('RecordCredentialChange', { credential, change });
export const CloseAccount = defineCommand('CloseAccount', { reason: Reason });
export const LockAccount = defineCommand('LockAccount', { reason: Reason });
export const UnlockAccount = defineCommand('UnlockAccount', { reason: Reason });
export const EndSessions = defineCommand('EndSessions', { reason: Reason });

/** Commands of the stream `account-<account>`. */
export const AccountCommand = z.discriminatedUnion('type', [OpenAccount, RecordCredentialChange, CloseAccount, LockAccount, UnlockAccount, EndSessions]);
export type AccountCommand = z.infer<typeof AccountCommand>;
