import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { messages as compiledEn } from './en/messages.ts';
import en from './en/messages.json' with { type: 'json' };
import { messages as compiledZh } from './zh/messages.ts';
import zh from './zh/messages.json' with { type: 'json' };

const SRC = join(import.meta.dirname, '..');
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name ?? '').sort();
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.includes('.spec.') && !name.startsWith('i18n'))
  .map(name => readFileSync(join(SRC, name), 'utf8'))
  .join('\n');
/** Ids that a source file spells out, and the openings of ids that it composes, as in `kind.${kind}`. */
const spelled = new Set([...sources.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map(([, id]) => id));
const openings = [...sources.matchAll(/`([a-z][\w-]*\.(?:[\w-]+\.)*[\w-]*)\$\{/g)].map(([, opening]) => opening ?? '');

describe('the message catalogues', () => {
  it('say everything in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    for (const text of [...Object.values(zh), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  it('take the same values in both languages', () => {
    for (const [id, text] of Object.entries(zh)) expect([...new Set(placeholders(en[id as keyof typeof en]))], id).toEqual([...new Set(placeholders(text))]);
  });

  it('are compiled as they stand', () => {
    const compile = (texts: object) => JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, compileMessage(text)])))) as object;
    expect(compiledZh).toEqual(compile(zh));
    expect(compiledEn).toEqual(compile(en));
  });

  it('switch no check off: compiled by `node apps/web/compile-messages.mjs`', () => {
    for (const language of ['zh', 'en']) expect(readFileSync(join(import.meta.dirname, language, 'messages.ts'), 'utf8').slice(0, 200)).not.toMatch(/(?:eslint|oxlint|ts)-\w+/);
  });

  it('hold nothing that no page says', () => {
    const unused = Object.keys(zh).filter(id => !spelled.has(id) && !openings.some(opening => opening !== '' && id.startsWith(opening)));
    expect(unused).toEqual([]);
  });

  it('have no Chinese in the English texts but the names of languages', () => {
    expect(Object.entries(en).filter(([id, text]) => /\p{Script=Han}/u.test(text) && !id.startsWith('language.')).map(([id]) => id)).toEqual([]);
  });
});
