import type { Role } from '@yichuang/domain';

/** What the pages of signing in, and the staff shell, are told of who somebody is. Types only, as in `web-port.ts`. */

/** The post that an officer acts for. */
export interface ActingPost {
  /** Names the post in `POST /session/post`. */
  readonly key: string;
  readonly post: string;
  /** The office that the post carries. */
  readonly office: Role;
  readonly unit: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** The person stood in for, by reference; null for one's own post. */
  readonly deputyFor: string | null;
}

/** A person of the sample who can be tried out, with what the posts let do. */
export interface SamplePerson {
  /** Value of the field `person` of `POST /session/sample`. */
  readonly key: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly posts: readonly ActingPost[];
}

/** A session in the list of one's own. `id` opens nothing; it names the session to end. Instants in UTC. */
export interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly since: string;
  readonly seen: string;
  readonly current: boolean;
}

/** JSON of `GET /api/v1/session`: who asks, for which post, and what is still missing. */
export interface SessionAnswer {
  readonly audience: 'public' | 'staff' | 'citizen';
  /** Reference of the person; null for the public. */
  readonly subject: string | null;
  /** What the account is known by to its holder. */
  readonly label: string | null;
  readonly posts: readonly ActingPost[];
  readonly acting: ActingPost | null;
  /** `session`: it has run out · `second-factor`, `new-password`, `enrol`: a sign-in is half done · `post`: none is chosen. */
  readonly missing: readonly ('session' | 'second-factor' | 'new-password' | 'enrol' | 'post')[];
  /** Ways in which this person can prove anew who it is. */
  readonly proofs: readonly ('password' | 'totp' | 'passkey' | 'sample')[];
  /** Sent back as `X-CSRF-Token` by browsers that do not say where a request comes from. */
  readonly csrf: string | null;
  /** Real time until which the proof is fresh, and until which the session lasts unused and at most; null for the public. */
  readonly until: { readonly proof: string; readonly idle: string; readonly whole: string } | null;
  readonly provider: boolean;
}

/** What a form is shown with. */
export interface FormState {
  /** Hidden field `token`. */
  readonly token: string;
  /** Path of this site to go to afterwards. */
  readonly next: string;
  /** What was typed, without passwords and codes. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: { readonly code: string; readonly title: string; readonly detail: string; readonly fault: string | null; readonly retryAfter: number | null } | null;
}

export type IdentityPageKind = 'sign-in' | 'register' | 'second-factor' | 'new-password' | 'enrol' | 'reset' | 'reset-code' | 'account';

/** One page of signing in or of one's own account. */
export interface IdentityPage {
  readonly kind: IdentityPageKind;
  readonly audience: 'staff' | 'citizen';
  readonly form: FormState;
  /** People who can be tried out, on the sign-in page of the sample: those found, and how many there are. */
  readonly sample: { readonly people: readonly SamplePerson[]; readonly total: number; readonly find: string };
  /** Whether an identity provider is connected. */
  readonly provider: boolean;
  /** Means of proof that the account has. */
  readonly has: { readonly password: boolean; readonly totp: boolean; readonly passkeys: readonly { readonly id: string; readonly added: string }[] };
  /** A secret to be set up: its letters, and a picture of it as SVG. */
  readonly totp: { readonly secret: string; readonly picture: string } | null;
  readonly sessions: readonly OpenSession[];
  readonly label: string | null;
  /** What was just done, by the name of the act. */
  readonly done: string | null;
  /** Shortest password that is taken. */
  readonly shortest: number;
}

/** An account as the operator sees it. */
export interface AccountAnswer {
  readonly id: string;
  /** Reference of the person. */
  readonly subject: string;
  readonly audience: 'staff' | 'citizen';
  readonly label: string;
  readonly provider: 'local' | 'oidc';
  readonly posts: readonly ActingPost[];
  readonly password: boolean;
  readonly secondFactor: boolean;
  /** A one-time password waits to be used. */
  readonly oneTime: boolean;
  readonly locked: boolean;
  /** How many are open now. */
  readonly sessions: number;
}

/** JSON of `GET /api/v1/accounts`. */
export interface AccountsAnswer {
  readonly data: readonly AccountAnswer[];
  readonly nextCursor: null;
}

/** A password that is shown once: of an account just opened, or whose holder lost theirs. */
export interface OneTimePassword {
  readonly id: string;
  readonly label: string;
  readonly oneTimePassword: string;
}
