import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ItemManifest } from '@yichuang/domain/manifest';
import type { Text } from '../authoring/text.ts';
import { writeExampleText } from './examples.ts';

/** What a new rulebook begins with: codes and names as the catalogue has them. */
export interface ScaffoldOptions {
  readonly department: string;
  readonly items: readonly { readonly code: string; readonly name: Text; readonly basis?: ItemManifest['basis'][number] }[];
  /** Where npm gets the kit from. Default: the version that this kit has. */
  readonly kit?: string;
}

/** The kit's own version: the first release of its interface. */
const KIT_VERSION = '1.0.0';

/**
 * Writes a rulebook to begin with: an item each with its usual papers and rules, two examples, and the checks, all of which pass.
 * @returns the files, relative to the folder
 * @throws when the folder holds anything, or a code is none
 */
export function scaffold(folder: string, options: ScaffoldOptions): readonly string[] {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  const files = [...commonFiles(options), ...options.items.flatMap(itemFiles)];
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return files.map(([name]) => name);
}

type File = readonly [name: string, text: string];
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', ' ')}'`;

function commonFiles({ department, items, kit = KIT_VERSION }: ScaffoldOptions): readonly File[] {
  const imports = items.map(({ code }) => `import { item as i${ItemManifest.shape.item.parse(code)} } from './items/${code}.ts';`).join('\n');
  const entries = items.map(({ code }) => `'${code}': i${code}`).join(', ');
  return [
    ['package.json', json({ name: `rulebook-${department.toLowerCase()}`, version: '1.0.0', private: true, type: 'module', scripts: { test: 'node --test', build: 'node build.ts' }, engines: { node: '>=22.18' }, dependencies: { '@yichuang/plugin-kit': kit } })],
    ['tsconfig.json', json({ compilerOptions: { target: 'es2024', lib: ['es2024', 'dom'], module: 'nodenext', strict: true, noEmit: true, exactOptionalPropertyTypes: true, allowImportingTsExtensions: true, verbatimModuleSyntax: true, types: [] }, include: ['plugin.ts', 'items'] })],
    ['plugin.ts', `import { definePlugin, t } from '@yichuang/plugin-kit';\n${imports}\n\nexport default definePlugin({\n  department: ${quoted(department)}, version: '1.0.0', kit: '1', base: null, notes: t('首次发布', 'First release'),\n  items: { ${entries} },\n});\n`],
    ['build.ts', "import { build } from '@yichuang/plugin-kit';\nimport { sha256, writeRelease } from '@yichuang/plugin-kit/node';\nimport plugin from './plugin.ts';\n\nconst built = build(plugin, { sha256 });\nwriteRelease('out', built);\nprocess.stdout.write(`${built.digest}\\n`);\n"],
    ['conformance.test.ts', "import test from 'node:test';\nimport { checksOf } from '@yichuang/plugin-kit';\nimport { sha256 } from '@yichuang/plugin-kit/node';\nimport plugin from './plugin.ts';\n\nfor (const { name, run } of checksOf(plugin, { sha256 })) test(name, run);\n"],
    ['README.md', `# ${department}\n\n\`npm install\`, \`npm test\`, \`npm run build\`. One file for each item in \`items/\`, its examples in \`examples/\`.\nA rule without an example fails; every text is in Chinese and English. \`out/\` is what is submitted.\n`],
  ];
}

function itemFiles({ code, name, basis: { document, article } = { document: '请填写依据', article: '', verified: false } }: ScaffoldOptions['items'][number]): readonly File[] {
  const papers = { idCard: 'provided', form: 'provided', proof: 'provided' } as const;
  const today = '2023-02-01';
  return [
    [`items/${code}.ts`, `import { applicationForm, basis, cel, defineItem, field, firstMatch, idCard, paper, rule, t, workingDays } from '@yichuang/plugin-kit';
import { readExamples } from '@yichuang/plugin-kit/node';

const law = basis(${quoted(document)}, ${quoted(article)});

/** ${name.zh} */
export const item = defineItem({
  illustrative: true, basis: [law],
  form: { applicantName: field.text(t('姓名', 'Name')) },
  materials: {
    idCard: idCard(),
    form: applicationForm(t('申请表', 'Application form')),
    proof: paper(t('证明材料一份（请写明名称）', 'The proof, by its name'), 'proof', { basis: law, deferrable: workingDays(5) }),
  },
  limits: { promised: workingDays(10) },
  accept: firstMatch(
    rule('R-ACCEPT-01', { when: cel\`missing.exists(m, !m.deferrable)\`, outcome: 'request_correction', because: t('必交材料不齐，一次性告知', 'A paper is missing that cannot follow later') }),
    rule('R-ACCEPT-02', { when: cel\`size(missing) > 0\`, outcome: 'accept_deferred', because: t('可容缺受理', 'The paper may follow') }),
    rule('R-ACCEPT-03', { otherwise: 'accept', because: t('材料齐全', 'Nothing is missing') }),
  ),
  decide: firstMatch(rule('R-DECIDE-01', { otherwise: 'manual', because: t('由工作人员审查', 'A person decides') })),
  guide: { summary: t(${quoted(name.zh)}, ${quoted(name.en)}), process: t('申请、受理、审查、决定', 'Apply, accept, review, decide') },
  examples: readExamples(new URL('../examples/${code}', import.meta.url).pathname),
});
`],
    [`examples/${code}/01-complete.yaml`, writeExampleText({ name: '材料齐全', given: { papers, today }, expect: { accept: 'accept', decide: 'manual', rule: 'R-ACCEPT-03', missing: [] } })],
    [`examples/${code}/02-deferred.yaml`, writeExampleText({ name: '缺一份可容缺的材料', given: { papers: { ...papers, proof: 'missing' }, today }, expect: { accept: 'accept_deferred', rule: 'R-ACCEPT-02', missing: ['proof'] } })],
    [`examples/${code}/03-missing.yaml`, writeExampleText({ name: '没有申请表', given: { papers: { ...papers, form: 'missing' }, today }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['form'] } })],
  ];
}
