import { AppendRefused, Conflict, NotAllowed, PreconditionFailed, StoreDamaged, StoreUnavailable } from '@yichuang/event-store';
import { Rejection } from '@yichuang/domain';
import { ProjectionLag } from '@yichuang/projections/runner';
import type { z } from 'zod';
import { InvalidCommand } from '../application/invalid-command.ts';
import { AttachmentDamaged } from '../attachments/store.ts';
import { GRANT_WORDS } from '../policy/grant-words.ts';
import { BodyRefused } from '../edge/json-scanner.ts';
import type { Language } from '../web-port.ts';
import { PROBLEMS, isProblemCode, problemPage, type ProblemCode } from './table.ts';

/** One field that is wrong. `pointer` is an RFC 6901 pointer into the body, or the name of a parameter. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal on its way out. `details` become members of the problem document: codes and numbers, never personal data. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: ProblemCode, given: { details?: Readonly<Record<string, unknown>>; errors?: readonly FieldError[]; headers?: Readonly<Record<string, string>> } = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = given.details ?? {};
    this.errors = given.errors ?? [];
    this.headers = given.headers ?? {};
  }
}

/** RFC 9457. */
export interface ProblemDocument extends Record<string, unknown> {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly help: string;
  readonly traceId: string;
  readonly errors?: readonly FieldError[];
}

const escapePointer = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
/** RFC 6901. */
export const pointerOf = (path: readonly PropertyKey[]): string => path.map(part => `/${escapePointer(part)}`).join('');

/** What a schema found wrong. zod's words name types and limits, never the value. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map(issue => ({ pointer: pointerOf(issue.path), code: issue.code, message: issue.message }));
}

type Known = [is: (error: unknown) => boolean, problem: (error: never) => Problem];
const known = <E>(type: new (...args: never[]) => E, problem: (error: E) => Problem): Known => [error => error instanceof type, problem];
const RETRY = { headers: { 'Retry-After': '1' } };

const KNOWN: readonly Known[] = [
  known(Problem, problem => problem),
  known(Rejection, error => new Problem(error.code, { details: error.details })),
  known(NotAllowed, error => (error.outside ? new Problem('not-found') : new Problem('not-delegated', { details: { missing: error.missing, grants: error.grants.map(grant => ({ ...grant, ...GRANT_WORDS[grant.code] })) } }))),
  known(InvalidCommand, ({ error }) => new Problem('validation-failed', { errors: fieldErrors(error).map(field => ({ ...field, pointer: field.pointer.replace(/^\/data/, '') })) })),
  known(PreconditionFailed, error => new Problem('revision-conflict', { details: { expected: error.expected, actual: error.actual } })),
  known(Conflict, error => new Problem('revision-conflict', { details: { expected: error.expected, actual: error.actual } })),
  known(ProjectionLag, error => new Problem('projection-lag', { ...RETRY, details: { number: error.number, behind: error.behind } })),
  known(BodyRefused, error => new Problem('body-refused', { errors: [{ pointer: '', code: error.fault, message: `byte ${error.at}` }] })),
  known(StoreUnavailable, error => new Problem('store-unavailable', { ...RETRY, details: { outcome: error.outcome } })),
  known(StoreDamaged, error => new Problem(error.code, { details: { at: error.at } })),
  known(AppendRefused, error => new Problem(error.code)),
  known(AttachmentDamaged, ({ code, digest, fault }) => new Problem(code, { details: { attachment: digest, fault } })),
];

/** An error that carries a code of the table, from a part of the store that has its own classes. */
function byCode(error: unknown): Problem | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return isProblemCode(code) ? new Problem(code) : null;
}

/** Turns whatever was thrown into a problem; what nobody foresaw is `internal-error` and keeps its words to itself. */
export function problemOf(error: unknown): Problem {
  const match = KNOWN.find(([is]) => is(error));
  if (match) return match[1](error as never);
  return byCode(error) ?? new Problem('internal-error');
}

/** Writes the problem down in the language of the reader. `code` is the problem's own: the code of an item or unit that it is about goes out as `item`. */
export function problemDocument(problem: Problem, language: Language, traceId: string): ProblemDocument {
  const words = PROBLEMS[problem.code];
  const { code: item, ...details } = problem.details;
  return {
    ...details, ...(item === undefined ? {} : { item }),
    type: problemPage(problem.code), title: words.title[language], status: words.status, code: problem.code,
    detail: words.help[language], help: problemPage(problem.code), traceId,
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
  };
}
