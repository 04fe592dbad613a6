// A real provider of OpenID Connect in a process of its own. Arguments: address to send browsers back to. Prints its issuer.
// Whoever comes is signed in at once, as the person that the parameter `login_hint` names, or as 1001.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Context } from 'oidc-provider';

const [redirect = ''] = process.argv.slice(2);
const http = createServer();
await new Promise<void>(done => http.listen(0, '127.0.0.1', done));
const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: 'yichuang', client_secret: 'a secret of at least thirty-two letters', redirect_uris: [redirect], token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'RS256' }],
  claims: { openid: ['sub', 'employee'], profile: ['name', 'preferred_username'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  cookies: { keys: ['for this test only'] },
  pkce: { required: () => true },
  interactions: { url: (_context: Context, { uid }: { readonly uid: string }) => `/sign-in-as-hinted/${uid}` },
  findAccount: (_context: Context, id: string) => ({ accountId: id, claims: () => ({ sub: id, employee: id === '1001' ? 'officer-operator' : 'nobody-known', name: '冯八（虚构）', preferred_username: 'feng.ba' }) }),
  loadExistingGrant: async ({ oidc }: Context) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});
const answer = provider.callback();
http.on('request', (req, res) => {
  if (!req.url?.startsWith('/sign-in-as-hinted/')) answer(req, res);
  else provider.interactionFinished(req, res, { login: { accountId: req.headers['x-test-account'] ?? '1001', amr: ['pwd', 'otp'] } }).catch(() => res.writeHead(500).end());
});
process.stdout.write(`${issuer}\n`);
