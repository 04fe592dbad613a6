import { describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from './config.ts';

describe('the environment', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({ port: 8080, host: '127.0.0.1', dataDir: '.data', mode: 'sample', tls: false, storeUrl: undefined, logLevel: 'info' });
    expect(readConfig({ PORT: '', HOST: '' }).port).toBe(8080);
  });
  it.each([
    [{ PORT: 'http' }, 'PORT must be a port number, such as 8080.'],
    [{ PORT: '70000' }, 'PORT must be at most 65535.'],
    [{ YICHUANG_MODE: 'prod' }, 'YICHUANG_MODE must be sample or production.'],
    [{ EVENTSTOREDB_URL: 'http://admin:secret@db' }, 'EVENTSTOREDB_URL must begin with esdb:// or esdb+discover://.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be silent, fatal, error, warn, info, debug or trace.'],
  ])('says in one sentence what is wrong: %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(new BadConfig(sentence));
  });
});
