import { z } from 'zod';

/** Signatures that are taken from an identity provider: asymmetric ones only, so that no public key can pass for a secret. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;

/** An identity provider, as the environment names it. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly algorithm: (typeof ALGORITHMS)[number];
  /** Claim that holds the reference of the person under which the log knows an officer; null: citizens only. */
  readonly staffClaim: string | null;
  /** Without TLS, for a provider on this very machine. */
  readonly insecure: boolean;
}

const filled = (name: string) => z.string().min(1, `must be ${name}`);

/** Variables of a provider: none, or all of the first three. */
export const OidcEnvironment = z.object({
  OIDC_ISSUER: z.url('must be the address of the issuer, such as https://login.example.gov.cn').optional(),
  OIDC_CLIENT_ID: filled('the id that the provider gave this client').optional(),
  OIDC_CLIENT_SECRET: filled('the secret that the provider gave this client').optional(),
  OIDC_STAFF_CLAIM: z.string().regex(/^[\w.-]{1,64}$/, 'must name a claim, such as employee_reference').optional(),
  OIDC_ALGORITHM: z.enum(ALGORITHMS, 'must be RS256, PS256, ES256 or EdDSA').default('RS256'),
});

const isLoopback = (issuer: string): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(issuer).hostname);

/** @returns null when no provider is named; a sentence when something is missing or unsafe */
export function oidcFrom(environment: z.infer<typeof OidcEnvironment>): OidcSettings | null | string {
  const { OIDC_STAFF_CLAIM: staffClaim, OIDC_ALGORITHM: algorithm } = environment;
  const [issuer, clientId, clientSecret] = [environment.OIDC_ISSUER, environment.OIDC_CLIENT_ID, environment.OIDC_CLIENT_SECRET];
  if ([issuer, clientId, clientSecret].every(value => value === undefined)) return null;
  if (!issuer || !clientId || !clientSecret) return 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three or none.';
  const insecure = !issuer.startsWith('https://');
  if (insecure && !isLoopback(issuer)) return 'OIDC_ISSUER must begin with https:// unless it is on this machine.';
  return { issuer, clientId, clientSecret, algorithm, staffClaim: staffClaim ?? null, insecure };
}
