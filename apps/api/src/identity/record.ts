import { randomUUID } from 'node:crypto';
import type { AccountCommand, Actor } from '@yichuang/domain';
import type { Application } from '../application.ts';

/** The program itself: it records what it did to an account. */
const SELF = { id: 'identity', unit: 'system', post: 'identity' } as const;

/** Puts on record that an account was opened, changed or closed; never a secret, never a name. @param command with `by`, the operator whose act it was; the program itself unless given */
export async function recordAccount(app: Application, account: string, { by, ...command }: AccountCommand & { readonly by?: Actor | undefined }): Promise<void> {
  await app.execute({ type: command.type, stream: `account-${account}`, data: command.data }, { commandId: randomUUID(), actor: by ?? SELF, channel: by ? 'web' : 'system' });
}

/** Enters a citizen who opened an account; the values are sealed under the person's own key before they are stored. */
export async function recordPerson(app: Application, { subject, name, phone }: { readonly subject: string; readonly name: string; readonly phone: string | null }): Promise<void> {
  const data = { subject, kind: 'citizen', name, idNumber: null, phone, illustrative: app.mode === 'sample' };
  await app.execute({ type: 'RegisterSubject', stream: `subject-${subject}`, data }, { commandId: randomUUID(), actor: SELF, channel: 'system' });
}
