import { readFileSync } from 'node:fs';
import type { ItemManifest, Limit, Material } from '@yichuang/domain';
import { build, type Built } from '@yichuang/plugin-kit';
import { compile, evaluate } from '@yichuang/plugin-kit/evaluator';
import { sha256 } from '@yichuang/plugin-kit/node';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PLUGINS } from './plugins.ts';

const rows = <S extends z.ZodRawShape>(name: string, shape: S) => z.array(z.object(shape)).parse(parse(readFileSync(new URL(`../../data/${name}`, import.meta.url)), { columns: true, bom: true }));
const text = z.string();
const items = rows('items.csv', {
  code: text, department_code: text, kind_code: text, legal_basis: text, legal_basis_check: text, basis_in_force_from: text, statutory_days: text, day_unit: text, clock_start: text, statutory_days_source: text, promised_days: text, special_procedure: text, withdrawn: text,
}).filter(row => row.withdrawn === 'false');
const papers = rows('materials.csv', { item_code: text, name_zh: text, required_key: text, required_when_zh: text, core: text, rongque_allowed: text, commitment_allowed: text, elicence_name: text });

/** Both releases of a department; one that has no second keeps its first. */
const chains = PLUGINS.map(([first, second]): { readonly department: string; readonly first: Built; readonly last: Built } => {
  if (first === undefined) throw new Error('a department without a release');
  const base = build(first, { sha256 });
  return { department: first.department, first: base, last: second === undefined ? base : build(second, { sha256, base }) };
});
const of = (built: 'first' | 'last'): ReadonlyMap<string, ItemManifest> => new Map(chains.flatMap(chain => chain[built].manifests.map(manifest => [manifest.item, manifest] as const)));
const [first, last] = [of('first'), of('last')];
const manifest = (code: string, by: ReadonlyMap<string, ItemManifest> = last): ItemManifest => {
  const found = by.get(code);
  if (!found) throw new Error(`no rules for ${code}`);
  return found;
};
const numbers = (limit: Limit | null) => limit && [limit.amount, limit.unit];
/** A basis without its marks and without the day from which it is in force. */
const plain = (basis: string): string => basis.replaceAll(/[《》；/]|，2023年12月1日起施行/g, '');
/** Whether a manifest names each document of the list, and no document or article besides. */
function restsOn({ basis }: ItemManifest, said: string): boolean {
  const documents = basis.map(({ document }) => plain(document)).join(' ');
  return basis.length > 0 && basis.every(({ document, article }) => plain(said).includes(plain(document)) && plain(said).includes(article)) && [...said.matchAll(/《([^《》]+)》/g)].every(([, name]) => documents.includes(name ?? ''));
}

describe('the rules of all departments', () => {
  // @req #20
  it('cover every item in force once, each by its own department', () => {
    const covered = PLUGINS.flatMap(([release]) => Object.keys(release?.items ?? {}).map(code => `${release?.department} ${code}`));
    expect(covered).toHaveLength(366);
    expect(covered.toSorted()).toEqual(items.map(row => `${row.department_code} ${row.code}`).toSorted());
  });
  it('are marked as illustrative', () => expect([...last.values()].filter(({ illustrative }) => !illustrative)).toEqual([]));
  it('rest on what the list names, and say what of it was checked', () => {
    const wrong = items.filter(row => {
      const rules = manifest(row.code);
      return !restsOn(rules, row.legal_basis) || rules.basis.some(({ verified }) => verified && !row.legal_basis_check.includes('text-checked'));
    });
    expect(wrong.map(row => [row.code, row.legal_basis, ...manifest(row.code).basis.map(({ document, article }) => document + article)])).toEqual([]);
  });
  it('promise what the list promises, and state the limits of the law as it does', () => {
    const wrong = items.filter(row => {
      const { promised, statutory } = manifest(row.code).limits;
      return promised.amount !== Number(row.promised_days) || (row.statutory_days === '' ? statutory !== null : String(numbers(statutory)) !== `${row.statutory_days},${row.day_unit}`);
    });
    expect(wrong.map(row => [row.code, manifest(row.code).limits])).toEqual([]);
  });
  it('name the special procedures of the list', () => {
    const wrong = items.filter(row => manifest(row.code).limits.specialProcedures.map(({ name }) => name.zh).join('+') !== (row.special_procedure === '无' ? '' : row.special_procedure));
    expect(wrong.map(row => [row.code, row.special_procedure])).toEqual([]);
  });
  // @req #16
  it('do not rest on a law before it is in force, nor take a limit from it', () => {
    const early = [...first.values()].filter(one => /社会保险经办条例|无障碍环境建设法/.test(JSON.stringify(one)));
    expect(early.map(({ item }) => item)).toEqual([]);
    expect(items.filter(row => row.basis_in_force_from !== '' && manifest(row.code, first).limits.statutory !== null)).toEqual([]);
  });
  it('come in a second release where, and only where, a law came into force in 2023', () => {
    const changed = [...last.values()].filter(one => JSON.stringify(one) !== JSON.stringify(first.get(one.item))).map(({ item }) => item);
    const late = items.filter(row => row.basis_in_force_from !== '' || row.statutory_days_source.includes('社会保险经办条例')).map(row => row.code);
    expect(changed.toSorted()).toEqual(late.toSorted());
  });
  it('have the papers of the list, with what may follow, what a commitment may stand for and what can be fetched', () => {
    const known = papers.filter(row => last.has(row.item_code));
    expect(known.length).toBeGreaterThan(280);
    const wrong = known.flatMap(row => {
      const paper = manifest(row.item_code).materials.find(({ name }) => nameOf(name.zh) === nameOf(row.name_zh));
      return paper && fits(paper, row) ? [] : [`${row.item_code} ${row.name_zh}${paper ? '' : ' is missing'}`];
    });
    expect(wrong).toEqual([]);
  });
  it('ask for no paper beyond the list where there is one', () => {
    const listed = Map.groupBy(papers, row => row.item_code);
    const beyond = [...listed].filter(([code]) => last.has(code)).flatMap(([code, list]) => manifest(code).materials.filter(({ name }) => !list.some(row => nameOf(row.name_zh) === nameOf(name.zh))).map(({ name }) => [code, name.zh]));
    expect(beyond).toEqual([]);
  });
  it('decide by themselves in at least eighteen items, each with three examples or more', () => {
    const deciding = [...last.values()].filter(({ decide }) => decide.some(({ outcome }) => outcome === 'grant'));
    expect(deciding.length).toBeGreaterThanOrEqual(18);
    expect(deciding.filter(({ examples }) => examples.filter(({ expect: { decide } }) => decide !== null).length < 3)).toEqual([]);
  });
  it('grant nothing while a paper is missing, nor while one is to follow unless help cannot wait', () => {
    expect([...last.values()].flatMap(granted)).toEqual([]);
  });
});

/** Relief that comes first, its papers later. */
const CANNOT_WAIT = '990511007000';
const context = { version: '1.0.0', digest: '', workingDaysBetween: () => 1, digestOf: () => '' };

/** Of the examples that end in a grant: those that still do when one of the papers is taken away. */
function granted(of: ItemManifest): readonly string[] {
  const rulebook = compile(of);
  const states = of.item === CANNOT_WAIT ? (['missing', 'invalid'] as const) : (['missing', 'invalid', 'deferred'] as const);
  return of.examples.filter(({ expect: { decide } }) => decide === 'grant').flatMap(({ name, given }) => {
    const required = evaluate(rulebook, given, context).materials.filter(each => each.required).map(({ key }) => key);
    return required.flatMap(key => states.filter(state => evaluate(rulebook, { ...given, papers: { ...given.papers, [key]: state } }, context).outcome.decide.outcome === 'grant').map(state => `${of.item} ${name}: ${key} ${state}`));
  });
}

/** A list may not end in 等, which asks for what it does not name. */
function nameOf(name: string): string {
  return name.replaceAll('等', '');
}

/** As the list says, but for what the law does not allow: a core paper never follows later, and a commitment stands for nothing but a proof that is not core. */
function fits({ core, kind, deferrableDays, commitment, licence, requiredWhen, requiredWords }: Material, row: (typeof papers)[number]): boolean {
  const conditional = row.required_key !== 'always';
  const [mayFollow, mayCommit] = [row.rongque_allowed === 'y' && !core, row.commitment_allowed === 'y' && !core && (kind === 'proof' || kind === 'certificate')];
  return core === (row.core === 'y') && (deferrableDays !== null) === mayFollow && commitment === mayCommit && (row.elicence_name === '' || licence === row.elicence_name)
    && (requiredWhen !== null) === conditional && (!conditional || requiredWords?.zh === row.required_when_zh);
}
