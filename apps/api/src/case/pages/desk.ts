import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { AddressedTo, Application } from '../../application.ts';
import type { Limits } from '../../edge/limits.ts';
import { bodyOf, cookiesOf, elderOf } from '../../edge/request.ts';
import { formToken, isFormToken } from '../../identity/cookies.ts';
import { visitOf, type Visit } from '../../identity/identify.ts';
import type { Identity } from '../../identity/identity.ts';
import { pageLanguage, type PageRenderer } from '../../pages/render.ts';
import { Problem, problemOf } from '../../problems/problem.ts';
import { PROBLEMS } from '../../problems/table.ts';
import type { ReadContext, Reader } from '../../reads/context.ts';
import type { CitizenPage } from '../../web-port-citizen.ts';
import type { CitizenForm, FormProblem } from '../../web-port-form.ts';
import type { Drafts } from './drafts/store.ts';
import type { Receipts } from './receipts.ts';
import { FIELDS_ON_A_PAGE } from './wizard/steps.ts';
import { isUuid } from '../../reads/params.ts';

/** What the pages of citizens work with. */
export interface Desk {
  readonly app: Application;
  readonly reader: Reader;
  readonly identity: Identity;
  readonly pages: PageRenderer;
  readonly drafts: Drafts;
  readonly receipts: () => Promise<Receipts>;
  readonly limits: Limits;
}

export type Params = Readonly<Record<string, string>>;
/** A page or an act of these pages, by its method and path. */
export type PageStep = readonly [method: 'get' | 'post', path: string, act: (turn: Turn, params: Params) => Promise<void>];

/** One request to such a page. */
export interface Turn {
  readonly req: Request;
  readonly res: Response;
  readonly desk: Desk;
  /** The citizen who is signed in. */
  readonly visit: Visit | null;
  /** Views at the present moment. */
  readonly context: ReadContext;
  readonly today: string;
  readonly language: 'zh' | 'en';
  /** Fields on one page. */
  readonly size: number;
}

const PRESENT = { asOf: null, on: null, after: null } as const;

/** @throws whatever reading the views does */
export async function turnOf(req: Request, res: Response, desk: Desk): Promise<Turn> {
  const context = await desk.reader.context(req, PRESENT);
  const elder = elderOf(cookiesOf(req)) !== 'off';
  return { req, res, desk, visit: visitOf(req, 'citizen'), context, today: context.moment.on, language: pageLanguage(req), size: FIELDS_ON_A_PAGE[elder ? 'elder' : 'normal'] };
}

/** An address in the language of a turn. */
export const inLanguage = ({ language }: Pick<Turn, 'language'>, path: string): string => (language === 'en' ? `/en${path}` : path);
/** On to another page (PRG): a reload repeats nothing. */
export function goTo(turn: Turn, path: string): void {
  turn.res.set('Cache-Control', 'no-store').redirect(303, inLanguage(turn, path));
}

/** The form of a page: its token, the key of its act and what is wrong. */
export const formOf = ({ req, res, desk }: Turn, key = '', problem: FormProblem | null = null): CitizenForm => ({ token: formToken(req, res, desk.identity.secure), key, problem });

/** A refusal in words. @param error whatever was thrown */
export function wordsOf(error: unknown, language: 'zh' | 'en'): FormProblem {
  const { code } = problemOf(error);
  const { title, help } = PROBLEMS[code];
  return { code, title: title[language], detail: help[language] };
}
/** Whether a form is shown again with the refusal; what is nobody's fault goes on to the page of faults. */
export const isRefusal = (error: unknown): boolean => PROBLEMS[problemOf(error).code].status < 500;

/** Shows a page under the address of the request. Never kept on the way. */
export async function show({ req, res, desk }: Turn, page: CitizenPage, { status = 200, headers = {} }: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<void> {
  await desk.pages.citizen(req, res, { page, status, headers });
}

/** The token of a form must belong to this browser. @throws {Problem} `cross-site` */
export function requireToken({ req, desk }: Pick<Turn, 'req' | 'desk'>, token: string | undefined): void {
  if (!isFormToken(req, token, desk.identity.secure)) throw new Problem('cross-site');
}

/** Fields of a form without files. @throws {Problem} `cross-site` */
export function sentBy(turn: Pick<Turn, 'req' | 'desk'>): { readonly fields: Readonly<Record<string, string>> } {
  const body = bodyOf(turn.req);
  const fields = typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string')) : {};
  requireToken(turn, fields['token']);
  return { fields };
}

/** The key that a form brings back: sent ten times, it is one act. */
export const keyIn = (fields: Readonly<Record<string, string>>): string => (isUuid(fields['key']) ? fields['key'] : randomUUID());

/** Sends a command as the citizen who is signed in: the same one as over the interface. */
export async function send({ desk, visit }: Turn, command: AddressedTo, key: string): Promise<void> {
  await desk.app.execute(command, { commandId: key, actor: { id: visit?.session.subject ?? '', unit: 'citizen', post: 'applicant' }, channel: 'web' });
}

/** Tries an act. A refusal shows the form again, in words; a fault is thrown on. @returns whether it was done */
export async function attempt(turn: Turn, act: () => Promise<unknown>, again: (problem: FormProblem, error: unknown) => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await again(wordsOf(error, turn.language), error);
    return false;
  }
}

/** Whoever has to sign in first comes back to a page afterwards. */
export const toSignIn = (turn: Turn, path: string): void => goTo(turn, `/signin?next=${encodeURIComponent(inLanguage(turn, path))}`);
