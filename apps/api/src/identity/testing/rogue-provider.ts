import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT } from 'jose';

/** What a provider that lies puts into the token it hands out; unset members are right. */
export interface Lie {
  readonly alg?: 'none' | 'HS256';
  readonly nonce?: string;
  readonly audience?: string;
  readonly issuer?: string;
  readonly expired?: boolean;
  /** Signed by a key that the provider does not publish. */
  readonly foreignKey?: boolean;
}

export interface RogueProvider {
  readonly issuer: string;
  /** The next token tells this lie. */
  lie: Lie;
  /** Nonce that the client asked for last, taken from the address it sent the browser to. */
  nonce: string;
  close(): Promise<void>;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const drained = async (req: IncomingMessage): Promise<void> => {
  for await (const _chunk of req) continue;
};

/** A provider of OpenID Connect that says and signs what a test wants: for answers that an honest one never gives. */
export async function openRogueProvider(clientId: string): Promise<RogueProvider> {
  const [own, foreign] = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('rsa', { modulusLength: 2048 })];
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'own', use: 'sig', alg: 'RS256' };
  const provider: RogueProvider = { issuer: '', lie: {}, nonce: '', close: () => new Promise(done => http.close(() => done())) };

  async function token(): Promise<string> {
    const { alg, nonce, audience, issuer, expired = false, foreignKey = false } = provider.lie;
    const now = Math.floor(Date.now() / 1000) - (expired ? 7200 : 0);
    const claims = { iss: issuer ?? provider.issuer, sub: 'somebody', aud: audience ?? clientId, iat: now, exp: now + 300, nonce: nonce ?? provider.nonce, employee: 'officer-operator' };
    if (alg === 'none') return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;
    if (alg === 'HS256') {
      const signed = `${encoded({ alg: 'HS256', kid: 'own', typ: 'JWT' })}.${encoded(claims)}`;
      return `${signed}.${createHmac('sha256', own.publicKey.export({ type: 'spki', format: 'pem' })).update(signed).digest('base64url')}`;
    }
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own', typ: 'JWT' }).sign(foreignKey ? foreign.privateKey : own.privateKey);
  }
  const answers: Readonly<Record<string, () => Promise<object>>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer: provider.issuer, authorization_endpoint: `${provider.issuer}/auth`, token_endpoint: `${provider.issuer}/token`, jwks_uri: `${provider.issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'], code_challenge_methods_supported: ['S256'],
    }),
    '/jwks': async () => ({ keys: [jwk] }),
    '/token': async () => ({ access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: await token() }),
  };
  const http = createServer((req, res) => {
    const answer = answers[req.url?.split('?')[0] ?? ''];
    void drained(req).then(async () => {
      res.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ? await answer() : {}));
      return null;
    });
  });
  await new Promise<void>(done => http.listen(0, '127.0.0.1', done));
  return Object.assign(provider, { issuer: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
}
