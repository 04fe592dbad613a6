import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { langOf } from '../words.tsx';

const SOURCES = fileURLToPath(new URL('../../', import.meta.url));
/** Options with a name in them: an option holds text alone, so it says itself which language it is in. */
const OPTION = /<option ((?:=>|[^>])*)>(?:(?!<\/option>)[^])*?\{plainName\(/gu;
const unmarked = (source: string): readonly string[] => [...source.matchAll(OPTION)].flatMap(([whole, attributes = '']) => (attributes.includes('lang=') ? [] : [whole]));

describe('an option whose name has no English, on an English page', () => {
  it('says that it is Chinese', () => {
    expect([langOf('en', { en: '' }), langOf('en', { en: 'Hedong' }), langOf('zh', { en: '' })]).toEqual(['zh-CN', undefined, undefined]);
  });

  it('says so on every screen', () => {
    const files = globSync('**/*.tsx', { cwd: SOURCES });
    const marked = files.flatMap(file => readFileSync(`${SOURCES}${file}`, 'utf8').match(/<option [^]*?lang=\{langOf\(/gu) ?? []);
    expect(marked.length).toBeGreaterThan(20);
    expect(files.flatMap(file => unmarked(readFileSync(`${SOURCES}${file}`, 'utf8')).map(found => `${file}: ${found}`))).toEqual([]);
  });

  it('is found where it does not', () => {
    expect(unmarked('<option key={a} value={a}>{plainName(language, name)}</option>')).toHaveLength(1);
    expect(unmarked('<option value={a}>{a} {plainName(language, nameOf(a))}</option>')).toHaveLength(1);
    expect(unmarked('<option key={a} lang={langOf(language, name)}>{plainName(language, name)}</option><option value="">{t(one)}</option><p>{plainName(language, name)}</p>')).toEqual([]);
  });
});
