import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openScene } from './testing/given-when-then.ts';
import { OPENING } from './testing/sample-commands.ts';
import './hardening.ts';

const fresh = (): Readonly<Record<string, unknown>> => ({});

// Every test of this project runs in a process hardened like the service: `setupFiles` in vitest.config.ts.
describe('what every object has', () => {
  it('cannot be given a member, by whatever way', () => {
    expect(Object.isFrozen(Object.prototype)).toBe(true);
    const parsed = JSON.parse('{"__proto__": {"polluted": 1}}') as object;
    expect(() => Object.assign(Object.prototype, { polluted: 1 })).toThrow(TypeError);
    expect(() => Object.defineProperty(Object.prototype, 'polluted', { value: 1 })).toThrow(TypeError);
    expect(Reflect.set(Object.prototype, 'polluted', 1)).toBe(false);
    expect(() => Object.assign({}, parsed)).not.toThrow();
    expect(fresh().polluted).toBeUndefined();
  });

  it('is frozen before the service loads anything else', () => {
    const [first] = readFileSync(join(import.meta.dirname, 'main.ts'), 'utf8').split('\n').filter(line => line.startsWith('import'));
    expect(first).toBe("import './hardening.ts';");
  });

  it('stays as it is while the service answers and records', async () => {
    const names = Reflect.ownKeys(Object.prototype);
    const scene = await openScene();
    await scene.given(OPENING);
    for (const path of ['/api/v1/units', '/open/catalogue.json', '/open/catalogue.csv', '/api/openapi.json', '/metrics', '/docs/problems/not-found']) expect((await scene.when(path)).status).toBe(200);
    await scene.close();
    expect(Reflect.ownKeys(Object.prototype)).toEqual(names);
  });
});
