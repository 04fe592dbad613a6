import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AcceptOutcome, Answers, DecideOutcome, Key, PaperState, RuleId } from '@yichuang/domain/manifest';
import { LineCounter, parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import type { ExampleDraft } from '../authoring/plugin.ts';

/** How an example is written in a file: the day, what is given, what must follow. */
const Written = z.strictObject({
  name: z.string().min(2).max(200),
  on: z.iso.date(),
  given: z.strictObject({
    situations: z.record(Key, Key).optional(), form: Answers.optional(), papers: z.record(Key, PaperState).optional(),
    applicant: z.strictObject({ kind: z.enum(['natural_person', 'legal_person', 'organisation']).optional(), byAgent: z.boolean().optional(), badCredit: z.boolean().optional() }).optional(),
  }),
  expect: z.strictObject({ accept: AcceptOutcome.nullable().optional(), decide: DecideOutcome.nullable().optional(), rule: RuleId.nullable().optional(), materials: z.array(Key).nullable().optional(), missing: z.array(Key).nullable().optional() }),
});
type Written = z.infer<typeof Written>;

/** Longest file of examples, bytes. */
const LONGEST = 64 * 1024;

/** A file of examples that cannot be read. Names the file, the line where it is known, and the part. */
export class ExampleUnreadable extends Error {}

/** @throws {ExampleUnreadable} for what is no example */
export function parseExample(text: string, file = 'example.yaml'): ExampleDraft {
  if (text.length > LONGEST) throw new ExampleUnreadable(`${file}: larger than ${LONGEST} bytes`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2' });
  const [error] = document.errors;
  if (error !== undefined) throw new ExampleUnreadable(`${file}:${lines.linePos(error.pos[0]).line} ${error.code}`);
  const read = Written.safeParse(plain(document, file));
  if (read.success) return draftOf(read.data);
  throw new ExampleUnreadable(read.error.issues.map(({ path, message }) => `${file}${lineOf(document, lines, path)} ${path.join('.')}: ${message}`).join('\n'));
}

type Document_ = ReturnType<typeof parseDocument>;

/** An alias may stand for a thousand others: none is followed. */
function plain(document: Document_, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new ExampleUnreadable(`${file}: aliases are not read`);
  }
}

function lineOf(document: Document_, lines: LineCounter, path: readonly PropertyKey[]): string {
  const node = document.getIn(path.map(part => (typeof part === 'number' ? part : String(part))), true) as { range?: [number, number, number] } | undefined;
  return node?.range === undefined ? '' : `:${lines.linePos(node.range[0]).line}`;
}

const without = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== null)) as T;

function draftOf({ name, on, given, expect }: Written): ExampleDraft {
  const { applicant, ...rest } = without(given);
  return { name, given: { ...rest, ...(applicant === undefined ? {} : { applicant: without(applicant) }), today: on } as ExampleDraft['given'], expect: without(expect) as ExampleDraft['expect'] };
}

/** The text of an example's file. */
export function writeExampleText({ name, given: { today, ...given }, expect }: ExampleDraft): string {
  return stringify({ name, on: today, given: without(given), expect: without(expect) }, { lineWidth: 0 });
}

/** The examples of a folder, in the order of their files' names. A folder that is not there holds none. */
export function readExamples(folder: string): readonly ExampleDraft[] {
  const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];
  return files.filter(file => /\.ya?ml$/.test(file)).toSorted((a, b) => (a < b ? -1 : 1)).map(file => parseExample(readFileSync(join(folder, file), 'utf8'), join(folder, file)));
}

/** Writes an example into a folder, under a name made of its own; gives the path. */
export function writeExample(folder: string, example: ExampleDraft): string {
  const name = example.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '').slice(0, 60);
  const file = join(folder, `${name === '' ? 'example' : name}.yaml`);
  writeFileSync(file, writeExampleText(example), { flag: 'wx' });
  return file;
}
