import { tests } from '@bufbuild/cel-spec/testdata/conformance.js';

/** A value as the public suite writes it: one key that says its type. Whole numbers are text. */
type Written = Readonly<Record<string, unknown>>;
interface TypeWritten {
  readonly primitive?: string;
  readonly wellKnown?: string;
  readonly listType?: { readonly elemType?: TypeWritten };
  readonly mapType?: unknown;
}
/** A case of the public suite of the Common Expression Language. */
export interface CelCase {
  readonly id: string;
  readonly expr: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly bindings: Readonly<Record<string, unknown>>;
  /** Its inputs are protocol messages or names of packages. */
  readonly foreign: boolean;
  /** It is read within a package of protocol messages. */
  readonly packaged: boolean;
  /** What comes out; `error`: it must fail. `none`: only its type is told. */
  readonly expected: { readonly value: unknown } | 'error' | 'none';
}
interface Original {
  readonly name: string;
  readonly expr: string;
  readonly value?: Written;
  readonly typedResult?: { readonly result?: Written };
  readonly evalError?: unknown;
  readonly container?: string;
  readonly typeEnv?: readonly { readonly name: string; readonly ident?: { readonly type: TypeWritten } }[];
  readonly bindings?: Readonly<Record<string, { readonly value: Written }>>;
}

const PRIMITIVES: Readonly<Record<string, string>> = { INT64: 'int', UINT64: 'uint', STRING: 'string', BOOL: 'bool', DOUBLE: 'double', BYTES: 'bytes', TIMESTAMP: 'google.protobuf.Timestamp', DURATION: 'google.protobuf.Duration' };

function typeName({ primitive, wellKnown, listType, mapType }: TypeWritten): string {
  if (listType !== undefined) return `list<${typeName(listType.elemType ?? {})}>`;
  return mapType !== undefined ? 'map' : PRIMITIVES[primitive ?? wellKnown ?? ''] ?? 'dyn';
}

/** Stands for a value that no expression of a manifest can make: bytes, maps, types, messages. It is equal to nothing. */
export const FOREIGN = Symbol('foreign');
const DOUBLES: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY, '-Infinity': Number.NEGATIVE_INFINITY };

/** A duration by how it is written, `1.5s`: the engine keeps its own class for itself. */
export class Span {
  readonly text: string;

  constructor(text: string) {
    this.text = text.replace(/\.(\d*?)0*s$/, '.$1s').replace('.s', 's');
  }
}

function objectOf(written: Written): unknown {
  const value = String(written['value']);
  if (String(written['@type']).endsWith('google.protobuf.Timestamp')) return new Date(value);
  return String(written['@type']).endsWith('google.protobuf.Duration') ? new Span(value) : FOREIGN;
}

const READERS: Readonly<Record<string, (written: never) => unknown>> = {
  int64Value: (written: string) => BigInt(written), boolValue: (written: boolean) => written, stringValue: (written: string) => written, nullValue: () => null,
  doubleValue: (written: number | string) => (typeof written === 'string' ? DOUBLES[written] ?? Number(written) : written),
  listValue: (written: { values?: Written[] }) => (written.values ?? []).map(valueOf), objectValue: objectOf,
};

/** The value that is written, as the engine knows it. */
function valueOf(written: Written): unknown {
  const [kind = '', inside] = Object.entries(written)[0] ?? [];
  const read = READERS[kind];
  return read === undefined ? FOREIGN : read(inside as never);
}

function caseOf(id: string, { expr, value, typedResult, evalError, typeEnv = [], bindings = {}, container }: Original): CelCase {
  const result = value ?? typedResult?.result;
  const bound = Object.fromEntries(Object.entries(bindings).map(([name, { value: written }]) => [name, valueOf(written)]));
  const variables = { ...Object.fromEntries(Object.keys(bound).map(name => [name, 'dyn'])), ...Object.fromEntries(typeEnv.flatMap(({ name, ident }) => (ident === undefined ? [] : [[name, typeName(ident.type)]]))) };
  const expected = evalError === undefined ? (result === undefined ? 'none' : { value: valueOf(result) }) : 'error';
  const foreign = Object.entries(bound).some(([name, value_]) => value_ === FOREIGN || name.includes('.'));
  return { id, expr, variables, bindings: bound, foreign, packaged: container !== undefined, expected };
}

interface Suite {
  readonly name: string;
  readonly suites?: readonly Suite[];
  readonly tests?: readonly { readonly original: object }[];
}

function casesIn({ name, suites = [], tests: own = [] }: Suite, path: string): CelCase[] {
  const at = path === '' ? name : `${path}/${name}`;
  const here = own.map(({ original }) => caseOf(`${at}/${(original as Original).name}`, original as Original));
  return [...here, ...suites.flatMap(suite => casesIn(suite, at))];
}

/** Every case of the public suite. Where a name is used twice, the later ones are numbered. */
export function publicCases(): readonly CelCase[] {
  const seen = new Map<string, number>();
  return (tests as Suite).suites?.flatMap(suite => casesIn(suite, '')).map(one => {
    const nth = (seen.get(one.id) ?? 0) + 1;
    seen.set(one.id, nth);
    return nth === 1 ? one : { ...one, id: `${one.id}#${nth}` };
  }) ?? [];
}
