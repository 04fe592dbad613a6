import type { ItemManifest } from '@yichuang/domain/manifest';
import type { Text } from '../authoring/text.ts';
import { finding, type Finding } from './finding.ts';

const CHINESE = /\p{Script=Han}/u;

function isText(value: object): value is Text {
  return 'zh' in value && 'en' in value && Object.keys(value).length === 2;
}

/** Numbers and names such as `ISO 9001` are the same in both; Chinese in an English text is not English. */
function isWhole({ zh, en }: Text): boolean {
  return en.trim() !== '' && !CHINESE.test(en) && (CHINESE.test(zh) || zh === en);
}

/** Every text of the manifest in both languages. */
export function lintTexts(manifest: ItemManifest): readonly Finding[] {
  const found: Finding[] = [];
  const waiting: { readonly value: unknown; readonly pointer: string }[] = [{ value: manifest, pointer: '' }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { value, pointer } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (!isText(value)) waiting.push(...Object.entries(value).map(([key, part]) => ({ value: part as unknown, pointer: `${pointer}/${key}` })));
    else if (!isWhole(value)) found.push(finding('text-missing', pointer));
  }
  return found;
}
