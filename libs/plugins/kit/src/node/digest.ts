import { hash } from 'node:crypto';
import type { Digester } from '../digest.ts';

/** SHA-256 by the platform. */
export const sha256: Digester = text => hash('sha256', text, 'hex');
