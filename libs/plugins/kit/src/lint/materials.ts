import type { ItemManifest, Material } from '@yichuang/domain/manifest';
import { finding, type Finding, type FindingCode } from './finding.ts';

/** "Other papers", "relevant papers", "… and so on": whatever the clerk may think of. */
const CATCH_ALL = [
  /其[他它](相关|有关|必要|需要|应当|所需)?的?(提交|提供)?的?(材料|资料|证明|证件|文件|手续)/, /(相关|有关|必要|所需|补充)的?(材料|资料|证明|证件|文件|手续)/, /(等|等等)(材料|资料|证明|证件|文件)?$/, /视情况|根据需要|法律法规规定的/,
  /\b(other|relevant|related|additional|supporting) (papers?|documents?|materials?|evidence)\b/i, /\betc\b|\band so on\b/i,
];

function isCatchAll({ name }: Material): boolean {
  return CATCH_ALL.some(pattern => pattern.test(name.zh) || pattern.test(name.en));
}

const commitable = ({ core, kind }: Material): boolean => !core && (kind === 'proof' || kind === 'certificate');

/** What a single paper of the list must not be. */
const CHECKS: Readonly<Partial<Record<FindingCode, (material: Material) => boolean>>> = {
  'catch-all': isCatchAll,
  'no-copies': ({ originals, copies }) => originals === 0 && copies === 0,
  'condition-without-words': ({ requiredWhen, requiredWords }) => requiredWhen !== null && requiredWords === null,
  'words-without-condition': ({ requiredWhen, requiredWords }) => requiredWhen === null && requiredWords !== null,
  'proof-without-basis': ({ kind, basis }) => kind === 'proof' && basis === null,
  // An electronic licence that the window fetches is not asked of the applicant.
  obtainable: ({ issuer, licence, form }) => issuer === 'organ' && licence !== null && form !== 'electronic',
  'core-deferrable': ({ core, deferrableDays }) => core && deferrableDays !== null,
  'commitment-not-allowed': material => material.commitment && !commitable(material),
};

/** A name without what makes no other paper of it: spaces, brackets, "copy of", "resident". */
function plainName({ name }: Material): string {
  return name.zh.replaceAll(/[\s（）()《》“”"、，,]/g, '').replaceAll(/原件|复印件|居民|一份|\d+份/g, '');
}

/** What must hold of the list of papers (国务院令第716号7; 优化营商环境条例44). */
export function lintMaterials({ materials, commitments }: ItemManifest): readonly Finding[] {
  const each = materials.flatMap((material, at) => Object.entries(CHECKS).filter(([, isWrong]) => isWrong(material)).map(([code]) => finding(code as FindingCode, `/materials/${at}`)));
  const names = materials.map(plainName);
  const twice = names.flatMap((name, at) => (names.indexOf(name) < at ? [finding('paper-twice', `/materials/${at}`)] : []));
  const told = new Set(commitments.map(({ material }) => material));
  const allowed = new Set(materials.filter(({ commitment }) => commitment).map(({ key }) => key));
  const untold = materials.flatMap(({ key, commitment }, at) => (commitment && !told.has(key) ? [finding('commitment-without-terms', `/materials/${at}`)] : []));
  const idle = commitments.flatMap(({ material }, at) => (allowed.has(material) ? [] : [finding('terms-without-commitment', `/commitments/${at}`)]));
  return [...each, ...twice, ...untold, ...idle];
}
