import type { Request, Response } from 'express';
import { z } from 'zod';
import { bodyOf, isForm } from '../../edge/request.ts';
import { fieldErrors, Problem, problemOf } from '../../problems/problem.ts';
import { PROBLEMS } from '../../problems/table.ts';
import type { FormState, IdentityPageKind, Language } from '../../web-port.ts';
import { isFormToken } from '../cookies.ts';
import type { Identity } from '../identity.ts';
import type { Audience } from '../store/accounts.ts';
import type { Call, Outcome } from './call.ts';

/** Which page a form belongs to: it is shown again with what is wrong. */
export interface FormPage {
  readonly audience: Audience;
  readonly kind: IdentityPageKind;
}

interface ActParts<S extends z.ZodObject> {
  readonly path: string;
  readonly summary: string;
  readonly schema: S;
  readonly page: (data: z.infer<S>) => FormPage;
  readonly run: (call: Call<z.infer<S>>) => Promise<Outcome> | Outcome;
}

/** What a refused form is shown again with. */
export interface Refused {
  readonly page: FormPage;
  readonly problem: Problem;
  readonly language: Language;
  readonly typed: Readonly<Record<string, string>>;
  readonly next: string;
}

/** A POST of signing in, as form or as JSON. */
export interface IdentityAct {
  readonly path: string;
  readonly summary: string;
  readonly schema: z.ZodObject;
  /** @param again shows a refused form again; null when no pages are built */
  answer(req: Request, res: Response, given: { readonly identity: Identity; readonly again: ((refused: Refused) => Promise<void>) | null }): Promise<void>;
}

const FormFields = z.object({ token: z.string().max(100).optional(), language: z.enum(['zh', 'en']).catch('zh') });
const Flat = z.record(z.string(), z.unknown());
/** Never shown again. */
const SECRET: ReadonlySet<string> = new Set(['password', 'current', 'code', 'token', 'language', 'next', 'audience']);

function shownAgain(body: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' && !SECRET.has(name) ? [[name, value.slice(0, 256)] as const] : [])));
}

/** The problem of a form in words, for the page. */
export function problemWords(problem: Problem, language: Language): FormState['problem'] {
  const { title, help } = PROBLEMS[problem.code];
  const { fault } = problem.details;
  const retry = problem.headers['Retry-After'];
  return { code: problem.code, title: title[language], detail: help[language], fault: typeof fault === 'string' ? fault : null, retryAfter: retry === undefined ? null : Number(retry) };
}

/** Makes an act from its parts: checks token and data once, and answers a script with JSON and a form with a way onward. */
export function act<S extends z.ZodObject>({ path, summary, schema, page, run }: ActParts<S>): IdentityAct {
  const readable = (body: unknown): Readonly<Record<string, unknown>> => Flat.catch({}).parse(body);
  const parsed = (body: Readonly<Record<string, unknown>>): z.infer<S> => {
    const result = schema.safeParse(body);
    if (result.success) return result.data;
    throw new Problem('validation-failed', { errors: fieldErrors(result.error) });
  };
  const pageOf = (body: Readonly<Record<string, unknown>>): FormPage => {
    const result = schema.safeParse(body);
    return result.success ? page(result.data) : page(body as z.infer<S>);
  };

  async function answerForm(req: Request, res: Response, { identity, again }: Parameters<IdentityAct['answer']>[2]): Promise<void> {
    const whole = readable(bodyOf(req));
    const { token, language } = FormFields.parse(whole);
    const { token: _token, language: _language, ...fields } = whole;
    try {
      if (!isFormToken(req, token, identity.secure)) throw new Problem('cross-site');
      const { location } = await run({ req, res, identity, data: parsed(fields), language });
      res.redirect(303, location);
    } catch (error) {
      if (!again || PROBLEMS[problemOf(error).code].status >= 500) throw error;
      await again({ page: pageOf(fields), problem: problemOf(error), language, typed: shownAgain(fields), next: typeof fields.next === 'string' ? fields.next : '' });
    }
  }

  return {
    path, summary, schema,
    answer: async (req, res, given) => {
      res.set('Cache-Control', 'no-store');
      if (isForm(req)) {
        await answerForm(req, res, given);
        return;
      }
      const { body } = await run({ req, res, identity: given.identity, data: parsed(readable(bodyOf(req) ?? {})), language: 'zh' });
      res.json(body);
    },
  };
}
