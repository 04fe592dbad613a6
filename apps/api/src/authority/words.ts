import { linkOf, type ChainLink, type MissingGrant, type Role } from '@yichuang/domain';
import { OFFICE_NAMES } from '../application/offices.ts';
import { GRANT_WORDS } from '../policy/grant-words.ts';

/** Text that people read, Chinese the authentic one. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

const STEP_NAMES: Readonly<Record<string, Words>> = {
  consult: { zh: '咨询', en: 'consultation' }, receive: { zh: '收件', en: 'receipt' }, notify: { zh: '一次性告知', en: 'one-time notice' }, accept: { zh: '受理', en: 'acceptance' }, on_site_check: { zh: '现场核查', en: 'on-site check' },
  public_notice: { zh: '公示', en: 'public notice' }, review: { zh: '审查', en: 'review' }, decide: { zh: '决定', en: 'decision' }, issue: { zh: '制证', en: 'issue' }, deliver: { zh: '送达', en: 'delivery' }, archive: { zh: '归档', en: 'archiving' }, post_supervise: { zh: '事后监管', en: 'supervision afterwards' },
};
const isRole = (text: string): text is Role => Object.hasOwn(OFFICE_NAMES, text);
const parts = (id: string): readonly [string, string, string] => {
  const [first = '', second = '', third = ''] = id.split('/');
  return [first, second, third];
};

/** Each kind of link, told from its id. Codes stay codes: a page turns them into names. */
const LINKS: Readonly<Record<ChainLink['kind'], (id: string) => Words>> = {
  instrument: id => ({ zh: `依据文件 ${id}`, en: `document ${id}` }),
  catalogue: id => ({ zh: `${parts(id)[0]}年目录里的事项 ${parts(id)[1]}`, en: `item ${parts(id)[1]} of the catalogue of ${parts(id)[0]}` }),
  letter: id => ({ zh: `委托书 ${id}`, en: `letter of delegation ${id}` }),
  cell: id => ({ zh: `权责清单：事项 ${parts(id)[0]} 在 ${parts(id)[2]} 的“${STEP_NAMES[parts(id)[1]]?.zh ?? parts(id)[1]}”环节`, en: `responsibility list: ${STEP_NAMES[parts(id)[1]]?.en ?? parts(id)[1]} of item ${parts(id)[0]} at ${parts(id)[2]}` }),
  post: id => ({ zh: `岗位 ${id}`, en: `post ${id}` }),
  officer: id => ({ zh: `A岗 ${id} 在岗`, en: `${id} on duty as A` }),
  deputy: id => ({ zh: `B岗 ${id} 代A岗办理`, en: `${id} standing in for A` }),
  office: id => ({ zh: `职务 ${isRole(parts(id)[0]) ? OFFICE_NAMES[parts(id)[0] as Role] : parts(id)[0]}（${parts(id)[1]}）`, en: `office ${parts(id)[0]} at ${parts(id)[1]}` }),
};

export const linkWords = ({ kind, id }: ChainLink): Words => LINKS[kind](id);

/** A link as a reader is shown it. `href`: the stream at the event that made the link. */
export interface ToldLink extends ChainLink, Words {
  readonly position: string;
}
export const toldLink = (link: ChainLink): ToldLink => ({ ...link, ...linkWords(link), position: `p:${link.number}` });

export interface ToldGrant extends MissingGrant, Words {}
export const toldGrant = (grant: MissingGrant): ToldGrant => ({ ...grant, ...GRANT_WORDS[grant.code] });

/** Links of a stored chain; a text that is none is left out. */
export const linksOf = (chain: readonly string[]): readonly ChainLink[] => chain.map(linkOf).filter(link => link !== null);
