/** Version of the shape of everything printed with `--json`. Raised when a field changes its meaning or goes away. */
export const FORMAT_VERSION = 1;

export type Language = 'zh' | 'en';

/** Where a command talks: data to stdout, everything else to stderr. */
export interface Io {
  readonly language: Language;
  readonly colour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** One line of data. */
  readonly print: (line: string) => void;
  /** Talk: progress, hints, warnings. */
  readonly say: (line: string) => void;
}

/** Chinese unless `LC_ALL`, `LC_MESSAGES` or `LANG` asks for English. */
export function languageOf(env: Io['env']): Language {
  const wanted = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return wanted.startsWith('en') ? 'en' : 'zh';
}

/** The terminal. Colour only on a TTY and without `NO_COLOR` (no-color.org). */
export function terminal(): Io {
  const { env, stdout, stderr } = process;
  return {
    language: languageOf(env),
    colour: stdout.isTTY && !env['NO_COLOR'],
    env,
    print: line => void stdout.write(`${line}\n`),
    say: line => void stderr.write(`${line}\n`),
  };
}

/** Picks the text in the language of the terminal. */
export function say(io: Io, zh: string, en: string): string {
  return io.language === 'zh' ? zh : en;
}

/** Prints a value as versioned JSON: `{ formatVersion, …value }`. */
export function printJson(io: Io, value: object): void {
  io.print(JSON.stringify({ formatVersion: FORMAT_VERSION, ...value }, null, 2));
}

const CODES = { green: 32, red: 31, yellow: 33, dim: 2, bold: 1 } as const;

/** Colours a text where the terminal shows colours. Colour never carries meaning alone: a sign or word always does too. */
export function paint(io: Io, colour: keyof typeof CODES, text: string): string {
  return io.colour ? `\u001B[${CODES[colour]}m${text}\u001B[0m` : text;
}

/** Columns of a text on a terminal: Han and full-width characters take two. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(char) ? 2 : 1), 0);
}

/** Lines of a table with columns aligned, two spaces apart. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => widthOf(row[column] ?? ''))));
  return rows.map(row => row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))).join('  ').trimEnd());
}
