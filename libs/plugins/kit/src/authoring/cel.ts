/** Where an expression stands in its author's file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An expression and where it was written, so that what is wrong with it can be told at its line. */
export interface Cel {
  readonly cel: string;
  readonly place: Place | null;
}

type Part = string | number | bigint | boolean | Cel;

const FRAME = /\(?((?:file:\/\/)?\/?[^\s()]+?):(\d+):(\d+)\)?$/;

/** The line of the file that called; null where the engine keeps no traces. */
function calledFrom(): Place | null {
  const lines = new Error('place').stack?.split('\n') ?? [];
  // Message, this function, the tag, whoever used the tag.
  const frame = FRAME.exec(lines[3]?.trim() ?? '');
  return frame === null ? null : { file: (frame[1] ?? '').replace(/^file:\/\//, '').replace(/\?.*$/, ''), line: Number(frame[2]), column: Number(frame[3]) };
}

function written(part: Part): string {
  if (typeof part === 'object') return `(${part.cel})`;
  return typeof part === 'string' ? JSON.stringify(part) : String(part);
}

/**
 * An expression of the Common Expression Language: `` cel`form.age >= 60 && situations.filedBy == 'self'` ``.
 * What is put in with `${…}` becomes a literal, never a piece of the text; another expression is put in brackets.
 */
export function cel(text: TemplateStringsArray, ...parts: readonly Part[]): Cel {
  return { cel: text.raw.map((piece, at) => `${piece}${at < parts.length ? written(parts[at] ?? '') : ''}`).join('').trim(), place: calledFrom() };
}
