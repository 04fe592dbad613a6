import type { ActContext } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { require } from '../kernel/rejection.ts';
import type { AccountCommand } from './account-commands.ts';
import type { AccountEvent } from './account-events.ts';

type Credential = Extract<AccountEvent, { type: 'CredentialChanged' }>['data']['credential'];

export interface AccountContext extends ActContext {
  /** Id of the account: that of the stream. */
  readonly account: string;
  /** Whether a person is known to the log. */
  readonly known: (person: string) => boolean;
}

/** An account and how many means of proof of each kind it has; never the means themselves. */
export interface AccountState {
  status: 'none' | 'open' | 'closed';
  account: string;
  subject: string | null;
  locked: boolean;
  credentials: Record<Credential, number>;
}

/** Of these there is one at a time; keys (passkeys) may be several. */
const SINGLE: readonly Credential[] = ['password', 'totp'];

function requireOpen({ status }: Readonly<AccountState>): void {
  require(status !== 'none', 'does-not-exist');
  require(status === 'open', 'account-closed');
}

/** Whoever runs the accounts has another do it for their own: no one locks themselves out, nor takes their own proofs away unseen. */
function requireAnothers(state: Readonly<AccountState>, { actor }: AccountContext): void {
  requireOpen(state);
  require(actor.id !== state.subject, 'own-account');
}

/** An account stands for one person, from its opening to its end. Stream `account-<account>`. */
export const accountDecider: Decider<AccountState, AccountCommand, AccountEvent, AccountContext> = {
  category: 'account',
  initialState: () => ({ status: 'none', account: '', subject: null, locked: false, credentials: { password: 0, totp: 0, passkey: 0 } }),
  decide: decideBy<AccountState, AccountCommand, AccountEvent, AccountContext>({
    OpenAccount: (data, { status }, { account, known, actor }) => {
      require(status === 'none', 'already-exists');
      require(actor.id !== data.subject, 'own-account');
      require(data.account === account, 'does-not-exist', { account });
      require(known(data.subject), 'unknown-person');
      return [{ type: 'AccountOpened', data }];
    },
    RecordCredentialChange: ({ credential, change }, state, context) => {
      requireAnothers(state, context);
      const held = state.credentials[credential];
      if (change === 'added' && held > 0 && SINGLE.includes(credential)) return [];
      if (change === 'removed' && held === 0) return [];
      require(change === 'added' || held > 0, 'does-not-exist', { credential });
      return [{ type: 'CredentialChanged', data: { account: state.account, credential, change } }];
    },
    CloseAccount: ({ reason }, state, context) => {
      require(state.status !== 'closed', 'already-done');
      requireAnothers(state, context);
      return [{ type: 'AccountClosed', data: { account: state.account, reason } }];
    },
    // Sent again, for the accounts to follow the log where the first time was cut off between them.
    LockAccount: ({ reason }, state, context) => {
      requireAnothers(state, context);
      return state.locked ? [] : [{ type: 'AccountLocked', data: { account: state.account, reason } }];
    },
    UnlockAccount: ({ reason }, state, context) => {
      requireAnothers(state, context);
      return state.locked ? [{ type: 'AccountUnlocked', data: { account: state.account, reason } }] : [];
    },
    EndSessions: ({ reason }, state, context) => {
      requireAnothers(state, context);
      return [{ type: 'SessionsEnded', data: { account: state.account, reason } }];
    },
  }),
  evolve: evolveBy<AccountState, AccountEvent>({
    AccountOpened(draft, { account, subject }) {
      Object.assign(draft, { status: 'open', account, subject });
    },
    CredentialChanged(draft, { credential, change }) {
      if (change === 'added') draft.credentials[credential] += 1;
      if (change === 'removed') draft.credentials[credential] -= 1;
    },
    AccountClosed(draft) {
      draft.status = 'closed';
    },
    AccountLocked(draft) {
      draft.locked = true;
    },
    AccountUnlocked(draft) {
      draft.locked = false;
    },
    // An occurrence: nothing of the account itself changes.
    SessionsEnded() {},
  }),
};
