import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretPost, discovery, enableNonRepudiationChecks, randomNonce, randomPKCECodeVerifier, randomState, type Configuration,
} from 'openid-client';
import { z } from 'zod';
import type { FlowData } from '../store/flows.ts';
import type { OidcSettings } from './settings.ts';

/** What the provider vouches for, after its signature, issuer, audience, times and nonce have been checked. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  /** The claim that names an officer; null when the provider says nothing. */
  readonly reference: string | null;
  /** The name that the provider gives; null when it gives none. */
  readonly name: string | null;
  /** What the holder recognises the account by. */
  readonly label: string;
  /** The provider says that two factors were shown (RFC 8176). */
  readonly strong: boolean;
}

/** The code flow with PKCE, state and nonce (OpenID Connect Core §3.1, RFC 7636, RFC 9700). */
export interface OidcClient {
  /** @returns where to send the browser, and what the answer must repeat */
  begin(redirect: string): Promise<{ readonly address: string; readonly kept: Pick<FlowData<'oidc'>, 'state' | 'nonce' | 'verifier'> }>;
  /** @param came the whole address that the browser came back to. @throws whatever is wrong with the answer */
  finish(came: URL, kept: Pick<FlowData<'oidc'>, 'state' | 'nonce' | 'verifier'>): Promise<Vouched>;
}

const MANY_FACTORS: ReadonlySet<string> = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face']);
const Methods = z.array(z.string()).catch([]);
const Short = z.string().min(1).max(64).nullable().catch(null);

/** Asks the provider about itself at the first sign-in, and again after a failure. */
export function createOidcClient(settings: OidcSettings): OidcClient {
  let known: Promise<Configuration> | undefined;
  async function configuration(): Promise<Configuration> {
    known ??= discovery(new URL(settings.issuer), settings.clientId, { id_token_signed_response_alg: settings.algorithm }, ClientSecretPost(settings.clientSecret), settings.insecure ? { execute: [allowInsecureRequests] } : {});
    try {
      const found = await known;
      // The signature of the token is checked even though it came over a channel that is trusted.
      enableNonRepudiationChecks(found);
      return found;
    } catch (error) {
      known = undefined;
      throw error;
    }
  }
  return {
    begin: async redirect => {
      const config = await configuration();
      const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const address = buildAuthorizationUrl(config, {
        redirect_uri: redirect, scope: 'openid profile', response_type: 'code', state: kept.state, nonce: kept.nonce, code_challenge: await calculatePKCECodeChallenge(kept.verifier), code_challenge_method: 'S256',
      });
      return { address: address.href, kept };
    },
    finish: async (came, { state, nonce, verifier }) => {
      const tokens = await authorizationCodeGrant(await configuration(), came, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const claims = tokens.claims();
      if (!claims) throw new TypeError('the provider sent no id token');
      const reference = settings.staffClaim === null ? null : Short.parse(claims[settings.staffClaim]);
      const label = Short.parse(claims.preferred_username) ?? new URL(claims.iss).host;
      return { issuer: claims.iss, subject: claims.sub, reference, label, name: Short.parse(claims.name), strong: Methods.parse(claims.amr).some(method => MANY_FACTORS.has(method)) };
    },
  };
}
