/**
 * Sealing or opening was refused. The message carries a code, key ids and subject references only, never a personal value.
 *
 * - `malformed`: not an envelope, or a value that has no JSON form
 * - `key-unknown`: no key under this id (erased, or another key store)
 * - `wrong-subject`: the key belongs to another subject than the envelope says
 * - `key-commitment`: the envelope was not made with this key at this place (goal T12)
 * - `not-authentic`: the ciphertext was changed
 * - `id-number-taken`: another subject is registered under this number
 * - `bad-id-number`: nothing is left of the number after normalising
 * - `unknown-field`: the subject's record has no such field; nothing was logged and nothing shown
 * - `not-logged`: the log did not take the reveal, so nothing is shown
 * - `kek-exposed`: the file of the key-encryption key can be read by others
 * - `kek-missing`, `kek-malformed`, `kek-mismatch`: the key store cannot be opened with what lies there
 */
export type SealErrorCode =
  | 'malformed' | 'key-unknown' | 'wrong-subject' | 'key-commitment' | 'not-authentic'
  | 'id-number-taken' | 'bad-id-number' | 'unknown-field' | 'not-logged'
  | 'kek-exposed' | 'kek-missing' | 'kek-malformed' | 'kek-mismatch';

export class SealError extends Error {
  readonly code: SealErrorCode;
  constructor(code: SealErrorCode, detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'SealError';
    this.code = code;
  }
}
