/** 李*明, 李*, 欧阳**: the first and, of three or more, the last character stay. Of a name in letters, the first of each word. */
export function maskedName(name: string): string {
  // What stands in brackets is said of the name, such as that it is made up.
  const [, own = name, said = ''] = /^(.+?)(（[^（）]*）)$/u.exec(name) ?? [];
  return `${masked(own)}${said}`;
}

function masked(name: string): string {
  if (/\p{Script=Latin}/u.test(name)) return name.split(/\s+/).map(word => `${word.slice(0, 1)}***`).join(' ');
  const characters = [...name];
  if (characters.length < 2) return '*';
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  return characters.length === 2 ? `${first}*` : `${first}${'*'.repeat(characters.length - 2)}${last}`;
}
