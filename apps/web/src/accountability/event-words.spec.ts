import { allEventDefinitions } from '@yichuang/domain';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../i18n/en/messages.ts';
import { createText } from '../i18n/text.tsx';
import { messages as zh } from '../i18n/zh/messages.ts';
import { eventWord } from './event-words.ts';

const [inChinese, inEnglish] = [createText('zh', zh).text, createText('en', en).text];

describe('words for what happened', () => {
  it.each(allEventDefinitions.map(({ type }) => type))('%s is said in both languages, not shown as it is stored', type => {
    expect(eventWord(inChinese, type)).toMatch(/^[\p{Script=Han}AB\d“”，、（）：·]+$/u);
    expect(eventWord(inEnglish, type)).not.toBe(type);
  });
});
