import { describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from './config.ts';

describe('the environment', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({ port: 8080, host: '127.0.0.1', dataDir: '.data', mode: 'sample', tls: false, origin: null, proxies: [], oidc: null, messages: { mail: null, textFile: null }, codeFile: '.data/texts.jsonl', paymentFile: '.data/payments.jsonl', storeUrl: undefined, logLevel: 'info' });
    expect(readConfig({ PORT: '', HOST: '' }).port).toBe(8080);
  });
  it.each([
    [{ PORT: 'http' }, 'PORT must be a port number, such as 8080.'],
    [{ PORT: '70000' }, 'PORT must be at most 65535.'],
    [{ YICHUANG_MODE: 'prod' }, 'YICHUANG_MODE must be sample or production.'],
    [{ EVENTSTOREDB_URL: 'http://admin:secret@db' }, 'EVENTSTOREDB_URL must begin with esdb:// or esdb+discover://.'],
    [{ YICHUANG_ORIGIN: 'https://window.example/path' }, 'YICHUANG_ORIGIN must be what browsers see, such as https://window.example.gov.cn.'],
    [{ YICHUANG_ORIGIN: 'https://window.example' }, 'YICHUANG_ORIGIN and YICHUANG_TLS must agree: https:// with on, http:// with off.'],
    [{ YICHUANG_PROXIES: 'true' }, 'YICHUANG_PROXIES must list addresses, such as 10.0.0.5,10.0.0.6.'],
    [{ YICHUANG_PROXIES: '10.0.0.1,0.0.0.0/0' }, 'YICHUANG_PROXIES must not trust every address.'],
    [{ YICHUANG_SMTP_URL: 'https://mail.example' }, 'YICHUANG_SMTP_URL must be a mail server, such as smtps://user:password@mail.example.gov.cn.'],
    [{ YICHUANG_SMTP_URL: 'smtps://mail.example' }, 'YICHUANG_SMTP_URL and YICHUANG_MAIL_FROM go together: set both or none.'],
    [{ YICHUANG_SMTP_URL: 'smtps://mail.example', YICHUANG_MAIL_FROM: 'nobody' }, 'YICHUANG_MAIL_FROM must be a sender, such as 一窗 <noreply@window.example.gov.cn>.'],
    [{ OIDC_ISSUER: 'https://login.example' }, 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three or none.'],
    [{ OIDC_ISSUER: 'http://login.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'secret' }, 'OIDC_ISSUER must begin with https:// unless it is on this machine.'],
    [{ OIDC_ALGORITHM: 'HS256' }, 'OIDC_ALGORITHM must be RS256, PS256, ES256 or EdDSA.'],
    [{ OIDC_ALGORITHM: 'none' }, 'OIDC_ALGORITHM must be RS256, PS256, ES256 or EdDSA.'],
    [{ YICHUANG_MODE: 'production' }, 'YICHUANG_TLS must be on in production: a session cookie must not travel in the clear.'],
    [{ YICHUANG_MODE: 'production', YICHUANG_TLS: 'on' }, 'YICHUANG_ORIGIN must be set in production, such as https://window.example.gov.cn.'],
    [{ YICHUANG_MODE: 'production', YICHUANG_TLS: 'on', YICHUANG_ORIGIN: 'https://window.example', LOG_LEVEL: 'debug' }, 'LOG_LEVEL must not be debug or trace in production.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be silent, fatal, error, warn, info, debug or trace.'],
  ])('says in one sentence what is wrong: %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(new BadConfig(sentence));
  });
  it('believes a proxy on this machine behind TLS, or those that are named', () => {
    const behind = { YICHUANG_TLS: 'on', YICHUANG_ORIGIN: 'https://window.example' };
    expect(readConfig(behind).proxies).toEqual(['loopback']);
    expect(readConfig({ ...behind, YICHUANG_PROXIES: '10.0.0.5,10.1.0.0/16' }).proxies).toEqual(['10.0.0.5', '10.1.0.0/16']);
  });
  it('takes bills at a terminal into the file that is named, and in production into none unless one is', () => {
    const production = { YICHUANG_MODE: 'production', YICHUANG_TLS: 'on', YICHUANG_ORIGIN: 'https://window.example' };
    expect(readConfig(production)).toMatchObject({ paymentFile: null, codeFile: null });
    expect(readConfig({ ...production, YICHUANG_SMS_FILE: '/var/lib/texts' }).codeFile).toBe('/var/lib/texts');
    expect(readConfig({ ...production, YICHUANG_PAYMENT_FILE: '/var/lib/bank/orders' }).paymentFile).toBe('/var/lib/bank/orders');
  });
});
