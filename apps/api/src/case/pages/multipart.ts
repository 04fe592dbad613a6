import type { Request } from 'express';
import { isMultipart, readForm, type SentForm } from '../../attachments/uploading.ts';
import { Problem } from '../../problems/problem.ts';

/** Pages that take files: their bodies are read by the route itself, once it is known who sends them. */
const TAKES_FILES = /^(?:\/en)?\/(?:apply\/[\w-]{43}\/papers|track\/[\w-]{1,80}\/(?:correct|supply))$/;
export const takesFiles = (req: Request): boolean => req.method === 'POST' && TAKES_FILES.test(req.path) && isMultipart(req);

/** Reads a form with files. Null: it was too large, and has been read to its end, so that the sender hears of it. @throws {Problem} */
export async function filesIn(req: Request): Promise<SentForm | null> {
  try {
    return await readForm(req);
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
}

/** One file or all of them together. */
const isTooLarge = (error: unknown): boolean => (error instanceof Problem || error instanceof Error) && 'code' in error && error.code === 'attachment-too-large';
