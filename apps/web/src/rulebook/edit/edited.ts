import type { ItemManifest, Material } from '@yichuang/domain/manifest';
import { textIn } from '../../staff/form-text.ts';

type Bilingual = ItemManifest['guide']['summary'];

/** Names of the fields of one paper. */
export const paperField = (key: string, part: string): string => `paper.${key}.${part}`;

const both = (form: FormData, name: string): Bilingual => ({ zh: textIn(form, `${name}.zh`), en: textIn(form, `${name}.en`) });
const count = (form: FormData, name: string): number => Number(textIn(form, name));

function paperIn(form: FormData, paper: Material): Material {
  const at = (part: string): string => paperField(paper.key, part);
  const later = textIn(form, at('deferrableDays'));
  return {
    ...paper, name: both(form, at('name')), originals: count(form, at('originals')), copies: count(form, at('copies')),
    deferrableDays: later === '' ? null : Number(later), commitment: form.has(at('commitment')),
  };
}

/** The manifest as the form has it: papers, promised limit, texts. Everything else stays as it is. */
export function edited(manifest: ItemManifest, form: FormData): ItemManifest {
  return {
    ...manifest, materials: manifest.materials.map(paper => paperIn(form, paper)),
    limits: { ...manifest.limits, promised: { ...manifest.limits.promised, amount: count(form, 'promised') } },
    guide: { ...manifest.guide, summary: both(form, 'summary'), process: both(form, 'process') },
  };
}
