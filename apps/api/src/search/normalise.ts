import { pinyin } from 'pinyin-pro';

/** Text as it is compared: compatibility forms folded, lower case, only letters, digits and Han (trust D5). */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Words that say "I want to do something" and nothing about what. Longest first. */
const FILLERS = ['我要办理', '我想办理', '需要什么材料', '需要哪些材料', '需要啥材料', '怎么申请', '怎么办理', '怎么办', '怎样办', '如何办理', '如何申请', '去哪里办', '去哪儿办', '去哪办', '在哪里办', '在哪办', '哪里办', '想办理', '我想办', '我要办', '我想', '我要', '想要', '请问', '办理', '申请', '申办', '怎么', '如何', '哪里', '办个', '领取', '多少钱', '的', '了', '吗', '呢'];
const FILLER = new RegExp(FILLERS.join('|'), 'gu');

/** What is left of a question when the asking is taken away; the whole when nothing is left. */
export function essence(query: string): string {
  const text = normalised(query);
  const rest = text.replaceAll(FILLER, '');
  return rest.length >= 2 ? rest : text;
}

const kept = new Map<string, string>();

/** First letters of the pinyin of a text: 最低生活保障 → zdshbz. Kept, since the names of a catalogue recur. */
export function initialsOf(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = pinyin(normalised(text), { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase();
  kept.set(text, made);
  return made;
}

/** Every single character and every pair of neighbours: Chinese needs no word list to be found. Latin words stay whole. */
export function grams(text: string): string[] {
  const tokens: string[] = [];
  for (const run of text.normalize('NFKC').toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) {
      tokens.push(run);
      continue;
    }
    const characters = [...run];
    characters.forEach((character, index) => {
      tokens.push(character);
      const next = characters[index + 1];
      if (next !== undefined) tokens.push(character + next);
    });
  }
  return tokens;
}

/** A query typed as pinyin initials: Latin letters and digits only. */
export const looksLikeInitials = (query: string): boolean => /^[a-z0-9]{2,}$/.test(query);
