import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { challengeOf } from './sign.ts';

it('the challenge is the digest of the text, as the server reckons it', async () => {
  const text = '{"act":"approve-release","department":"D-MZJ"}';
  expect(await challengeOf(text)).toBe(hash('sha256', text, 'base64url'));
});
