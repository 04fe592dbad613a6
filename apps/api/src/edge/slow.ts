import type { RequestHandler } from 'express';
import { isMultipart, isUpload } from '../attachments/uploading.ts';

/** Requests without files are small: these many ms are enough for all of one. */
export const SMALL_MS = 30_000;

/**
 * Cuts off a client that sends its request drop by drop (trust D2). Files may take as long as the server allows any request;
 * an answer may take as long as it takes.
 */
export function cutSlow(ms = SMALL_MS): RequestHandler {
  return (req, res, next) => {
    if (!isUpload(req) && !isMultipart(req)) {
      const cut = setTimeout(() => {
        if (!req.complete) req.destroy();
      }, ms);
      cut.unref();
      res.once('close', () => clearTimeout(cut));
    }
    next();
  };
}
