import type { MissingGrant } from '@yichuang/domain';

type Code = MissingGrant['code'];

/** What is missing of a chain, as a clerk would be told. The code stays beside it, for those who look it up. */
export const GRANT_WORDS: Readonly<Record<Code, { readonly zh: string; readonly en: string }>> = {
  'office': { zh: '没有担任这项职责', en: 'does not hold the office' },
  'post': { zh: '不在这个岗位上', en: 'is not on that post' },
  'not-on-duty': { zh: '已不在岗，或者还没有到岗', en: 'has left the post, or has not begun' },
  'absent': { zh: '请假外出期间，由B岗代办', en: 'is absent; the deputy acts' },
  'deputy-not-active': { zh: 'B岗还没有启用，A岗在岗', en: 'is the deputy, and has not been activated' },
  'post-without-step': { zh: '岗位职责里没有这个环节', en: 'the post does not carry this step' },
  'item-not-in-force': { zh: '事项当天不在有效的目录里', en: 'the item is not in force on that day' },
  'no-list': { zh: '权责清单里没有这个事项', en: 'the responsibility list says nothing of the item' },
  'other-body': { zh: '这个环节由别的单位负责', en: 'another body answers for this step' },
  'not-named-town': { zh: '权责清单没有把这个事项交给这个镇街', en: 'the list does not give the item to this town' },
  'no-letter': { zh: '没有委托书', en: 'there is no letter of delegation' },
  'letter-not-announced': { zh: '委托书还没有双方签署并公告', en: 'the letter has not been signed by both and announced' },
  'letter-not-begun': { zh: '委托书还没有到生效日', en: 'the term of the letter has not begun' },
  'letter-expired': { zh: '委托书已经到期', en: 'the letter has expired' },
  'letter-suspended': { zh: '委托书已暂停', en: 'the letter is suspended' },
  'letter-revoked': { zh: '委托书已撤销', en: 'the letter has been revoked' },
  'letter-scope': { zh: '委托书没有委托这个环节', en: 'the letter does not entrust this part' },
  'not-competent': { zh: '没有这个事项的上岗资格', en: 'is not certified for the item' },
};

/** Where the flaw lies, from the details of a refusal: the letter, the post, the item with its step, or the item. */
function placeOf({ details: { letter, unit, post, item, step, town } }: MissingGrant): string {
  if (typeof letter === 'string') return letter;
  if (typeof post === 'string') return `${String(unit)}/${post}`;
  return [item, step, town].filter(part => part !== undefined).map(String).join('/');
}

/** One line for the record of a refusal: code, words, place. */
export function grantLine(grant: MissingGrant): string {
  return `${grant.code}（${GRANT_WORDS[grant.code].zh}） ${placeOf(grant)}`.trim();
}
