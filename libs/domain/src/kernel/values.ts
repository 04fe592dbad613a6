import { z } from 'zod';

/** A day in the Chinese legal calendar, `YYYY-MM-DD`, Asia/Shanghai. */
export const LegalDate = z.iso.date();
export type LegalDate = z.infer<typeof LegalDate>;

/** An instant, RFC 3339 in UTC with milliseconds and `Z`. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** Text that people read, in the two languages of the product; Chinese is the authentic one. */
export const Bilingual = z.strictObject({ zh: z.string().min(1).max(500), en: z.string().max(1000) });
export type Bilingual = z.infer<typeof Bilingual>;

/** Key of an organisation: an NBS division code or an office code such as `D-MZJ`. Never a name. */
export const UnitCode = z.string().regex(/^[0-9A-Z][0-9A-Z-]{1,31}$/);
export type UnitCode = z.infer<typeof UnitCode>;

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const Uuid = z.uuid();

/** Why a thing was done, in the words of the person who did it. */
export const Reason = z.string().trim().min(2).max(1000);
