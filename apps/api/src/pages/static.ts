import express, { type RequestHandler } from 'express';

/**
 * Files of the built client. Names under `assets/` carry a digest of their content, so they never change; the rest is asked
 * for again each time. The manifest of the build and dot files stay inside.
 */
export function staticFiles(folder: string): RequestHandler {
  return express.static(folder, {
    index: false, redirect: false, dotfiles: 'ignore', etag: true, lastModified: false, cacheControl: false,
    setHeaders: (res, path) => {
      res.set('Cache-Control', /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'public, no-cache');
    },
  });
}
