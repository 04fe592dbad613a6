import { z } from 'zod';
import { askForCode, resetByCode } from '../recovery.ts';
import { act } from './act.ts';
import { inLanguage, jar, pageAddress } from './call.ts';

const typed = z.string().min(1).max(256);

const ask = act({
  path: '/session/reset', summary: 'Sends a code to a citizen who lost the password; the answer is the same for a number that nobody has', page: () => ({ audience: 'citizen', kind: 'reset' }),
  schema: z.strictObject({ login: typed }),
  run: async call => {
    const cookies = jar(call);
    cookies.write('signin', await askForCode(call.identity, { login: call.data.login, device: cookies.read('device') }));
    return { location: inLanguage(call.language, pageAddress('citizen', 'reset-code')), body: { asked: true } };
  },
});

const choose = act({
  path: '/session/reset/code', summary: 'Chooses another password by the code that was sent', page: () => ({ audience: 'citizen', kind: 'reset-code' }),
  schema: z.strictObject({ code: z.string().min(1).max(20), password: typed }),
  run: async call => {
    const { code, password } = call.data;
    await resetByCode(call.identity, { token: jar(call).read('signin'), code, password });
    jar(call).clear('signin');
    return { location: inLanguage(call.language, `${pageAddress('citizen', 'sign-in')}?done=reset`), body: { done: 'reset' } };
  },
});

/** What a citizen does who lost the password. */
export const recoveryActs = [ask, choose];
