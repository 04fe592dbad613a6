/** An expression that no manifest may hold, by the trick that it tries. */
export interface HostileExpression {
  readonly trick: string;
  readonly text: string;
}

const times = (count: number, of: (at: number) => string, join = ''): string => Array.from({ length: count }, (_, at) => of(at)).join(join);
const numbers = (count: number): string => `[${times(count, String, ',')}]`;
const group = (trick: string, texts: readonly string[]): readonly HostileExpression[] => texts.map(text => ({ trick, text }));

const BOMBS = ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(.*a){20}', '^(([a-z])+.)+[A-Z]([a-z])+$', '(x+x+)+y', '^(\\\\d+)*$', '([a-zA-Z]+)*$', '^(a?){30}a{30}$', '(a*)*b'];
const INHERITED = ['constructor', '__proto__', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__lookupSetter__', 'isPrototypeOf'];
const HOLDERS = ['form', 'situations', 'papers', 'applicant', 'missing', 'today'];
const GLOBALS = ['process.exit(1)', 'process.env.HOME == ""', 'globalThis == 1', 'require("fs") == 1', 'import("fs")', 'fetch("http://127.0.0.1")', 'Date.now() > 0', 'now() > today', 'Math.random() > 0.5', 'eval("1") == 1', 'Function("return 1")() == 1', 'this == 1', 'self == 1', 'window == 1', 'console.log("a")', 'setTimeout(1)', 'crypto.randomUUID() == ""',
  'Object.keys(form) == []', 'JSON.parse("1") == 1', 'Reflect.ownKeys(form) == []', 'new Date() > today', '(() => 1)() == 1', 'form = 1', 'form.income++ > 1', 'delete form.income', 'google.protobuf.Timestamp == int', 'cel == 1', 'arguments == 1', 'await form', 'yield 1', 'async == 1', 'undefined == 1', 'NaN == 1.0'];
const LANGUAGE = ['dyn(form) == 1', 'dyn(1) == 1', 'type(form) == type(today)', "b'{\"a\":1}'.json() == {}", "bytes('a') == b'a'", "'a,b'.split(',') == ['a']", "['a'].join() == 'a'", 'cel.bind(x, form, has(x.income))', 'form.?income == 1', 'form[?"income"] == 1', 'optional.of(1).hasValue()', "'a'.lowerAscii() == 'a'", "'a'.substring(0) == 'a'", "'a'.indexOf('a') == 0", "'a'.trim() == 'a'", 'today.getFullYear() == 2023', 'today.getHours("Asia/Shanghai") == 0', 'today.getDayOfWeek("../../etc/localtime") == 0', 'int(1e99) > 0', 'int("9") == 9', 'uint(1) == 1u', '1u == 1u', "b'a' == b'a'", "form['income'] == 1.0", "form['con' + 'structor'] == 1", 'missing[0].core', "form.cause[9007199254740991] == 'a'", '{"a": 1}["a"] == 1', "{'__proto__': 1} == {}", 'timestamp(form.story) < today', 'duration(form.story) < duration("1h")', "timestamp('2023-02-30T00:00:00Z') < today", "timestamp('+275760-09-13T00:00:00Z') < today", "timestamp(99999999999999) < today", "duration('999999999999h') > duration('1h')"];
const SHADOWS = ['form', 'situations', 'papers', 'missing', 'applicant', 'today'].map(name => `missing.exists(${name}, true)`);
const TEXT = ['form.income\u200b > 1.0', 'f\u043erm.income > 1.0', 'form.\u202eemocni > 1.0', 'form.income > 1.0\u0000', '\ufeffform.income > 1.0 \u2028 && true', 'true // \u202e', '"\\ud800" == "a"', '\'\\x', '"unfinished', 'r"\\"', '/* comment */ true', 'true; true', 'true, true', '`form` == 1', '${form} == 1', '{{form}} == 1', '%s == 1', '#{1}', '@form == 1', 'form\\.income', 'true &&', '|| true', '()', ' ', '\n', '===', 'a === 1', '!!', '--1 ==', '1..2', '.5 < 1.0', '0x == 0', "'a' + 1 == 'a1'", "null == form", 'true ? 1 : "a"', '[1, "a"] == []'];

/** Deep: brackets, signs, choices, lists, calls. */
const deep = [100, 250, 390, 1000].flatMap(count => [
  `${'('.repeat(count)}true${')'.repeat(count)}`, `${'!'.repeat(count)}true`, `${'-'.repeat(count)}1 == 1`, `${'['.repeat(count)}1${']'.repeat(count)} == [1]`, times(count, () => 'true ? true : ') + 'false', `${'size('.repeat(count)}"a"${')'.repeat(count)} == 1`,
  `${times(count, () => '(1 + ')}1${')'.repeat(count)} == 1`,
]);
/** Wide: too many nodes, too long, lists too long. */
const wide = [times(600, () => 'true', '||'), times(900, () => '1', '+') + '== 1', numbers(101) + '== []', numbers(900) + '== []', `"${'a'.repeat(4096)}" == "a"`, `"${'窗'.repeat(1366)}" == "a"`, `${'9'.repeat(400)} > 1`, `0x${'F'.repeat(17)} > 1`, '9223372036854775808 > 1', '-9223372036854775808 < 1', '9007199254740993 > 1', '1e999 > 1.0', '-1e999 < 1.0', `${'1'.repeat(4090)} > 1`,
  `fen(${times(40, () => "'1'", ',')}) == 1`, `{${times(50, at => `"k${at}": ${at}`, ',')}} == {}`, `${' '.repeat(4100)}true`, `true${'\n'.repeat(4100)}`, times(250, at => `form.household == ${at}`, ' || ')];
const body = (count: number): string => times(count, () => '(a + b) * a - b != 7', ' && ');
/** Long: loops of a million steps and more, and memory that doubles. */
const long = [
  ...[20, 30, 40].map(count => `${numbers(99)}.all(a, ${numbers(99)}.all(b, ${body(count)}))`), ...[20, 30].map(count => `${numbers(99)}.map(a, ${numbers(99)}.map(b, ${times(count, () => 'a * b + a - b', ' + ')})) == []`),
  ...['exists', 'all', 'exists_one', 'filter'].map(macro => `${numbers(10)}.${macro}(a, ${numbers(10)}.exists(b, ${numbers(10)}.exists(c, a + b + c > 9000))) == true`),
  times(6, at => `${numbers(9)}.exists(v${at}, `) + 'true' + ')'.repeat(6), times(3, at => `missing.exists(v${at}, `) + 'true' + ')'.repeat(3),
  `${numbers(90)}.all(a, ${numbers(90)}.all(b, ${times(4, () => 'form.story', ' + ')} != 'a'))`, `${numbers(90)}.map(a, ${numbers(90)}.map(b, ${times(8, () => 'form.story', ' + ')})).size() > 0`,
  ...[2, 4, 8].map(count => `${numbers(99)}.all(a, ${numbers(99)}.all(b, ${times(count, () => "form.story.contains(form.story + 'x')", ' || ')}))`), `${numbers(99)}.all(a, ${numbers(50)}.all(b, workingDaysBetween(today, today) >= a + b))`,
  `[${times(90, () => numbers(3), ',')}].map(a, [${times(20, () => numbers(3), ',')}].map(b, (a + b + a + b + a + b + a + b).map(c, c))).size() > 0`,
];

/** Every hostile expression, each refused before it runs. Hand-written tricks, and those tricks with each name and at each size. */
export const HOSTILE_EXPRESSIONS: readonly HostileExpression[] = [
  ...group('regular expressions', BOMBS.flatMap(bomb => [`'${'a'.repeat(40)}!'.matches('${bomb}')`, `form.story.matches("${bomb}")`, `matches(form.story, '${bomb}')`])),
  ...group('what every object has', INHERITED.flatMap(name => HOLDERS.flatMap(holder => [`${holder}.${name} == 1`, `has(${holder}.${name})`]))),
  ...group('what every object has', INHERITED.flatMap(name => [`missing.exists(m, m.${name} == 1)`, `'a'.${name} == 1`, `form.${name}()`])),
  ...group('the machine', GLOBALS), ...group('parts of the language that are left out', LANGUAGE), ...group('names in the way', SHADOWS), ...group('text', TEXT), ...group('depth', deep), ...group('width', wide), ...group('time and memory', long),
];
