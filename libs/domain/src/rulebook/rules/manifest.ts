import { canonicalText } from '../../kernel/canonical.ts';
import type { ManifestFinding } from '../context.ts';
import type { Commitment, ItemManifest, Limit, Material } from '../manifest/index.ts';

/** Most bytes of a manifest and of a head as canonical JSON: with the rest of its event it stays below 64 KiB (architecture §5). */
export const MOST_BYTES = 60 * 1024;

/** Length of a text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Whether a value fits into an event. */
export const fits = (value: unknown): boolean => bytesOf(canonicalText(value)) <= MOST_BYTES;

/** Entries that ask for what the list does not name (陕西省2020年清单规则: 不得有兜底条款). */
const CATCH_ALL = /其他(?:相关)?(?:材料|资料|证明|文件)|其它(?:相关)?(?:材料|资料|证明|文件)|等(?:相关)?材料$|法律法规规定的其他/u;
const PROOFS: readonly Material['kind'][] = ['proof', 'certificate'];

interface Rule {
  readonly code: string;
  readonly broken: (material: Material) => boolean;
}

/** What a paper of a list may not be (W4; 行政许可法30, 31; 优化营商环境条例44). */
const RULES: readonly Rule[] = [
  { code: 'catch-all', broken: ({ name }) => CATCH_ALL.test(name.zh) },
  { code: 'no-copy', broken: ({ originals, copies, form }) => form !== 'electronic' && originals === 0 && copies === 0 },
  { code: 'condition-without-words', broken: ({ requiredWhen, requiredWords }) => requiredWhen !== null && requiredWords === null },
  { code: 'core-deferred', broken: ({ core, deferrableDays }) => core && deferrableDays !== null },
  { code: 'committed-instead-of-core', broken: ({ core, commitment }) => core && commitment },
  { code: 'committed-instead-of-identity', broken: ({ kind, commitment }) => kind === 'identity' && commitment },
  { code: 'proof-without-basis', broken: ({ kind, basis }) => PROOFS.includes(kind) && basis === null },
];

/** Places at which a name comes up a second time. */
function repeated(names: readonly string[]): readonly number[] {
  return names.flatMap((name, at) => (names.indexOf(name) === at ? [] : [at]));
}

function ofMaterials(materials: readonly Material[]): readonly ManifestFinding[] {
  const broken = materials.flatMap((material, at) => RULES.filter(rule => rule.broken(material)).map(({ code }) => ({ pointer: `/materials/${at}`, code })));
  const twice = [...new Set([...repeated(materials.map(({ key }) => key)), ...repeated(materials.map(({ name }) => name.zh))])];
  return [...broken, ...twice.map(at => ({ pointer: `/materials/${at}`, code: 'paper-twice' }))];
}

/** A commitment stands for a paper that may be committed to, and each such paper has its words (国办发〔2020〕42号). */
function ofCommitments(commitments: readonly Commitment[], materials: readonly Material[]): readonly ManifestFinding[] {
  const allowed = materials.filter(({ commitment }) => commitment).map(({ key }) => key);
  const named = commitments.map(({ material }) => material);
  return [
    ...named.flatMap((key, at) => (allowed.includes(key) ? [] : [{ pointer: `/commitments/${at}`, code: 'commitment-not-allowed' }])),
    ...materials.flatMap(({ key, commitment }, at) => (commitment && !named.includes(key) ? [{ pointer: `/materials/${at}`, code: 'commitment-without-words' }] : [])),
  ];
}

/** A promise may not be longer than the law allows. In different units only a promise in working days can be compared: as many calendar days are never longer. */
function exceeds(promised: Limit, statutory: Limit): boolean {
  const comparable = promised.unit === statutory.unit || promised.unit === 'working_day';
  return comparable && promised.amount > statutory.amount;
}

/** What a manifest may not say, whatever its expressions are (W4, W5, W8, W9). Every place is named at once. */
export function manifestFindings({ materials, commitments, limits }: ItemManifest): readonly ManifestFinding[] {
  const late = limits.statutory !== null && exceeds(limits.promised, limits.statutory);
  return [...ofMaterials(materials), ...ofCommitments(commitments, materials), ...(late ? [{ pointer: '/limits/promised', code: 'limit-beyond-statutory' }] : [])];
}
