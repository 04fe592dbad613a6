import { createHash } from 'node:crypto';
import type { Digester } from '../digest.ts';

/** SHA-256 by the platform. */
export const sha256: Digester = text => createHash('sha256').update(text, 'utf8').digest('hex');
