import { Busboy } from '@fastify/busboy';
import type { Request } from 'express';
import { Problem } from '../problems/problem.ts';
import { AttachmentRefused, MOST_FILE_BYTES, MOST_FILES } from './store.ts';

/** A file as it came, before anything is known of it. */
export interface SentFile {
  readonly field: string;
  /** As the sender called it. */
  readonly name: string;
  readonly content: Buffer;
}

/** A form with files, read whole. */
export interface SentForm {
  /** Each name at most once. */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly SentFile[];
}

export const UPLOAD_PATH = '/api/v1/attachments';
/** Longest that a request may take to arrive whole: a photo over a slow telephone line, in ms. */
export const UPLOAD_MS = 300_000;
/** Requests whose body is read by the route itself, piece by piece and under limits of its own. */
export const isUpload = (req: Request): boolean => req.method === 'POST' && req.path === UPLOAD_PATH;

/** Most bytes of one form with all its files: what one request may hold in memory. */
export const MOST_FORM_BYTES = 32 * 1024 * 1024;
/** Requests with files that are read at the same time. */
const MOST_AT_ONCE = 8;
const BUSY = { headers: { 'Retry-After': '2' } };
const LIMITS = { fieldNameSize: 100, fieldSize: 16 * 1024, fields: 100, fileSize: MOST_FILE_BYTES + 1, files: MOST_FILES, parts: 100 + MOST_FILES, headerPairs: 20 } as const;

const mediaType = (req: Request): string => (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
export const isMultipart = (req: Request): boolean => mediaType(req) === 'multipart/form-data';

type Parser = InstanceType<typeof Busboy>;

let reading = 0;

/** One of a few at a time. @throws {Problem} `upload-busy` */
async function amongFew<T>(read: () => Promise<T>): Promise<T> {
  if (reading >= MOST_AT_ONCE) throw new Problem('upload-busy', BUSY);
  reading += 1;
  try {
    return await read();
  } finally {
    reading -= 1;
  }
}

/** What the client says is coming; refused before any of it is read. @throws {Problem} `attachment-too-large` */
function requireAnnounced(req: Request, limit: number): void {
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new Problem('attachment-too-large');
}

/** Calls back with each piece until the last; an end before the end is no end. */
function pieces(req: Request, { limit, take }: { readonly limit: number; readonly take: (piece: Buffer) => void }): Promise<void> {
  return new Promise((done, fail) => {
    let total = 0;
    const over = (problem: Error): void => {
      // What still comes is read and dropped, so that the sender hears the refusal.
      req.removeAllListeners('data').resume();
      fail(problem);
    };
    req.on('data', (piece: Buffer) => {
      total += piece.length;
      if (total > limit) return over(new Problem('attachment-too-large'));
      try {
        take(piece);
      } catch (error) {
        over(error instanceof Error ? error : new Problem('upload-incomplete'));
      }
    });
    req.once('end', () => (req.complete ? done() : fail(new Problem('upload-incomplete'))));
    req.once('error', () => fail(new Problem('upload-incomplete')));
    req.once('close', () => fail(new Problem('upload-incomplete')));
  });
}

/** Reads a body that is one file, whatever its type is said to be. @throws {Problem} `attachment-too-large`, `upload-incomplete`, `upload-busy` */
export function readFile(req: Request): Promise<Buffer> {
  return amongFew(async () => {
    requireAnnounced(req, MOST_FILE_BYTES);
    const parts: Buffer[] = [];
    await pieces(req, { limit: MOST_FILE_BYTES, take: piece => void parts.push(piece) });
    return Buffer.concat(parts);
  });
}

/** Collects fields and files of one form, and what is wrong with it. */
function collector(parser: Parser): { readonly form: SentForm; readonly fault: () => Error | null } {
  const fields = new Map<string, string>();
  const files: SentFile[] = [];
  let fault: Error | null = null;
  const spoil = (error: Error): void => void (fault ??= error);
  const tooMany = (): void => spoil(new Problem('too-many-files'));
  parser.on('field', (...[name, value, nameCut, valueCut]) => {
    if (nameCut || valueCut || fields.has(name)) spoil(new Problem('body-refused', { errors: [{ pointer: '', code: fields.has(name) ? 'duplicate-key' : 'string-too-long', message: 'a field of the form' }] }));
    else fields.set(name, value);
  });
  parser.on('file', (field, stream, name) => {
    const parts: Buffer[] = [];
    stream.on('data', (piece: Buffer) => void parts.push(piece));
    stream.on('limit', () => spoil(new AttachmentRefused('attachment-too-large')));
    // A control that was left empty sends a file without name and content.
    stream.on('end', () => void (parts.length > 0 || name !== '' ? files.push({ field, name, content: Buffer.concat(parts) }) : null));
  });
  parser.on('filesLimit', tooMany);
  parser.on('partsLimit', tooMany);
  parser.on('fieldsLimit', tooMany);
  return { form: { get fields() { return Object.fromEntries(fields); }, files }, fault: () => fault };
}

function parserFor(req: Request): Parser {
  try {
    return new Busboy({ headers: { ...req.headers, 'content-type': req.headers['content-type'] ?? '' }, limits: LIMITS });
  } catch {
    throw new Problem('body-refused', { errors: [{ pointer: '', code: 'not-multipart', message: 'the form has no boundary' }] });
  }
}

/** Reads a form with files, as a browser without scripts sends it. @throws {Problem} {AttachmentRefused} */
export function readForm(req: Request): Promise<SentForm> {
  return amongFew(async () => {
    requireAnnounced(req, MOST_FORM_BYTES);
    const parser = parserFor(req);
    const { form, fault } = collector(parser);
    const parsed = new Promise<void>((done, fail) => {
      parser.once('finish', done);
      parser.once('error', () => fail(new Problem('upload-incomplete')));
    });
    parsed.catch(() => undefined);
    await pieces(req, { limit: MOST_FORM_BYTES, take: piece => void parser.write(piece) });
    parser.end();
    await parsed;
    const wrong = fault();
    if (wrong) throw wrong;
    return form;
  });
}
